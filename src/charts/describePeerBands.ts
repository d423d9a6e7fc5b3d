import type { Bands } from '@/domain/peers/pool'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ChartTable } from './chartTable'

/** One figure of a group of peers, with its title in the language in use. All figures are 0…100: points or percent. */
export interface PeerBandRow {
  readonly id: string
  readonly title: string
  /** Organizations that know the figure. */
  readonly count: number
  /** Null where they are too few to be shown. */
  readonly bands: Bands | null
  /** One's own value; null where it is not known or nothing is chosen. */
  readonly own: number | null
}

/** The middle half and the median in words, or that there are too few. */
export function bandsText({ bands, count }: PeerBandRow, t: Translate, format: Format): string {
  if (!bands) return t('peers.bands.too_few', { count })
  return t('peers.bands.range', {
    median: format.number(bands.median),
    lower: format.number(bands.lowerQuartile),
    upper: format.number(bands.upperQuartile),
  })
}

/** The reading of the bands in one sentence: how many organizations, and how many figures can be shown. */
export function summarizePeerBands(rows: readonly PeerBandRow[], peers: number, t: Translate): string {
  const shown = rows.filter(({ bands }) => bands !== null).length
  return t('peers.bands.summary', { peers, shown, figures: rows.length })
}

/** The figures of the bands, a row for each. */
export function tabulatePeerBands(rows: readonly PeerBandRow[], t: Translate, format: Format): ChartTable {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? t('charts.map.no_value') : format.number(value)
  const names = ['tenth', 'lowerQuartile', 'median', 'upperQuartile', 'ninetieth'] as const
  return {
    columns: [
      t('peers.bands.figure'),
      t('peers.bands.count'),
      t('peers.bands.tenth'),
      t('peers.bands.lower_quartile'),
      t('peers.bands.median'),
      t('peers.bands.upper_quartile'),
      t('peers.bands.ninetieth'),
      t('peers.bands.own'),
    ],
    rows: rows.map(({ title, count, bands, own }) => [
      title,
      format.number(count),
      ...names.map((name) => cell(bands?.[name])),
      cell(own),
    ]),
  }
}
