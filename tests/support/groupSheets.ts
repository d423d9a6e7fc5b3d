import { type Answer, levelFrom } from '@/domain/answer'
import { questionsOfScope, type Request } from '@/domain/request'
import type { RequestedSheet } from '@/domain/sheet'
import { aSheet, bank } from './requestBuilders'

/**
 * One sheet for each level, by role: everybody gives that level to every question asked, but for the first question
 * those in `first`.
 */
export function groupSheets(
  request: Request,
  levels: Readonly<Record<string, readonly number[]>>,
  first: Readonly<Record<string, Answer>> = {},
): RequestedSheet[] {
  const asked = questionsOfScope(bank, request.scope).map(({ id }) => id)
  const at = (level: number): Answer => ({ kind: 'level', level: levelFrom(level) })
  const people = Object.entries(levels).flatMap(([role, given]) => given.map((level) => ({ role, level })))
  return people.map(({ role, level }, index) => {
    const answers = asked.map((id, place) => [id, (place === 0 && first[role]) || at(level)] as const)
    const respondent = String(100_000_000_000 + index)
    return aSheet(request, { role, respondent, answers: Object.fromEntries(answers) })
  })
}
