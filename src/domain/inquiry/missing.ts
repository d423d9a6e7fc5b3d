import type { Bank } from '../bank'
import type { Gathering } from '../gathering'
import { questionsOfScope } from '../request'
import type { RequestedSheet } from '../sheet'

/** What a request asked that none of its sheets answers, in the bank's order; all of it while none came back. */
export function missingOf(bank: Bank, { request }: Gathering, sheets: readonly RequestedSheet[]): readonly string[] {
  const answered = new Set(sheets.flatMap(({ answers }) => Object.keys(answers)))
  return questionsOfScope(bank, request.scope)
    .map(({ id }) => id)
    .filter((id) => !answered.has(id))
}

const MILLISECONDS_OF_DAY = 86_400_000

/** Days from one local date (YYYY-MM-DD) to another; below 0 when the second is earlier. Clocks put forward do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MILLISECONDS_OF_DAY)
}
