import type { ReportPart } from './choices'

/** Something about the report as a whole or about its subject: 「設問集」「標準版 1.0.0」. */
export interface ReportFact {
  readonly label: string
  readonly value: string
}

export interface ReportTable {
  /** What the rows are, for readers who do not see the heading above it. */
  readonly caption: string
  readonly columns: readonly string[]
  /** Indexes of the columns that hold figures: they are set to the end. */
  readonly figures: readonly number[]
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly string[])[]
}

/** Pictures that a report may hold; whoever writes it draws them from the result. */
export type ReportPicture = 'areaMap' | 'radar'

/** Where a published figure comes from. */
export interface ReportSource {
  readonly text: string
  /** What kind of survey it is from, and how sure it is. */
  readonly about: string
  /** As published, in its own language. */
  readonly source: string
  readonly url: string | null
}

/** One thing after the other in a section. Texts are whole sentences in the reader's language. */
export type ReportBlock =
  | { readonly kind: 'sentence'; readonly text: string; readonly tone: 'lead' | 'plain' | 'quiet' }
  | { readonly kind: 'facts'; readonly facts: readonly ReportFact[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** Things to do, each with a box to tick. */
  | { readonly kind: 'toDo'; readonly table: ReportTable }
  | { readonly kind: 'picture'; readonly picture: ReportPicture }
  | { readonly kind: 'sourced'; readonly statements: readonly ReportSource[] }

export interface ReportSection {
  readonly part: ReportPart
  readonly heading: string
  readonly blocks: readonly ReportBlock[]
}

/** A whole report as it is read, whatever it is written to: paper, a document, slides. */
export interface ReportDocument {
  readonly title: string
  /** Whom it is about; empty until it has a name. */
  readonly organization: string
  readonly department: string
  readonly facts: readonly ReportFact[]
  readonly sections: readonly ReportSection[]
}
