import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ChartTable } from './chartTable'

/** Published as it is, worked out from published figures, a yardstick to measure by, or one's own organization. */
export type RatioKind = 'published' | 'derived' | 'yardstick' | 'own'

/** One square of the picture, in words. */
export interface RatioEntry {
  readonly id: string
  readonly name: string
  /** Date in words; empty for a yardstick. */
  readonly when: string
  /** Team telework ratio, 0…1. */
  readonly ratio: number
  readonly kind: RatioKind
  /** Whether choosing it opens something. */
  readonly isChoosable: boolean
}

/** What kind of figure it is, in a word: never told by looks alone. */
export function ratioKindName(kind: RatioKind, t: Translate): string {
  const names: Record<RatioKind, string> = {
    published: t('charts.ratios.published'),
    derived: t('charts.ratios.derived'),
    yardstick: t('charts.ratios.yardstick'),
    own: t('charts.ratios.own'),
  }
  return names[kind]
}

/** The reading of the squares in one sentence: from the smallest to the largest figure of a body. */
export function summarizeRatios(entries: readonly RatioEntry[], t: Translate, format: Format): string {
  const bodies = entries.filter(({ kind }) => kind === 'published' || kind === 'derived')
  const [smallest, largest] = [bodies[0], bodies.at(-1)]
  if (!smallest || !largest) return t('charts.ratios.summary_none')
  return t('charts.ratios.summary', {
    count: bodies.length,
    low: smallest.name,
    lowest: format.percent(smallest.ratio),
    high: largest.name,
    highest: format.percent(largest.ratio),
  })
}

/** The same figures as a table, a row for each square. */
export function tabulateRatios(entries: readonly RatioEntry[], t: Translate, format: Format): ChartTable {
  return {
    columns: [t('charts.path.who'), t('charts.path.when'), t('charts.map.ratio'), t('charts.ratios.kind')],
    rows: entries.map(({ name, when, ratio, kind }) => [
      name,
      when === '' ? t('charts.map.no_value') : when,
      format.percent(ratio),
      ratioKindName(kind, t),
    ]),
  }
}
