/** How a mark of a time chart is drawn: full is published, hollow is worked out, a triangle is only a bound. */
export type TimeMarkLook = 'figure' | 'derived' | 'above' | 'about'

/** A figure at a time. */
export interface TimeMark {
  /** Named when the mark is chosen; unique in its chart. */
  readonly id: string
  readonly x: number
  readonly y: number
  readonly look: TimeMarkLook
  /** Stands beside the mark; empty where there is nothing to say. */
  readonly label: string
  /** Hardly sure: its label gets a question mark. */
  readonly isUnsure?: boolean
}

/** A mark with the worst-case bounds around it. */
export interface BandedMark extends TimeMark {
  readonly lower: number
  readonly upper: number
}

/** One figure over time: a line joins the marks of a run and nothing else. */
export interface TimeLine {
  readonly id: string
  readonly name: string
  readonly runs: readonly (readonly TimeMark[])[]
  /** Bounds in place of a figure; no line leads to them. */
  readonly bounds: readonly TimeMark[]
  /** What is possible around the marks, run by run; empty where there are no bounds to show. */
  readonly bands: readonly (readonly BandedMark[])[]
}

/** Something that was set out to be reached at a time. */
export interface TimeAim {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly label: string
}

/** A place that lines do not cross, with the sign that stands at it. */
export interface TimeBreak {
  readonly x: number
  readonly sign: string
}

export interface TimeTick {
  readonly value: number
  readonly label: string
}

/** What a time chart draws. */
export interface TimeChart {
  readonly lines: readonly TimeLine[]
  readonly aims: readonly TimeAim[]
  readonly breaks: readonly TimeBreak[]
  readonly x: { readonly min: number; readonly max: number; readonly ticks: readonly TimeTick[] }
  readonly y: { readonly max: number; readonly ticks: readonly TimeTick[]; readonly name: string }
  /** Id of the mark or the aim that is looked at; drawn larger. */
  readonly chosen: string | null
}

/** The top of a scale from 0 that holds all values, and the steps up to it: round numbers, four to eight of them. */
export function scaleFor(values: readonly number[]): { readonly max: number; readonly steps: readonly number[] } {
  const highest = Math.max(0, ...values)
  if (highest === 0) return { max: 1, steps: [0, 1] }
  const magnitude = 10 ** Math.floor(Math.log10(highest))
  const step = [0.2, 0.25, 0.5, 1, 2].map((part) => part * magnitude).find((part) => highest / part <= 6) ?? magnitude
  const count = Math.ceil(highest / step - 1e-9)
  return { max: count * step, steps: Array.from({ length: count + 1 }, (_, index) => index * step) }
}
