import loadHighs from 'highs'
import { type Answers, isApplicable, levelOf } from '@/domain/answer'
import { AXES, type Question } from '@/domain/bank'
import type { FormBank } from '@/domain/preparedBank'

const highs = await loadHighs()

/** How many random answer sets are solved by both, at goals 1–4 each; more for a soak. */
export const HIGHS_CASES = Number(process.env['HIGHS_CASES'] ?? 4)

function sumOf(terms: readonly (readonly [number, string])[]): string {
  return terms.map(([factor, name]) => `${String(factor)} ${name}`).join(' + ')
}

/**
 * The least effort, and the fewest questions for it, by HiGHS: the gates of docs/scoring.md §3 written as a mixed
 * integer program, apart from the product's own code. Null when it says that there is none.
 */
export function highsPlan(form: FormBank, answers: Answers, goal: number) {
  const kinds = new Map(form.sections.map(({ id, kind }) => [id, kind]))
  const questions = form.questions
    .filter(({ id, section }) => kinds.get(section) !== 'safeguard' && isApplicable(answers[id]))
    .map((question, index) => ({ ...question, r: `r${String(index)}`, y: `y${String(index)}` }))
  const levelOfQuestion = ({ id }: Question) => levelOf(answers[id]) ?? 0
  const rows: string[] = []
  const atLeast = (stage: number, weighted: readonly (readonly [number, (typeof questions)[number]])[]) => {
    const counted = weighted.filter(([weight]) => weight > 0)
    const total = counted.reduce((sum, [weight]) => sum + weight, 0)
    const now = counted.reduce((sum, [weight, question]) => sum + weight * levelOfQuestion(question), 0)
    if (stage <= 0 || counted.length === 0) return
    rows.push(`${sumOf(counted.map(([weight, { r }]) => [5 * weight, r]))} >= ${String(4 * stage * total - 5 * now)}`)
  }
  for (const axis of AXES)
    atLeast(
      goal,
      questions.map((question) => [question.weight * question.axes[axis], question]),
    )
  for (const { id, kind } of form.sections) {
    const inSection = questions.filter(({ section }) => section === id)
    atLeast(
      goal - (kind === 'pillar' ? 1 : 2),
      inSection.map((question) => [question.weight, question]),
    )
  }
  for (const question of questions) {
    const isHole = goal >= 3 && kinds.get(question.section) === 'pillar' && levelOfQuestion(question) === 0
    if (isHole) rows.push(`${question.r} >= 1`)
    rows.push(`${question.r} - 4 ${question.y} <= 0`)
  }
  const unit = questions.length + 1
  const model = [
    'Minimize',
    ` cost: ${questions.map(({ effort, r, y }) => `${String(unit * effort)} ${r} + ${y}`).join(' + ')}`,
    'Subject To',
    ...rows.map((row, index) => ` c${String(index)}: ${row}`),
    'Bounds',
    ...questions.map((question) => ` 0 <= ${question.r} <= ${String(4 - levelOfQuestion(question))}`),
    ...questions.map(({ y }) => ` 0 <= ${y} <= 1`),
    'Generals',
    ` ${questions.map(({ r, y }) => `${r} ${y}`).join(' ')}`,
    'End',
  ].join('\n')
  const { Status, ObjectiveValue } = highs.solve(model, { output_flag: false, mip_rel_gap: 0 })
  if (Status === 'Infeasible') return null
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`)
  const cost = Math.round(ObjectiveValue)
  return { effort: Math.floor(cost / unit), count: cost % unit }
}
