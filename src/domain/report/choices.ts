/** For whom a report is: the one page for the top, the detail for personnel, what to do for those who do it. */
export const AUDIENCES = ['top', 'staff', 'field'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What a report can hold, in the order in which it is read. */
export const REPORT_PARTS = [
  'summary',
  'map',
  'holdBacks',
  'toDo',
  'steps',
  'safeguards',
  'scores',
  'emergency',
  'unknowns',
  'plan',
  'answers',
  'statements',
  'method',
  'sources',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** What each audience is given until something else is chosen. */
const USUAL_PARTS: Readonly<Record<Audience, readonly ReportPart[]>> = {
  top: ['summary', 'map', 'holdBacks', 'steps', 'safeguards'],
  staff: [
    'summary',
    'map',
    'holdBacks',
    'steps',
    'safeguards',
    'scores',
    'emergency',
    'unknowns',
    'plan',
    'answers',
    'method',
  ],
  field: ['toDo', 'safeguards', 'unknowns'],
}

export const ERAS = ['japanese', 'western'] as const
export type Era = (typeof ERAS)[number]

/** Characters of one title over a box of approval, and of the name of whoever made the report. */
export const LONGEST_TITLE = 20
export const LONGEST_AUTHOR = 60
/** Boxes of approval on one line of A4. */
export const MOST_APPROVERS = 8

/** How a report is wanted; kept in this browser from one report to the next. */
export interface ReportChoices {
  readonly audience: Audience
  readonly parts: Readonly<Record<Audience, readonly ReportPart[]>>
  /** 決裁欄: a box under each title, from the left; null when there is none. */
  readonly approvers: readonly string[] | null
  /** 供覧欄: an empty row to be stamped. */
  readonly hasCirculation: boolean
  /** Null follows the kind of organization. */
  readonly era: Era | null
  /** Who made the report, a consultant for instance; empty for none. */
  readonly author: string
  /** A picture of at most `LARGEST_LOGO` bytes as a data: address; null for none. */
  readonly logo: string | null
}

/** Bytes of a logo: it is kept beside the assessments. */
export const LARGEST_LOGO = 200_000

export const USUAL_CHOICES: ReportChoices = {
  audience: 'top',
  parts: USUAL_PARTS,
  approvers: null,
  hasCirculation: false,
  era: null,
  author: '',
  logo: null,
}

/** Takes a part in or leaves it out, for one audience; the parts stay in their order. */
export function withPart(choices: ReportChoices, audience: Audience, part: ReportPart, isIn: boolean): ReportChoices {
  const wanted = new Set(choices.parts[audience])
  if (isIn) wanted.add(part)
  else wanted.delete(part)
  const parts = REPORT_PARTS.filter((each) => wanted.has(each))
  return { ...choices, parts: { ...choices.parts, [audience]: parts } }
}

/**
 * Reads titles of approvers as they are typed: apart by commas or 、, and by blanks where no title is written in Latin
 * letters, whose titles have blanks of their own. No more and no longer than fit.
 */
export function approversFrom(text: string): string[] {
  const between = /[A-Za-z]/u.test(text) ? /[、,，\n]+/u : /[、,，\s]+/u
  return text
    .split(between)
    .map((title) => title.trim().slice(0, LONGEST_TITLE).trim())
    .filter((title) => title !== '')
    .slice(0, MOST_APPROVERS)
}
