import type { ContentLocale } from '../locale'
import criteria from './criteria.json'

/**
 * What is said of a success criterion: `met` where nothing against it was found, `unproved` where it was built for but
 * not tried the way it would have to be.
 */
export type CriterionResult = 'met' | 'unproved' | 'notMet' | 'notApplicable'

/** One success criterion of WCAG at level A or AA, and how the app stands to it. */
export interface Criterion {
  /** Its number, the same in every version. */
  readonly id: string
  readonly level: 'A' | 'AA'
  /** The version of WCAG that it came with; those of 2.0 are those of JIS X 8341-3:2016. */
  readonly since: '2.0' | '2.1' | '2.2'
  readonly name: Readonly<Record<ContentLocale, string>>
  readonly result: CriterionResult
  /** A tool looked at every page. */
  readonly isChecked: boolean
  /** People looked at the code and at the pages. */
  readonly isReviewed: boolean
  readonly note: Readonly<Record<ContentLocale, string>>
}

/** All success criteria of the levels A and AA of WCAG 2.2, with 4.1.1 of 2.0, in the order of their versions and numbers. */
export const CRITERIA = criteria as readonly Criterion[]
