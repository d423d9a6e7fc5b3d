import { type Answers, isApplicable, levelOf } from '../answer'
import { AXES, type Axis } from '../bank'
import type { FormBank } from '../preparedBank'
import { type Score, scoreOf, type Tally, tally } from './bounds'

export const STAGES = [0, 1, 2, 3, 4] as const
export type Stage = (typeof STAGES)[number]

/** The stage after this one; null after the last. */
export function stageAfter(stage: Stage): Stage | null {
  return STAGES[stage + 1] ?? null
}

/** Convention of this model: an axis stands for stage t at 20·t points; pillars may lag one stage, enablers two. */
export const POINTS_PER_STAGE = 20
export const STAGE_LAG = { pillar: 1, enabler: 2 } as const
/** From this stage on no pillar question may be at level 0. */
export const HOLE_STAGE = 3

/** One condition of a stage that does not hold: an axis, a section or a pillar question. */
export type FailedGate =
  { readonly gate: 'axis'; readonly id: Axis } | { readonly gate: 'pillar' | 'enabler' | 'hole'; readonly id: string }

export interface AxisResult extends Score {
  /** The stage that can be defended: every blank at 0. Null without an applicable question. */
  readonly stage: Stage | null
  /** With every blank at 0, and with every blank at 4. */
  readonly stageRange: readonly [Stage, Stage] | null
  /** What fails for the next stage with blanks at 0: axis, pillars, enablers, holes; empty at stage 4. */
  readonly heldBackBy: readonly FailedGate[]
}

export interface PathResult {
  readonly axes: Readonly<Record<Axis, AxisResult>>
  readonly stage: Stage | null
  readonly stageRange: readonly [Stage, Stage] | null
  readonly certain: boolean | null
}

/** The floor, in points, that a section of this kind must reach before the axis can stand at a stage (0…100). */
export function sectionFloor(kind: 'pillar' | 'enabler', stage: number): number {
  return Math.max(0, POINTS_PER_STAGE * (stage - STAGE_LAG[kind]))
}

type BlankLevel = 0 | 4

/**
 * The weight × levels that a tally lacks to stand at 20·stage points with blanks at 0, rounded up; 0 when it stands
 * there. In integers: 25·S/W ≥ 20·t ⇔ 5·S ≥ 4·t·W.
 */
export function missingLevels({ weightedLevels, applicableWeight }: Tally, stage: number): number {
  return Math.max(0, Math.ceil((4 * stage * applicableWeight - 5 * weightedLevels) / 5))
}

function standsAt(sums: Tally, stage: number, blank: BlankLevel): boolean {
  const { weightedLevels, answeredWeight, applicableWeight } = sums
  const levels = weightedLevels + blank * (applicableWeight - answeredWeight)
  return missingLevels({ ...sums, weightedLevels: levels }, stage) === 0
}

interface Ground {
  readonly form: FormBank
  readonly answers: Answers
  readonly axes: Readonly<Record<Axis, Tally>>
  readonly sections: ReadonlyMap<string, Tally>
}

function failedSections(ground: Ground, kind: 'pillar' | 'enabler', stage: number, blank: BlankLevel): FailedGate[] {
  return ground.form.sections.flatMap((section) => {
    const sums = section.kind === kind ? ground.sections.get(section.id) : undefined
    const fails = sums !== undefined && !standsAt(sums, stage - STAGE_LAG[kind], blank)
    return fails ? [{ gate: kind, id: section.id }] : []
  })
}

function holes({ form, answers }: Ground, stage: number, blank: BlankLevel): FailedGate[] {
  if (stage < HOLE_STAGE) return []
  return form.pillarQuestions
    .filter(({ id }) => isApplicable(answers[id]) && (levelOf(answers[id]) ?? blank) === 0)
    .map(({ id }) => ({ gate: 'hole', id }))
}

function failedGates(ground: Ground, axes: readonly Axis[], stage: number, blank: BlankLevel): FailedGate[] {
  return [
    ...axes.filter((axis) => !standsAt(ground.axes[axis], stage, blank)).map((id) => ({ gate: 'axis' as const, id })),
    ...failedSections(ground, 'pillar', stage, blank),
    ...failedSections(ground, 'enabler', stage, blank),
    ...holes(ground, stage, blank),
  ]
}

function reachedStage(ground: Ground, axis: Axis, blank: BlankLevel): Stage {
  const reached = [4, 3, 2, 1] as const
  return reached.find((stage) => failedGates(ground, [axis], stage, blank).length === 0) ?? 0
}

function scoreAxis(ground: Ground, axis: Axis): AxisResult {
  const score = scoreOf(ground.axes[axis])
  if (!score.applicable) return { ...score, stage: null, stageRange: null, heldBackBy: [] }
  const stage = reachedStage(ground, axis, 0)
  return {
    ...score,
    stage,
    stageRange: [stage, reachedStage(ground, axis, 4)],
    heldBackBy: stage === 4 ? [] : failedGates(ground, [axis], stage + 1, 0),
  }
}

function groundOf(form: FormBank, answers: Answers, sections: ReadonlyMap<string, Tally>): Ground {
  const axes = { wider: tally(form.onAxis.wider, answers), longer: tally(form.onAxis.longer, answers) }
  return { form, answers, axes, sections }
}

/** What fails for a stage of the whole path with blanks at 0, each gate once: axes, pillars, enablers, holes. */
export function gatesClosedAt(
  form: FormBank,
  answers: Answers,
  sections: ReadonlyMap<string, Tally>,
  stage: Stage,
): FailedGate[] {
  return failedGates(groundOf(form, answers, sections), AXES, stage, 0)
}

/**
 * Places an assessment on the deck's path: a stage 0…4 on each axis, and overall the smaller of the two.
 *
 * Every gate is decided in integers. `stage` is what can be defended with every blank at 0, so answering a question
 * never lowers it (docs/scoring.md §3).
 */
export function placeOnPath(form: FormBank, answers: Answers, sections: ReadonlyMap<string, Tally>): PathResult {
  const ground = groundOf(form, answers, sections)
  const results = { wider: scoreAxis(ground, 'wider'), longer: scoreAxis(ground, 'longer') }
  const ranges = AXES.map((axis) => results[axis].stageRange)
  const [wider, longer] = ranges
  if (!wider || !longer) return { axes: results, stage: null, stageRange: null, certain: null }
  const smaller = (a: Stage, b: Stage): Stage => (a < b ? a : b)
  const low = smaller(wider[0], longer[0])
  const high = smaller(wider[1], longer[1])
  return { axes: results, stage: low, stageRange: [low, high], certain: low === high }
}
