import type { OwnBody, OwnEntry } from './ownBody'
import type { Scope } from './practice'
import type { BodyKind, Confidence, PositionStatus } from './reference'

/** How exact a date is. */
export const DATE_UNITS = ['month', 'year', 'fiscalYear'] as const
export type DateUnit = (typeof DATE_UNITS)[number]
/** What is known of the days that a rule allows. */
export const LIMITS = ['unknown', 'days', 'noLimit'] as const
export type Limit = (typeof LIMITS)[number]
/** What is known of the team telework ratio: nothing, a published one, or what it can be worked out from. */
export const RATIO_KINDS = ['unknown', 'published', 'derived'] as const
export type RatioKind = (typeof RATIO_KINDS)[number]

/** An entry while it is being typed; null is not chosen or not given. */
export interface EntryDraft {
  readonly id: string
  readonly unit: DateUnit
  readonly year: number | null
  readonly month: number | null
  readonly status: PositionStatus | null
  readonly scope: Scope | null
  readonly limit: Limit
  readonly days: number | null
  readonly used: number | null
  readonly ratioKind: RatioKind
  readonly ratio: number | null
  readonly numerator: number | null
  readonly numeratorOf: string
  readonly denominator: number | null
  readonly denominatorOf: string
  readonly text: string
  readonly sourceTitle: string
  readonly url: string
  readonly sourceYear: number | null
  readonly confidence: Confidence | null
}

/** An own body while it is being typed. */
export interface BodyDraft {
  readonly name: string
  readonly kind: BodyKind | null
  readonly entries: readonly EntryDraft[]
}

export type DraftField =
  | 'name'
  | 'kind'
  | 'year'
  | 'month'
  | 'status'
  | 'days'
  | 'ratio'
  | 'numerator'
  | 'numeratorOf'
  | 'denominator'
  | 'denominatorOf'
  | 'text'
  | 'sourceTitle'
  | 'url'
  | 'confidence'
/** What is still to be given; `entry` is the place of the entry, null for the body itself. */
export interface DraftProblem {
  readonly entry: number | null
  readonly field: DraftField
}

export function blankEntry(id: string): EntryDraft {
  return {
    id,
    unit: 'month',
    year: null,
    month: null,
    status: null,
    scope: null,
    limit: 'unknown',
    days: null,
    used: null,
    ratioKind: 'unknown',
    ratio: null,
    numerator: null,
    numeratorOf: '',
    denominator: null,
    denominatorOf: '',
    text: '',
    sourceTitle: '',
    url: '',
    sourceYear: null,
    confidence: null,
  }
}

function ratioDraftOf({ teamRatioPercent, ratioFrom }: OwnEntry) {
  const published = teamRatioPercent === null ? ('unknown' as const) : ('published' as const)
  return {
    ratioKind: ratioFrom ? ('derived' as const) : published,
    ratio: teamRatioPercent,
    numerator: ratioFrom?.numerator ?? null,
    numeratorOf: ratioFrom?.numeratorOf ?? '',
    denominator: ratioFrom?.denominator ?? null,
    denominatorOf: ratioFrom?.denominatorOf ?? '',
  }
}

function draftOfEntry(entry: OwnEntry): EntryDraft {
  const { id, asOf, status, scope, daysMax, daysTypical, text, source, confidence } = entry
  const [year = '', month] = asOf.replace('FY', '').split('-')
  const days = typeof daysMax === 'number' ? daysMax : null
  return {
    id,
    unit: asOf.startsWith('FY') ? 'fiscalYear' : month === undefined ? 'year' : 'month',
    year: Number(year),
    month: month === undefined ? null : Number(month),
    status,
    scope,
    limit: daysMax === null ? 'unknown' : daysMax === 'noLimit' ? 'noLimit' : 'days',
    days,
    used: daysTypical,
    ...ratioDraftOf(entry),
    text,
    sourceTitle: source.title,
    url: source.url ?? '',
    sourceYear: source.year,
    confidence,
  }
}

/** A kept body, to be changed. */
export function draftOf({ name, kind, entries }: OwnBody): BodyDraft {
  return { name, kind, entries: entries.map(draftOfEntry) }
}

const isBlank = (text: string) => text.trim() === ''

function missingOfRatio(entry: EntryDraft): readonly (readonly [DraftField, boolean])[] {
  const { ratioKind, numerator, denominator } = entry
  const isDerived = ratioKind === 'derived'
  // More than all is no share, and nothing can be divided by nothing.
  const isNoShare = denominator === null || denominator <= 0 || (numerator !== null && numerator > denominator)
  return [
    ['ratio', ratioKind === 'published' && entry.ratio === null],
    ['numerator', isDerived && numerator === null],
    ['numeratorOf', isDerived && isBlank(entry.numeratorOf)],
    ['denominator', isDerived && isNoShare],
    ['denominatorOf', isDerived && isBlank(entry.denominatorOf)],
  ]
}

function missingIn(entry: EntryDraft): DraftField[] {
  const checks: readonly (readonly [DraftField, boolean])[] = [
    ['year', entry.year === null],
    ['month', entry.unit === 'month' && entry.month === null],
    ['status', entry.status === null],
    ['days', entry.limit === 'days' && entry.days === null],
    ...missingOfRatio(entry),
    ['text', isBlank(entry.text)],
    ['sourceTitle', isBlank(entry.sourceTitle)],
    ['url', !isBlank(entry.url) && !/^https?:\/\/\S+$/u.test(entry.url.trim())],
    ['confidence', entry.confidence === null],
  ]
  return checks.filter(([, isWrong]) => isWrong).map(([field]) => field)
}

/** Everything that keeps a draft from being a body, in the order of the page. */
export function problemsOf({ name, kind, entries }: BodyDraft): DraftProblem[] {
  const own: DraftProblem[] = []
  if (isBlank(name)) own.push({ entry: null, field: 'name' })
  if (kind === null) own.push({ entry: null, field: 'kind' })
  const inEntries = entries.flatMap((entry, place) => missingIn(entry).map((field) => ({ entry: place, field })))
  return [...own, ...inEntries]
}

function dateOf({ unit, year, month }: EntryDraft): string {
  const written = String(year)
  if (unit === 'fiscalYear') return `FY${written}`
  return unit === 'year' ? written : `${written}-${String(month).padStart(2, '0')}`
}

function limitOf({ limit, days }: EntryDraft): OwnEntry['daysMax'] {
  if (limit === 'noLimit') return 'noLimit'
  return limit === 'days' ? days : null
}

function ratioValueOf({ ratioKind, ratio, numerator, numeratorOf, denominator, denominatorOf }: EntryDraft) {
  if (ratioKind !== 'derived') return { teamRatioPercent: ratioKind === 'published' ? ratio : null }
  const ratioFrom = {
    numerator,
    numeratorOf: numeratorOf.trim(),
    denominator,
    denominatorOf: denominatorOf.trim(),
  }
  return { teamRatioPercent: null, ratioFrom }
}

/** The body as a value to be checked by `parseOwnBody`; whole when the draft has no problems. */
export function valueOf(id: string, { name, kind, entries }: BodyDraft): unknown {
  return {
    id,
    name: name.trim(),
    kind,
    entries: entries.map((entry) => ({
      id: entry.id,
      asOf: dateOf(entry),
      status: entry.status,
      scope: entry.scope,
      daysMax: limitOf(entry),
      daysTypical: entry.used,
      ...ratioValueOf(entry),
      text: entry.text.trim(),
      source: {
        title: entry.sourceTitle.trim(),
        url: isBlank(entry.url) ? null : entry.url.trim(),
        year: entry.sourceYear,
      },
      confidence: entry.confidence,
    })),
  }
}
