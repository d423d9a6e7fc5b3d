import { prefectureOf } from '../localCode'
import { ORGANIZATION_KINDS } from '../organization'
import type { ComparisonRow } from './row'

/**
 * Classes of size by the number of staff: each begins here and ends before the next. A convention of this product, so
 * that a village, a town, a city, a large city and a prefecture mostly come into different ones.
 */
export const SIZE_CLASSES = [
  { id: 'under100', from: 0 },
  { id: 'from100', from: 100 },
  { id: 'from300', from: 300 },
  { id: 'from1000', from: 1_000 },
  { id: 'from3000', from: 3_000 },
] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]['id']

export const GROUPINGS = ['none', 'prefecture', 'size', 'kind'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Rows that belong together; `key` is null for those of which it is not known where they belong. */
export interface Group {
  readonly key: string | null
  readonly rows: readonly ComparisonRow[]
}

/** The class that a number of staff is in. */
export function sizeClassOf(staff: number): SizeClass {
  return SIZE_CLASSES.reduce<SizeClass>((found, { id, from }) => (staff >= from ? id : found), 'under100')
}

/** The group of a row: the number of its prefecture, its class of size, its kind; null when it is not known. */
export function groupKeyOf({ localCode, staff, kind }: ComparisonRow, grouping: Grouping): string | null {
  switch (grouping) {
    case 'none':
      return 'all'
    case 'prefecture':
      return localCode && prefectureOf(localCode)
    case 'size':
      return staff === null ? null : sizeClassOf(staff)
    case 'kind':
      return kind
  }
}

const ORDER: readonly string[] = [...SIZE_CLASSES.map(({ id }) => id), ...ORGANIZATION_KINDS]

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return ORDER.indexOf(a) - ORDER.indexOf(b) || Number(a) - Number(b)
}

/** Puts rows into groups, in the order of prefectures, sizes or kinds; those of nowhere come last. */
export function groupRows(rows: readonly ComparisonRow[], grouping: Grouping): Group[] {
  const groups = new Map<string | null, ComparisonRow[]>()
  for (const row of rows) {
    const key = groupKeyOf(row, grouping)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].map(([key, members]) => ({ key, rows: members })).sort((a, b) => compareKeys(a.key, b.key))
}
