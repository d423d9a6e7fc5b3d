import { type Answer, isBlank, levelOf } from '../answer'
import { type Assessment, scoringInputOf } from '../assessment'
import type { BankRef, Form } from '../bank'
import { clientOf } from '../clients'
import type { OrganizationKind } from '../organization'
import type { FormBank, PreparedBank } from '../preparedBank'
import { round9 } from '../rounding'
import type { Score } from '../scoring/bounds'
import type { Stage } from '../scoring/path'
import { type AssessmentResult, score } from '../scoring/score'

/**
 * Counts the ways in which rows were worked out. Whatever changes a figure in a row of unchanged answers (a formula, a
 * weight, a place in a row) makes it one more; rows of another number are worked out anew. A test knows what rows of
 * this number hold.
 */
export const ROW_MODEL = 2

/** What of an answer is in a row: a level 0…4, or why there is none. */
export const NO_LEVEL = { unanswered: -1, unknown: -2, notApplicable: -3, notAsked: -4 } as const

/** The figures that every row has, in their order; three of each section follow: lower bound, score, upper bound. */
export const FIGURES = [
  'widerLower',
  'widerScore',
  'widerUpper',
  'longerLower',
  'longerScore',
  'longerUpper',
  'coverage',
  'ratio',
  'allowedRatio',
] as const
export type Figure = (typeof FIGURES)[number]
const FIGURES_PER_SECTION = 3

/** A revision of an assessment, by which it is told whether it is newer than another of the same id. */
export interface RowHead {
  readonly id: string
  /** Counts the saves, from 1. */
  readonly revision: number
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string
}

/** What a comparison needs of one assessment: small, flat, and the same whether it is kept here or was brought in. */
export interface ComparisonRow extends RowHead {
  /** `ROW_MODEL` at the time it was worked out. */
  readonly model: number
  readonly name: string
  /** For whom a consultant works on it, without spaces around the name; empty when for nobody else. */
  readonly client: string
  /** Empty when the answers speak for the whole organization. */
  readonly department: string
  readonly kind: OrganizationKind
  /** 団体コード, six digits; null where none was given or the kind has none. */
  readonly localCode: string | null
  readonly staff: number | null
  /** Local date of the first save, YYYY-MM-DD. */
  readonly createdOn: string
  readonly sample: boolean
  readonly bank: BankRef
  readonly form: Form
  /** The stage that can be defended; null where none can be said. */
  readonly stage: Stage | null
  /** The stage that may be reached once every blank is known. */
  readonly stageUpTo: Stage | null
  /** `FIGURES`, then those of the sections in bank order; NaN where there is no figure. */
  readonly figures: Float64Array
  /** A level 0…4 or one of `NO_LEVEL` for each question of the bank, in bank order. */
  readonly levels: Int8Array
}

function codeOf(answer: Answer | undefined, isAsked: boolean): number {
  if (!isAsked) return NO_LEVEL.notAsked
  if (answer === undefined) return NO_LEVEL.unanswered
  if (answer.kind === 'notApplicable') return NO_LEVEL.notApplicable
  return levelOf(answer) ?? NO_LEVEL.unknown
}

function levelsOf({ bank, forms }: PreparedBank, { form, answers }: Assessment): Int8Array {
  const asked = new Set(forms[form].questions.map(({ id }) => id))
  return Int8Array.from(bank.questions, ({ id }) => codeOf(answers[id], asked.has(id)))
}

/** Part of the questions asked that apply and whose level is known, 0…1; null when none applies. */
function coverageOf({ questions }: FormBank, { answers }: Assessment): number | null {
  const applicable = questions.filter(({ id }) => answers[id]?.kind !== 'notApplicable')
  if (applicable.length === 0) return null
  return applicable.filter(({ id }) => !isBlank(answers[id])).length / applicable.length
}

const bounds = (of: Score | undefined) => [of?.lower, of?.score, of?.upper]

function figuresOf(bank: PreparedBank, assessment: Assessment, result: AssessmentResult): Float64Array {
  const { axes, practice, sections } = result
  const figures = [
    ...bounds(axes.wider),
    ...bounds(axes.longer),
    coverageOf(bank.forms[assessment.form], assessment),
    practice?.ratio,
    practice?.allowedRatio,
    ...bank.bank.sections.flatMap(({ id }) => bounds(sections[id])),
  ]
  return Float64Array.from(figures, (figure) => round9(figure ?? NaN))
}

/** Works out the row of an assessment; `prepared` is the bank that it is under. */
export function rowOf(
  { assessment, revision, savedAt }: Pick<RowHead, 'revision' | 'savedAt'> & { readonly assessment: Assessment },
  prepared: PreparedBank,
): ComparisonRow {
  const { id, organization, createdOn, sample, form } = assessment
  const { name, unit, department, kind, localCode, staff } = organization
  const result = score(prepared, scoringInputOf(assessment))
  const isLocal = kind === 'municipality' || kind === 'prefecture'
  return {
    id,
    revision,
    savedAt,
    model: ROW_MODEL,
    name,
    client: clientOf(assessment),
    department: unit === 'department' ? department : '',
    kind,
    localCode: isLocal ? localCode : null,
    staff,
    createdOn,
    sample,
    bank: { id: prepared.bank.id, version: prepared.bank.version },
    form,
    stage: result.stage,
    stageUpTo: result.stageRange?.[1] ?? null,
    figures: figuresOf(prepared, assessment, result),
    levels: levelsOf(prepared, assessment),
  }
}

const orNull = (figure: number | undefined) => (figure === undefined || Number.isNaN(figure) ? null : figure)

/** One figure of a row; null where there is none. */
export function figureOf({ figures }: Pick<ComparisonRow, 'figures'>, figure: Figure): number | null {
  return orNull(figures[FIGURES.indexOf(figure)])
}

/** The bounds of the section at a place in the bank's order, 0…100; nulls where it does not apply. */
export function sectionBoundsOf(
  { figures }: Pick<ComparisonRow, 'figures'>,
  place: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const start = FIGURES.length + place * FIGURES_PER_SECTION
  return { lower: orNull(figures[start]), upper: orNull(figures[start + 2]) }
}
