import { type Answers, levelOf } from './answer'
import { AXES, type Axis } from './bank'
import type { FormBank } from './preparedBank'
import { lowerPoints } from './scoring/bounds'
import { type PathResult, POINTS_PER_STAGE, sectionFloor, type Stage, stageAfter } from './scoring/path'
import type { AssessmentResult } from './scoring/score'

/** A score that is short of what the next stage asks, on 0…100, with blanks counted as 0. */
export interface Shortfall {
  readonly kind: 'axis' | 'pillar' | 'enabler'
  /** Axis or section id. */
  readonly id: string
  readonly lower: number
  readonly floor: number
}

/** A pillar question at level 0 that bars the next stage; `isBlank` when it only counts as 0 because nobody knows. */
export interface Hole {
  readonly question: string
  readonly section: string
  readonly isBlank: boolean
}

/** What keeps the organization from the next stage. */
export interface HoldBacks {
  readonly toStage: Stage
  /** The axes that stand at the overall stage and so decide it. */
  readonly axes: readonly Axis[]
  readonly shortfalls: readonly Shortfall[]
  readonly holes: readonly Hole[]
}

function failingIds(path: PathResult, axes: readonly Axis[], gate: string): readonly string[] {
  const ids = axes.flatMap((axis) => path.axes[axis].heldBackBy.filter((failed) => failed.gate === gate))
  return [...new Set(ids.map(({ id }) => id))]
}

function shortfallsOf(result: AssessmentResult, axes: readonly Axis[], toStage: Stage): Shortfall[] {
  const onAxes = axes
    .filter((axis) => result.axes[axis].heldBackBy.some(({ gate }) => gate === 'axis'))
    .map((id) => ({
      kind: 'axis' as const,
      id,
      lower: lowerPoints(result.axes[id]),
      floor: POINTS_PER_STAGE * toStage,
    }))
  const inSections = (['pillar', 'enabler'] as const).flatMap((kind) =>
    failingIds(result, axes, kind).map((id) => ({
      kind,
      id,
      lower: lowerPoints(result.sections[id]),
      floor: sectionFloor(kind, toStage),
    })),
  )
  return [...onAxes, ...inSections]
}

/**
 * Gathers what fails for the next overall stage, each thing once even when it bars both axes.
 * Null when no stage can be said, or when the last one is reached.
 */
export function holdBacksOf(result: AssessmentResult, form: FormBank, answers: Answers): HoldBacks | null {
  const toStage = result.stage === null ? null : stageAfter(result.stage)
  if (toStage === null) return null
  const axes = AXES.filter((axis) => result.axes[axis].stage === result.stage)
  const barring = new Set(failingIds(result, axes, 'hole'))
  const holes = form.pillarQuestions
    .filter(({ id }) => barring.has(id))
    .map(({ id, section }) => ({ question: id, section, isBlank: levelOf(answers[id]) === null }))
  return { toStage, axes, shortfalls: shortfallsOf(result, axes, toStage), holes }
}
