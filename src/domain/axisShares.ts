import type { Answers } from './answer'
import { AXES, type Axis } from './bank'
import type { FormBank } from './preparedBank'
import { tally } from './scoring/bounds'

/** How some levels of one question move an axis: 25 × levels × weight ÷ applicable weight (docs/scoring.md §2). */
export interface AxisShare {
  readonly axis: Axis
  readonly levels: number
  /** The question's weight on the axis. */
  readonly weight: number
  /** The weight of all applicable questions on the axis. */
  readonly applicableWeight: number
  /** 0…100. */
  readonly points: number
}

/** Lays open what an applicable question moves: one share for each axis that it counts on, none elsewhere. */
export function axisShares(form: FormBank, answers: Answers, question: string, levels: number): AxisShare[] {
  return AXES.flatMap((axis) => {
    const weight = form.onAxis[axis].find(({ id }) => id === question)?.weight
    if (weight === undefined) return []
    const { applicableWeight } = tally(form.onAxis[axis], answers)
    return [{ axis, levels, weight, applicableWeight, points: (25 * levels * weight) / applicableWeight }]
  })
}
