import type * as v from 'valibot'

/** What a field should have held. The reader's words for each are chosen at the edge (command line, screen). */
export const EXPECTATIONS = [
  'object',
  'list',
  'nonEmptyList',
  'text',
  'shortText',
  'boolean',
  'number',
  'date',
  'version',
  'answerValue',
  'positiveInteger',
  'nonNegativeInteger',
  'effort',
  'sectionKind',
  'form',
  'scope',
  'organizationKind',
  'localCode',
  'unit',
  'positiveNumber',
  'nonNegativeNumber',
  'daysInWeek',
  'workweek',
  'upToStaff',
  'share',
  'cap',
  'need',
  'goal',
  'ratio',
  'allowedName',
  'unique',
  'knownSection',
  'knownQuestion',
  'pillarOrEnabler',
  'naAllowed',
  'questionOnAxis',
  'questionInPillar',
  'sameSections',
  'questionChange',
  'requestKind',
  'requestId',
  'requestScope',
  'respondent',
] as const
export type Expectation = (typeof EXPECTATIONS)[number]

/** One thing wrong with an input: the dotted name of the field, and what belongs there. */
export interface InputProblem {
  readonly field: string
  readonly expected: Expectation
}

/**
 * Turns the first issue of a Valibot run into an `InputProblem`.
 * Schemas here use an `Expectation` as their message; a message that is none (a missing key) becomes `object`.
 */
export function toProblem(root: string, issue: v.BaseIssue<unknown>): InputProblem {
  const path = (issue.path ?? []).map((item) => String(item.key))
  const expected = EXPECTATIONS.find((name) => name === issue.message) ?? 'object'
  return { field: [root, ...path].join('.'), expected }
}
