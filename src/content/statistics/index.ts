import { parseStatistics, type Statistics } from '@/domain/statistics'
import type { ContentLocale } from '../locale'

/** What the reader should know about one figure; `derivation` says how it was worked out. */
export interface PointWording {
  readonly note?: string
  readonly derivation?: string
}

export interface SeriesWording {
  readonly name: string
  readonly survey: string
  /** Who or what is counted. */
  readonly definition?: string
  readonly notes?: readonly string[]
  /** Why a line stops, by the year it stops before. */
  readonly breaks?: Readonly<Record<string, string>>
  /** By year. */
  readonly points?: Readonly<Record<string, PointWording>>
}

export interface BreakdownWording {
  readonly name: string
  /** Who was asked. */
  readonly base?: string
  readonly note?: string
  readonly items: Readonly<Record<string, string>>
}

export interface TargetWording {
  readonly document: string
  readonly target: string
  readonly note?: string
}

/** The texts of the statistics in one language, by id. */
export interface StatisticsWording {
  readonly series: Readonly<Record<string, SeriesWording>>
  readonly breakdowns: Readonly<Record<string, BreakdownWording>>
  readonly targets: Readonly<Record<string, TargetWording>>
}

const wordings: Record<ContentLocale, () => Promise<{ readonly default: StatisticsWording }>> = {
  ja: () => import('./wording.ja.json'),
  en: () => import('./wording.en.json'),
}

/** Brings in the published figures: a chunk of its own, fetched when the page is opened. */
export async function loadStatistics(): Promise<Statistics> {
  const { default: written } = await import('./figures.json')
  const parsed = parseStatistics(written)
  if (!parsed.ok) throw new Error(`The statistics are broken: ${parsed.error.field} (${parsed.error.expected})`)
  return parsed.value
}

/** Brings in the texts of the statistics in one language. */
export async function loadStatisticsWording(locale: ContentLocale): Promise<StatisticsWording> {
  const { default: wording } = await wordings[locale]()
  return wording
}
