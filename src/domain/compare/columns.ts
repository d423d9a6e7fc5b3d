import { ORGANIZATION_KINDS } from '../organization'
import { prefectureOf } from '../localCode'
import { FORMS } from '../bank'
import { type Ground, isSameQuestion, offBasis, type OffBasis, placeOf } from './basis'
import { type ComparisonRow, figureOf, NO_LEVEL, sectionBoundsOf } from './row'

/** Columns that say what an organization is, and columns of figures that need no bank to be named. */
export const FACT_COLUMNS = ['prefecture', 'localCode', 'kind', 'staff', 'createdOn', 'form', 'bank'] as const
export const FIGURE_COLUMNS = ['stage', 'wider', 'longer', 'ratio', 'allowedRatio', 'coverage'] as const
type FactColumn = (typeof FACT_COLUMNS)[number]
type FigureColumn = (typeof FIGURE_COLUMNS)[number]

/** What a comparison can show in a column; `name` is always there. */
export type Column = 'name' | FactColumn | FigureColumn | `section:${string}` | `question:${string}`

/** Why a cell has no value. */
export type Missing = OffBasis | 'notGiven' | 'notKnown' | 'unanswered' | 'unknown' | 'notApplicable' | 'notAsked'

export type Cell =
  /** `upTo`: the upper bound; the same as `value`, the lower one, where nothing is blank. */
  | { readonly kind: 'number'; readonly value: number; readonly upTo: number }
  /** As it is kept, a name or a code; `order` sorts codes that have an order of their own. */
  | { readonly kind: 'text'; readonly value: string; readonly order: number }
  | { readonly kind: 'missing'; readonly why: Missing }

const missing = (why: Missing): Cell => ({ kind: 'missing', why })
const text = (value: string | null, order = 0): Cell =>
  value === null || value === '' ? missing('notGiven') : { kind: 'text', value, order }

function between(lower: number | null, upper: number | null, why: Missing): Cell {
  return lower === null || upper === null ? missing(why) : { kind: 'number', value: lower, upTo: upper }
}

function fact(row: ComparisonRow, column: 'name' | FactColumn): Cell {
  switch (column) {
    case 'name':
      return text(row.name)
    case 'prefecture':
      return text(row.localCode && prefectureOf(row.localCode))
    case 'localCode':
      return text(row.localCode)
    case 'kind':
      return text(row.kind, ORGANIZATION_KINDS.indexOf(row.kind))
    case 'staff':
      return between(row.staff, row.staff, 'notGiven')
    case 'createdOn':
      return text(row.createdOn)
    case 'form':
      return text(row.form, FORMS.indexOf(row.form))
    case 'bank':
      return text(row.bank.version)
  }
}

function figure(row: ComparisonRow, column: FigureColumn, ground: Ground): Cell {
  const own = (name: 'ratio' | 'allowedRatio') => between(figureOf(row, name), figureOf(row, name), 'notKnown')
  if (column === 'ratio' || column === 'allowedRatio') return own(column)
  const off = offBasis(row, ground.basis)
  if (off) return missing(off)
  switch (column) {
    case 'stage':
      return between(row.stage, row.stageUpTo, 'notApplicable')
    case 'wider':
      return between(figureOf(row, 'widerLower'), figureOf(row, 'widerUpper'), 'notApplicable')
    case 'longer':
      return between(figureOf(row, 'longerLower'), figureOf(row, 'longerUpper'), 'notApplicable')
    case 'coverage':
      return between(figureOf(row, 'coverage'), figureOf(row, 'coverage'), 'notApplicable')
  }
}

function section(row: ComparisonRow, column: `section:${string}`, ground: Ground): Cell {
  const off = offBasis(row, ground.basis)
  if (off) return missing(off)
  const place = placeOf(column, row, ground)
  if (place === null) return missing('otherBank')
  const { lower, upper } = sectionBoundsOf(row, place)
  return between(lower, upper, 'notApplicable')
}

const WHY: Readonly<Record<number, Missing>> = {
  [NO_LEVEL.unanswered]: 'unanswered',
  [NO_LEVEL.unknown]: 'unknown',
  [NO_LEVEL.notApplicable]: 'notApplicable',
  [NO_LEVEL.notAsked]: 'notAsked',
}

/** A level stands for itself in either form, as long as the question is the same one. */
function level(row: ComparisonRow, column: `question:${string}`, ground: Ground): Cell {
  const place = placeOf(column, row, ground)
  if (place === null || !isSameQuestion(column.slice('question:'.length), row, ground)) return missing('otherBank')
  const value = row.levels[place] ?? NO_LEVEL.notAsked
  const why = WHY[value]
  return why ? missing(why) : { kind: 'number', value, upTo: value }
}

function isSection(column: Column): column is `section:${string}` {
  return column.startsWith('section:')
}

function isQuestion(column: Column): column is `question:${string}` {
  return column.startsWith('question:')
}

const isFigure = (column: Column): column is FigureColumn => FIGURE_COLUMNS.some((each) => each === column)

/** Whether a text names a column; its section or question may be of a bank that is not here. */
export function isColumn(name: string): name is Column {
  const fixed: readonly string[] = ['name', ...FACT_COLUMNS, ...FIGURE_COLUMNS]
  return fixed.includes(name) || /^(?:section|question):./u.test(name)
}

/** What stands in a column for a row, or why nothing does. Scores count only where they stand on the ground's basis. */
export function cellOf(row: ComparisonRow, column: Column, ground: Ground): Cell {
  if (isSection(column)) return section(row, column, ground)
  if (isQuestion(column)) return level(row, column, ground)
  return isFigure(column) ? figure(row, column, ground) : fact(row, column)
}

/** Every column that the basis's version of the bank gives, in the order in which they are offered. */
export function columnsOf({ basis, banks }: Pick<Ground, 'basis' | 'banks'>): Column[] {
  const bank = banks.find(({ id, version }) => id === basis.bank.id && version === basis.bank.version)
  const sections = (bank?.sections ?? []).map(({ id }) => `section:${id}` as const)
  const questions = (bank?.questions ?? []).map(({ id }) => `question:${id}` as const)
  return ['name', ...FACT_COLUMNS, ...FIGURE_COLUMNS, ...sections, ...questions]
}
