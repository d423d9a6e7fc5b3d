import { dueDate, type PlannedAction } from '@/domain/plan'

/** A quarter of a fiscal year that begins in April. */
export interface Quarter {
  readonly fiscalYear: number
  readonly quarter: 1 | 2 | 3 | 4
  readonly isNow: boolean
}

export interface TimelineRow {
  readonly action: PlannedAction
  /** Places in `quarters`, from 0, both included. */
  readonly first: number
  readonly last: number
}

/** Quarters counted from year 0, so that they can be subtracted. */
function quarterNumber(localDate: string): number {
  const [year = 0, month = 1] = localDate.split('-').map(Number)
  return 4 * year + Math.floor((month - 1) / 3) - 1
}

/**
 * Lays dated actions out over quarters, from the earliest start or today to the last due date. An action without a
 * start begins in the quarter of today, or ends where it begins when that is over; one without a due date has no row.
 */
export function timelineOf(
  actions: readonly PlannedAction[],
  today: string,
): { readonly quarters: readonly Quarter[]; readonly rows: readonly TimelineRow[] } {
  const now = quarterNumber(today)
  const spans = actions.flatMap((action) => {
    if (!action.due) return []
    const end = quarterNumber(dueDate(action.due))
    return [{ action, start: Math.min(action.start ? quarterNumber(action.start) : now, end), end }]
  })
  if (spans.length === 0) return { quarters: [], rows: [] }
  const from = Math.min(now, ...spans.map(({ start }) => start))
  const to = Math.max(now, ...spans.map(({ end }) => end))
  const quarters = Array.from({ length: to - from + 1 }, (_, index): Quarter => {
    const number = from + index
    const quarter = ([1, 2, 3, 4] as const)[((number % 4) + 4) % 4] ?? 1
    return { fiscalYear: Math.floor(number / 4), quarter, isNow: number === now }
  })
  return { quarters, rows: spans.map(({ action, start, end }) => ({ action, first: start - from, last: end - from })) }
}
