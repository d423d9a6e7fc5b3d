import type { Assessment } from './assessment'
import { hasWords } from './hasWords'
import type { Stage } from './scoring/path'

/** What the list of assessments is searched and sorted by. */
export interface LibraryEntry {
  readonly assessment: Assessment
  /** Moment of the last save, ISO 8601. */
  readonly savedAt: string
  /** Stage that can be defended; null when none can be said. */
  readonly stage: Stage | null
}

export const LIBRARY_ORDERS = ['saved', 'name', 'stage'] as const
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number]

/** Whether every word of the query stands in the organization's or the department's name; an empty query matches all. */
function matches({ assessment }: LibraryEntry, query: string): boolean {
  const { name, department, answeredBy } = assessment.organization
  return hasWords([name, department, answeredBy, assessment.createdOn].join('\n'), query)
}

const comparisons: Readonly<Record<LibraryOrder, (a: LibraryEntry, b: LibraryEntry) => number>> = {
  saved: (a, b) => b.savedAt.localeCompare(a.savedAt),
  name: (a, b) => a.assessment.organization.name.localeCompare(b.assessment.organization.name, 'ja'),
  stage: (a, b) => (b.stage ?? -1) - (a.stage ?? -1),
}

/**
 * Finds and orders assessments. Newest first by the last save, by name in Japanese order, or highest stage first
 * (none last); ties are newest first. The search minds neither width, case nor kind of kana.
 */
export function arrangeLibrary<T extends LibraryEntry>(entries: readonly T[], query: string, order: LibraryOrder): T[] {
  return entries
    .filter((entry) => matches(entry, query))
    .sort((a, b) => comparisons[order](a, b) || comparisons.saved(a, b))
}
