import { isApplicable, type Level, levelFrom, levelOf } from '@/domain/answer'
import { withRaises } from '@/domain/planning/raises'
import { NO_CONSTRAINTS, type PlanConstraints } from '@/domain/plan'
import type { PreparedBank } from '@/domain/preparedBank'
import { score } from '@/domain/scoring/score'
import type { ScoringInput } from '@/domain/scoringInput'

interface Candidate {
  readonly effort: number
  readonly levels: readonly number[]
}

/** Effort, then number of questions, then the lexicographically largest raises: docs/scoring.md §7, word for word. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.effort !== b.effort) return a.effort < b.effort
  const count = ({ levels }: Candidate) => levels.filter((raised) => raised > 0).length
  if (count(a) !== count(b)) return count(a) < count(b)
  const first = a.levels.findIndex((raised, index) => raised !== b.levels[index])
  return first !== -1 && (a.levels[first] ?? 0) > (b.levels[first] ?? 0)
}

function vectors(most: readonly number[]): number[][] {
  return most.reduce<number[][]>(
    (heads, top) => heads.flatMap((head) => Array.from({ length: top + 1 }, (_, raised) => [...head, raised])),
    [[]],
  )
}

/**
 * The shortest way found by trying every vector of raises and scoring each: for banks of a few questions only.
 * Null when none reaches the goal. Without safeguards.
 */
export function bruteForcePlan(
  prepared: PreparedBank,
  input: ScoringInput,
  goal: number,
  { leaveOut, effortCaps }: PlanConstraints = NO_CONSTRAINTS,
): {
  readonly effort: number
  readonly raises: readonly { readonly question: string; readonly from: Level; readonly to: Level }[]
} | null {
  const form = prepared.forms[input.form]
  const kinds = new Map(form.sections.map(({ id, kind }) => [id, kind]))
  const questions = form.questions.filter(
    ({ id, section }) => kinds.get(section) !== 'safeguard' && isApplicable(input.answers[id]),
  )
  const fromOf = (id: string) => levelOf(input.answers[id]) ?? 0
  let best: Candidate | null = null
  for (const levels of vectors(questions.map(({ id }) => (leaveOut.includes(id) ? 0 : 4 - fromOf(id))))) {
    const efforts = new Map<string, number>()
    const raised = questions.map(({ id, section, effort }, index) => {
      const by = levels[index] ?? 0
      efforts.set(section, (efforts.get(section) ?? 0) + effort * by)
      return { question: id, to: levelFrom(fromOf(id) + by) }
    })
    if ([...efforts].some(([section, effort]) => effort > (effortCaps[section] ?? Infinity))) continue
    const candidate = { levels, effort: [...efforts.values()].reduce((sum, effort) => sum + effort, 0) }
    if (best !== null && !isBetter(candidate, best)) continue
    const reached = score(prepared, { ...input, answers: withRaises(input.answers, raised) }).stage
    if (reached !== null && reached >= goal) best = candidate
  }
  if (best === null) return null
  const { effort, levels } = best
  const raises = questions.flatMap(({ id }, index) => {
    const by = levels[index] ?? 0
    return by === 0 ? [] : [{ question: id, from: fromOf(id), to: levelFrom(fromOf(id) + by) }]
  })
  return { effort, raises }
}
