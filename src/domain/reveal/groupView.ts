import type { Bank } from '../bank'
import { questionsOfScope, type Request, rolesOf } from '../request'
import { round9 } from '../rounding'
import { groupQuestion, type GroupQuestion, scoreGroup } from '../scoring/group'
import type { Sheet } from '../sheet'
import { disclosureOf, type HiddenRole } from './disclosure'

type Spread = Pick<GroupQuestion, 'counts' | 'unknown' | 'na' | 'unanswered' | 'mean' | 'answer'>

/** How one role that may be shown answered one question. */
export interface RoleSpread extends Spread {
  readonly role: string
}

/** Which of the shown roles see a question lowest and highest. */
export interface RoleGap {
  readonly low: readonly string[]
  readonly high: readonly string[]
  /** Difference of their mean levels, above 0. */
  readonly gap: number
}

/** What may be shown of one question. */
export interface QuestionView extends Omit<GroupQuestion, 'roleMeans' | 'roleGap'> {
  readonly question: string
  readonly roles: readonly RoleSpread[]
  /** Null where fewer than two shown roles gave a level, or all of them see it alike. */
  readonly gap: RoleGap | null
}

/** What may be shown of a group; small roles are in none of its figures but those of the whole. */
export interface GroupView {
  /** Sheets of the whole. */
  readonly sheets: number
  readonly roles: readonly string[]
  readonly hidden: readonly HiddenRole[]
  /** By question id, in the bank's order; those that were asked. */
  readonly questions: ReadonlyMap<string, QuestionView>
  /** Their ids, the one that most needs talking about first. */
  readonly discuss: readonly string[]
}

function gapOf(roles: readonly RoleSpread[]): RoleGap | null {
  const means = roles.flatMap(({ role, mean }) => (mean === null ? [] : [{ role, mean: round9(mean) }]))
  const lowest = Math.min(...means.map(({ mean }) => mean))
  const highest = Math.max(...means.map(({ mean }) => mean))
  if (means.length < 2 || lowest === highest) return null
  const at = (wanted: number) => means.filter(({ mean }) => mean === wanted).map(({ role }) => role)
  return { low: at(lowest), high: at(highest), gap: highest - lowest }
}

/**
 * Everything that may be shown of a group, and nothing else (see `disclosureOf`); null where the group is too small.
 * `bank` is the one that the request was made under.
 */
export function groupView(
  bank: Bank,
  { request, smallestGroup }: { readonly request: Request; readonly smallestGroup: number },
  sheets: readonly Sheet[],
): GroupView | null {
  const disclosure = disclosureOf(sheets, rolesOf(request), smallestGroup)
  if (disclosure.kind === 'none') return null
  const { roles, hidden } = disclosure
  const { questions, discuss } = scoreGroup({ ...bank, questions: questionsOfScope(bank, request.scope) }, sheets)
  const sheetsByRole = roles.map((role) => ({ role, own: sheets.filter((sheet) => sheet.role === role) }))
  const viewOf = (question: string, { roleMeans, roleGap, ...spread }: GroupQuestion): QuestionView => {
    const spreads = sheetsByRole.map(({ role, own }): RoleSpread => {
      const { counts, unknown, na, unanswered, mean, answer } = groupQuestion(own, question)
      return { role, counts, unknown, na, unanswered, mean, answer }
    })
    return { question, ...spread, roles: spreads, gap: gapOf(spreads) }
  }
  return {
    sheets: sheets.length,
    roles,
    hidden,
    questions: new Map(Object.entries(questions).map(([question, spread]) => [question, viewOf(question, spread)])),
    discuss,
  }
}

/** What may be shown of a question that roles see differently. */
export type WideGap = QuestionView & { readonly gap: RoleGap }

/** The questions that the shown roles see most differently, the widest gap first; alike ones in the bank's order. */
export function widestGaps({ questions }: GroupView): readonly WideGap[] {
  return [...questions.values()]
    .flatMap((view) => (view.gap === null ? [] : [{ ...view, gap: view.gap }]))
    .sort((a, b) => round9(b.gap.gap) - round9(a.gap.gap))
}
