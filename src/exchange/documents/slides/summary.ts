import type { ReportDocument, ReportFact } from '@/domain/report/document'

/** What of a report stands on its one slide. */
export interface Summary {
  /** The stage, in a sentence. */
  readonly leads: readonly string[]
  /** With what bounds, and what is not known. */
  readonly sentences: readonly string[]
  /** Rule, use and how they stand to each other, one below the other. */
  readonly facts: readonly ReportFact[]
  /** What to do next, with its heading; null where there is nothing. */
  readonly steps: { readonly heading: string; readonly items: readonly string[] } | null
}

/** The most things to do that have room. */
const MOST = 3

/** Picks what matters most; what the report does not hold is left out. */
export function summaryOf({ sections }: ReportDocument): Summary {
  const blocks = sections.find(({ part }) => part === 'summary')?.blocks ?? []
  const steps = sections.find(({ part }) => part === 'steps')
  const items = steps?.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])) ?? []
  const said = (tone: 'lead' | 'plain') =>
    blocks.flatMap((block) => (block.kind === 'sentence' && block.tone === tone ? [block.text] : []))
  return {
    leads: said('lead'),
    sentences: said('plain'),
    facts: blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    steps:
      steps && items.length > 0
        ? { heading: steps.heading, items: items.slice(0, MOST).map((row) => row.slice(0, 1).join('')) }
        : null,
  }
}
