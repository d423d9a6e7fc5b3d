import type { NumberRef } from './explanation'
import type { FormBank } from './preparedBank'
import { POINTS_PER_STAGE, type PathResult, sectionFloor, type Stage, STAGE_LAG, stageAfter } from './scoring/path'

/** What the next overall stage asks of an axis or a section: points × (stage − lag) (docs/scoring.md §3). */
export interface NextFloor {
  readonly stage: Stage
  readonly points: number
  /** Stages that it may lag behind: none for an axis. */
  readonly lag: number
  /** More than 0, at most 100. */
  readonly floor: number
}

type FloorRef = Extract<NumberRef, { kind: 'axis' | 'section' }>

/** Finds the floor for the next stage; null when there is no next stage, or when it asks nothing there. */
export function nextFloorOf(path: PathResult, form: FormBank, ref: FloorRef): NextFloor | null {
  const stage = path.stage === null ? null : stageAfter(path.stage)
  if (stage === null) return null
  if (ref.kind === 'axis') return { stage, points: POINTS_PER_STAGE, lag: 0, floor: POINTS_PER_STAGE * stage }
  const kind = form.sections.find(({ id }) => id === ref.id)?.kind
  if (kind !== 'pillar' && kind !== 'enabler') return null
  const floor = sectionFloor(kind, stage)
  return floor === 0 ? null : { stage, points: POINTS_PER_STAGE, lag: STAGE_LAG[kind], floor }
}
