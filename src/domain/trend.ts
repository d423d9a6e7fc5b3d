import type { Assessment } from './assessment'
import { AXES, type Axis, type Section } from './bank'
import type { BankChange } from './bankChange'
import { type Asked, isAxisComparable, isSectionComparable, isStageComparable } from './comparable'
import type { PreparedBank } from './preparedBank'
import { inOrderOfTime } from './sameOrganization'
import type { Score } from './scoring/bounds'
import type { Stage } from './scoring/path'
import type { AssessmentResult } from './scoring/score'

/** One assessment of an organization with what it scored under its own bank and form. */
export interface TrendEntry {
  readonly assessment: Assessment
  readonly bank: PreparedBank
  readonly result: AssessmentResult
}

/** What one assessment says of one figure. */
export interface TrendPoint<T> {
  /** Of the assessment. */
  readonly id: string
  /** Local date, YYYY-MM-DD. */
  readonly on: string
  readonly value: T
}

/** Points in the order of time that are measured alike: a line may join them. */
export type TrendRun<T> = readonly TrendPoint<T>[]

/** A stage that can be defended, and from where to where it may be while answers are blank. */
export interface StageReach {
  readonly stage: Stage
  readonly range: readonly [Stage, Stage]
}

/** What cannot be held against the assessment before, and why. */
export interface TrendBreak {
  /** Id of the later assessment. */
  readonly before: string
  /** Whether the form is another one. */
  readonly form: boolean
  /** Whether the version of the bank is another one. */
  readonly version: boolean
  readonly axes: readonly Axis[]
  readonly sections: readonly string[]
  readonly stage: boolean
}

/** How the figures of one organization went over time. */
export interface Trend {
  /** In the order of time. */
  readonly entries: readonly TrendEntry[]
  readonly axes: Readonly<Record<Axis, readonly TrendRun<Score>[]>>
  /** Sections of the last one's bank, in its order; the runs of one begin where it is asked first. */
  readonly sections: readonly {
    readonly id: string
    readonly kind: Section['kind']
    readonly runs: readonly TrendRun<Score>[]
  }[]
  readonly stages: readonly TrendRun<StageReach>[]
  /** Team telework ratios 0…1: the same arithmetic under every bank, so that only a missing one ends a run. */
  readonly ratios: readonly TrendRun<number>[]
  /** Changes of form or bank from one assessment to the next. */
  readonly breaks: readonly TrendBreak[]
}

type Alike = (a: TrendEntry, b: TrendEntry) => boolean

/** Points by runs: a new one begins where neighbours are not measured alike, or where there is nothing to show between. */
function runsOf<T>(entries: readonly TrendEntry[], valueOf: (entry: TrendEntry) => T | null, alike: Alike) {
  const runs: TrendPoint<T>[][] = []
  let before: TrendEntry | null = null
  for (const entry of entries) {
    const value = valueOf(entry)
    const { id, createdOn: on } = entry.assessment
    const isJoined = before !== null && alike(before, entry)
    if (value !== null) {
      const run = isJoined ? runs.at(-1) : undefined
      if (run) run.push({ id, on, value })
      else runs.push([{ id, on, value }])
    }
    before = value === null ? null : entry
  }
  return runs
}

/** What an assessment was asked. */
export const askedOf = ({ bank, assessment }: TrendEntry): Asked => ({ bank, form: assessment.form })
const scored = (score: Score | undefined) => (score?.lower == null ? null : score)

function stageOf({ result: { stage, stageRange } }: TrendEntry): StageReach | null {
  return stage === null || stageRange === null ? null : { stage, range: stageRange }
}

function breakBetween(before: TrendEntry, entry: TrendEntry, log: readonly BankChange[]): TrendBreak[] {
  const [a, b] = [askedOf(before), askedOf(entry)]
  const form = a.form !== b.form
  const version = a.bank.bank.version !== b.bank.bank.version
  if (!form && !version) return []
  const { sections } = entry.bank.bank
  return [
    {
      before: entry.assessment.id,
      form,
      version,
      axes: AXES.filter((axis) => !isAxisComparable(a, b, log, axis)),
      sections: sections.map(({ id }) => id).filter((id) => !isSectionComparable(a, b, log, id)),
      stage: !isStageComparable(a, b, log),
    },
  ]
}

/**
 * Collects how the figures of one organization went over time. Scores of different forms or versions are joined only
 * where they are measured alike (see `comparable.ts`); the order of the input never matters.
 */
export function trendOf(given: readonly TrendEntry[], log: readonly BankChange[]): Trend {
  const dated = given.map((entry) => ({ id: entry.assessment.id, createdOn: entry.assessment.createdOn, entry }))
  const entries = inOrderOfTime(dated).map(({ entry }) => entry)
  const axisRuns = (axis: Axis) =>
    runsOf(
      entries,
      ({ result }) => scored(result.axes[axis]),
      (a, b) => isAxisComparable(askedOf(a), askedOf(b), log, axis),
    )
  return {
    entries,
    axes: { wider: axisRuns('wider'), longer: axisRuns('longer') },
    sections: (entries.at(-1)?.bank.bank.sections ?? []).map(({ id, kind }) => ({
      id,
      kind,
      runs: runsOf(
        entries,
        ({ result }) => scored(result.sections[id]),
        (a, b) => isSectionComparable(askedOf(a), askedOf(b), log, id),
      ),
    })),
    stages: runsOf(entries, stageOf, (a, b) => isStageComparable(askedOf(a), askedOf(b), log)),
    ratios: runsOf(
      entries,
      ({ result }) => result.practice?.ratio ?? null,
      () => true,
    ),
    breaks: entries.flatMap((entry, index) => {
      const before = entries[index - 1]
      return before ? breakBetween(before, entry, log) : []
    }),
  }
}
