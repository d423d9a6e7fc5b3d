import { NO_FILTER, type RowFilter, type RowSort } from './arrange'
import type { Column } from './columns'
import type { Grouping } from './groups'

/** How a comparison is looked at. */
export interface ViewSettings {
  /** Shown beside the name, in this order. */
  readonly columns: readonly Column[]
  /** Null: by name. */
  readonly sort: RowSort | null
  readonly filter: RowFilter
  readonly grouping: Grouping
}

/** A way of looking at it that was kept under a name. */
export interface CompareView extends ViewSettings {
  readonly id: string
  readonly name: string
}

/** Characters that the name of a view may have, and how many views are kept. */
export const LONGEST_VIEW_NAME = 60
export const MOST_VIEWS = 50

export const FIRST_VIEW: ViewSettings = {
  columns: ['prefecture', 'staff', 'stage', 'wider', 'longer', 'ratio', 'coverage', 'createdOn'],
  sort: null,
  filter: NO_FILTER,
  grouping: 'prefecture',
}

/** The same view over the columns that there are: those of another bank's questions are left out, their order too. */
export function fitView<View extends ViewSettings>(view: View, columns: readonly Column[]): View {
  const isThere = (column: Column) => columns.includes(column)
  const sort = view.sort && isThere(view.sort.column) ? view.sort : null
  return { ...view, columns: view.columns.filter((column) => column !== 'name' && isThere(column)), sort }
}
