import { type Answers, isApplicable, type Level, levelOf } from '../answer'
import type { Axis, Question, Section } from '../bank'
import type { Goal, PlanConstraints } from '../plan'
import type { FormBank } from '../preparedBank'
import { tally } from '../scoring/bounds'
import { HOLE_STAGE, missingLevels, STAGE_LAG } from '../scoring/path'

/** A question that takes part: raised by `least`…`most` levels, each at its effort and for its weights. */
export interface PlanItem {
  readonly question: Question
  /** What one level counts in `raises`: a power of 5, larger for earlier questions of the bank. */
  readonly place: bigint
  /** Blanks count as 0. */
  readonly from: Level
  readonly isBlank: boolean
  /** 1 where the goal bars level 0 and the question may be raised. */
  readonly least: number
  /** 0 when the question stays as it is. */
  readonly most: number
}

/** A section with what the goal's floor still asks of it, in weight × levels. */
export interface PlanSection {
  readonly section: Section
  readonly missing: number
  readonly effortCap: number
  /** In bank order. */
  readonly items: readonly PlanItem[]
}

/** A goal as needs in integers: every gate that does not hold yet (docs/scoring.md §3, §7). */
export interface PlanProblem {
  readonly sections: readonly PlanSection[]
  /** Weight × levels that each axis lacks; infinite when no question counts on it, since then no stage can be said. */
  readonly missing: Readonly<Record<Axis, number>>
  /** The items of all sections in bank order. */
  readonly items: readonly PlanItem[]
  /** Pillar questions at level 0 that the goal bars and that stay as they are, in bank order. */
  readonly closedHoles: readonly string[]
}

function missingOnAxis(form: FormBank, answers: Answers, axis: Axis, goal: Goal): number {
  const sums = tally(form.onAxis[axis], answers)
  return sums.applicableWeight === 0 ? Infinity : missingLevels(sums, goal)
}

/** Whether the goal allows no such level (docs/scoring.md §3, no hole). */
function isBarred(kind: Section['kind'], level: Level, goal: Goal): boolean {
  return kind === 'pillar' && goal >= HOLE_STAGE && level === 0
}

/** States what the goal asks, with blanks at level 0. Safeguards and 該当しない take no part. */
export function planProblem(form: FormBank, answers: Answers, goal: Goal, constraints: PlanConstraints): PlanProblem {
  const { leaveOut, effortCaps } = constraints
  const itemOf = (question: Question, kind: Section['kind']): PlanItem => {
    const level = levelOf(answers[question.id])
    const from = level ?? 0
    const most = leaveOut.includes(question.id) ? 0 : 4 - from
    const least = isBarred(kind, from, goal) ? Math.min(1, most) : 0
    const place = 5n ** BigInt(form.questions.length - 1 - form.questions.indexOf(question))
    return { question, place, from, isBlank: level === null, least, most }
  }
  const sections = form.sections.flatMap((section): PlanSection[] => {
    const { id, kind } = section
    if (kind === 'safeguard') return []
    const questions = form.questions.filter((each) => each.section === id && isApplicable(answers[each.id]))
    return [
      {
        section,
        missing: missingLevels(tally(questions, answers), goal - STAGE_LAG[kind]),
        effortCap: effortCaps[id] ?? Infinity,
        items: questions.map((question) => itemOf(question, kind)),
      },
    ]
  })
  const itemById = new Map(sections.flatMap(({ items }) => items).map((item) => [item.question.id, item]))
  const items = form.questions.flatMap(({ id }) => itemById.get(id) ?? [])
  const pillars = new Set(form.pillarQuestions)
  return {
    sections,
    missing: {
      wider: missingOnAxis(form, answers, 'wider', goal),
      longer: missingOnAxis(form, answers, 'longer', goal),
    },
    items,
    closedHoles: items
      .filter(({ question, from, most }) => pillars.has(question) && isBarred('pillar', from, goal) && most === 0)
      .map(({ question }) => question.id),
  }
}
