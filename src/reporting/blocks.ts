import type { ReportBlock, ReportFact, ReportTable } from '@/domain/report/document'

type Tone = Extract<ReportBlock, { kind: 'sentence' }>['tone']

/** A sentence, or nothing when there is none to say. */
export function sentence(text: string, tone: Tone = 'plain'): ReportBlock[] {
  return text === '' ? [] : [{ kind: 'sentence', text, tone }]
}

/** A list, or nothing when it is empty. */
export function list(items: readonly string[], isOrdered = false): ReportBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, isOrdered }]
}

/** A table, or nothing when it has no rows. */
export function table(given: ReportTable, kind: 'table' | 'toDo' = 'table'): ReportBlock[] {
  return given.rows.length === 0 ? [] : [{ kind, table: given }]
}

/** Facts of which something is known. */
export function facts(given: readonly { readonly label: string; readonly value: string | null }[]): ReportBlock[] {
  const known = given.flatMap(({ label, value }): ReportFact[] => (value ? [{ label, value }] : []))
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }]
}
