import type { Answer } from './answer'
import type { Assessment } from './assessment'
import { isEqual } from './isEqual'

/** The fields of the organization, as its page orders them. */
export const ORGANIZATION_FIELDS = [
  'name',
  'kind',
  'localCode',
  'unit',
  'department',
  'staff',
  'staffAsOf',
  'staffIncludes',
  'answeredBy',
] as const
/** The facts of rule and use, as their page orders them. */
export const PRACTICE_FIELDS = ['period', 'scope', 'trial', 'eligible', 'allowed', 'workweek', 'users', 'use'] as const
export const ANSWER_PARTS = ['said', 'note'] as const
/** What of an answer differs: what was said (level, わからない, 該当しない with its reason), or the note beside it. */
export type AnswerPart = (typeof ANSWER_PARTS)[number]

/** One thing that two states of an assessment do not have in common; where the person was is none. */
export type Difference =
  | { readonly kind: 'organization'; readonly field: (typeof ORGANIZATION_FIELDS)[number] }
  | { readonly kind: 'form' }
  /** The bank or its version. */
  | { readonly kind: 'bank' }
  | { readonly kind: 'practice'; readonly field: (typeof PRACTICE_FIELDS)[number] }
  | { readonly kind: 'answer'; readonly question: string; readonly part: AnswerPart }
  | { readonly kind: 'work' }
  | { readonly kind: 'client' }
  | { readonly kind: 'goal' }
  | { readonly kind: 'plan' }
  /** What has no page of its own, for example the day of the first save. */
  | { readonly kind: 'other'; readonly field: string }

/** An answer without its note, which is a thing of its own. */
function said(answer: Answer | undefined): unknown {
  return answer && { ...answer, note: undefined }
}

function differingParts(a: Answer | undefined, b: Answer | undefined): AnswerPart[] {
  const isOther = { said: !isEqual(said(a), said(b)), note: (a?.note ?? '') !== (b?.note ?? '') }
  return ANSWER_PARTS.filter((part) => isOther[part])
}

function answerDifferences({ answers: a }: Assessment, { answers: b }: Assessment): Difference[] {
  if (a === b) return []
  const questions = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return questions.flatMap((question) =>
    differingParts(a[question], b[question]).map((part) => ({ kind: 'answer' as const, question, part })),
  )
}

/** Fields that the differences name in their own way, and the place, which is no content. */
const NAMED: ReadonlySet<string> = new Set<keyof Assessment>([
  'client',
  'organization',
  'form',
  'bank',
  'practice',
  'answers',
  'work',
  'targetRatio',
  'plan',
  'place',
])

function otherDifferences(a: Assessment, b: Assessment): Difference[] {
  const valuesOfB = new Map<string, unknown>(Object.entries(b))
  // A change of form leaves how things stood before it: that is the same change.
  const isPartOfForm = (field: string) => field === 'earlier' && a.form !== b.form
  // Answers of departments that were taken over are dealt with, and an answer said otherwise comes from a gathering no
  // more: that is the same change as the answers.
  const isPartOfAnswers = (field: string) =>
    !isEqual(a.answers, b.answers) &&
    (field === 'origin' || (field === 'inquiries' && !isEqual(a.inquiries.settled, b.inquiries.settled)))
  return Object.entries(a)
    .filter(([field]) => !NAMED.has(field) && !isPartOfForm(field) && !isPartOfAnswers(field))
    .filter(([field, value]) => !isEqual(value, valuesOfB.get(field)))
    .map(([field]) => ({ kind: 'other', field }) as const)
}

/**
 * Everything that differs between two states of one assessment, in the order of the pages; empty when they say the
 * same. An empty note is no note.
 */
export function differencesBetween(a: Assessment, b: Assessment): Difference[] {
  if (a === b) return []
  return [
    ...(a.client === b.client ? [] : [{ kind: 'client' } as const]),
    ...ORGANIZATION_FIELDS.filter((field) => !isEqual(a.organization[field], b.organization[field])).map(
      (field) => ({ kind: 'organization', field }) as const,
    ),
    ...(a.form === b.form ? [] : [{ kind: 'form' } as const]),
    ...(isEqual(a.bank, b.bank) ? [] : [{ kind: 'bank' } as const]),
    ...PRACTICE_FIELDS.filter((field) => !isEqual(a.practice[field], b.practice[field])).map(
      (field) => ({ kind: 'practice', field }) as const,
    ),
    ...answerDifferences(a, b),
    ...(isEqual(a.work, b.work) ? [] : [{ kind: 'work' } as const]),
    ...(a.targetRatio === b.targetRatio ? [] : [{ kind: 'goal' } as const]),
    ...(isEqual(a.plan, b.plan) ? [] : [{ kind: 'plan' } as const]),
    ...otherDifferences(a, b),
  ]
}

/** Whether two states say the same, but for where the person was. */
export function isSameContent(a: Assessment, b: Assessment): boolean {
  return differencesBetween(a, b).length === 0
}
