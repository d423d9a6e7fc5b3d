import { foldText, hasFoldedWords } from '../foldText'
import type { Form } from '../bank'
import type { OrganizationKind } from '../organization'
import type { Ground } from './basis'
import { type Cell, cellOf, type Column } from './columns'
import { groupKeyOf, type SizeClass } from './groups'
import type { ComparisonRow } from './row'

/** What rows are shown; an empty text lets all pass. */
export interface RowFilter {
  readonly query: string
  /** Number of a prefecture, `none` for rows without one. */
  readonly prefecture: string
  readonly size: SizeClass | 'none' | ''
  readonly kind: OrganizationKind | ''
  readonly form: Form | ''
}

export const NO_FILTER: RowFilter = { query: '', prefecture: '', size: '', kind: '', form: '' }

/** The order of rows; null: by name. */
export interface RowSort {
  readonly column: Column
  readonly direction: 'ascending' | 'descending'
}

/** The text in which a row is found, folded; `more` are words that belong to it, such as the name of its prefecture. */
export function searchTextOf(row: ComparisonRow, more: readonly string[]): string {
  return foldText([row.name, row.department, row.localCode ?? '', ...more].join('\n'))
}

/** Whether a row passes a filter; `searchText` as `searchTextOf` gives it. */
export function passes(row: ComparisonRow, searchText: string, filter: RowFilter): boolean {
  const { query, prefecture, size, kind, form } = filter
  const isIn = (wanted: string, key: string | null) => wanted === '' || wanted === (key ?? 'none')
  return (
    isIn(prefecture, groupKeyOf(row, 'prefecture')) &&
    isIn(size, groupKeyOf(row, 'size')) &&
    isIn(kind, row.kind) &&
    isIn(form, row.form) &&
    hasFoldedWords(searchText, query)
  )
}

const names = new Intl.Collator('ja')

function byCode(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** By name in Japanese order, then by code and id, so that no two rows are equal and no order of reading shows. */
export function inNameOrder(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return [...rows].sort(
    (a, b) =>
      names.compare(a.name, b.name) ||
      byCode(a.department, b.department) ||
      byCode(a.localCode ?? '', b.localCode ?? '') ||
      byCode(a.createdOn, b.createdOn) ||
      byCode(a.id, b.id),
  )
}

function compareCells(a: Cell, b: Cell, column: Column): number {
  if (a.kind === 'number' && b.kind === 'number') return a.value - b.value || a.upTo - b.upTo
  if (a.kind === 'text' && b.kind === 'text') {
    return column === 'name' ? names.compare(a.value, b.value) : a.order - b.order || byCode(a.value, b.value)
  }
  return 0
}

/**
 * Orders rows by a column. What is missing comes last in both directions; rows that are equal keep the order in which
 * they were given.
 */
export function sortRows(rows: readonly ComparisonRow[], { column, direction }: RowSort, ground: Ground) {
  const turn = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, cell: cellOf(row, column, ground) }))
  const isMissing = ({ kind }: Cell) => Number(kind === 'missing')
  keyed.sort((a, b) => isMissing(a.cell) - isMissing(b.cell) || turn * compareCells(a.cell, b.cell, column))
  return keyed.map(({ row }) => row)
}

/** The rows that medians and distributions count: the made-up sample is nobody's, unless there is nothing else to show. */
export function countedOf(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const real = rows.filter(({ sample }) => !sample)
  return real.length > 0 ? real : rows
}
