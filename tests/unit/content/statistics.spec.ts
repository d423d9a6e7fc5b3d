import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadStatistics, loadStatisticsWording, type StatisticsWording } from '@/content/statistics'
import type { Statistics } from '@/domain/statistics'
import { readTarget, seriesOf, valueIn } from '@/domain/statisticsReading'
import { FIGURE_SERIES, STATISTIC_PARTS } from '@/features/statistics/figures'

const collected = fileURLToPath(new URL('../../../../shared/data/statistics.json', import.meta.url))
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/u

interface CollectedPoint {
  readonly year: number
  readonly value: number | null
  readonly confidence: string
  readonly source: string
  readonly url: string | null
  readonly bound?: string
  readonly derived?: boolean
  readonly count?: number | null
  readonly persons?: number
  readonly person_days?: number
}
interface Collected {
  readonly series: readonly {
    readonly id: string
    readonly points: readonly CollectedPoint[]
    readonly earlier_points?: readonly CollectedPoint[]
  }[]
  readonly breakdowns: readonly {
    readonly id: string
    readonly url: string | readonly string[]
    readonly confidence: string
    readonly items?: readonly { readonly value: number | null }[]
    readonly years?: Readonly<Record<string, Readonly<Record<string, number>>>>
    readonly points?: readonly CollectedPoint[]
  }[]
  readonly targets: readonly {
    readonly id: string
    readonly target_year: number
    readonly value: number | null
    readonly confidence: string
    readonly source: string
    readonly url: string | null
  }[]
}

let statistics: Statistics
let ja: StatisticsWording
let en: StatisticsWording

beforeAll(async () => {
  statistics = await loadStatistics()
  ja = await loadStatisticsWording('ja')
  en = await loadStatisticsWording('en')
})

/** Every key of a tree, and every text under its key. */
function leavesOf(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`))
}

describe('統計の内容', () => {
  it('系列・内訳・目標のすべてに言葉があり、日本語と英語で同じ所にある', () => {
    expect(leavesOf(en).map(([path]) => path)).toEqual(leavesOf(ja).map(([path]) => path))
    expect(Object.keys(ja.series)).toEqual(statistics.series.map(({ id }) => id))
    expect(Object.keys(ja.breakdowns).sort()).toEqual(statistics.breakdowns.map(({ id }) => id).sort())
    expect(Object.keys(ja.targets)).toEqual(statistics.targets.map(({ id }) => id))
    for (const { id, items } of statistics.breakdowns) {
      expect(Object.keys(ja.breakdowns[id]?.items ?? {})).toEqual(items.map((item) => item.id))
    }
  })

  it('英語の文に、日本語が残らない', () => {
    expect(leavesOf(en).filter(([, text]) => JAPANESE.test(text))).toEqual([])
  })

  it('計算値には計算が、つながらない所には理由がある。言葉だけの年はない', () => {
    for (const { id, points, breaks } of statistics.series) {
      for (const wording of [ja, en]) {
        const said = wording.series[id]?.points ?? {}
        const derived = points.filter((point) => point.derived).map(({ year }) => String(year))
        expect(Object.keys(said).filter((year) => said[year]?.derivation !== undefined)).toEqual(derived)
        expect(Object.keys(wording.series[id]?.breaks ?? {})).toEqual(breaks.map(({ before }) => String(before)))
        expect(points.map(({ year }) => String(year))).toEqual(expect.arrayContaining(Object.keys(said)))
      }
    }
  })

  it('どの系列も内訳も、画面のどこか一か所に出る', () => {
    const figures = STATISTIC_PARTS.flatMap((part) => [...part.figures])
    const shown = figures.flatMap((figure) => [...FIGURE_SERIES[figure].series])
    expect([...shown].sort()).toEqual(statistics.series.map(({ id }) => id).sort())
    const breakdowns = STATISTIC_PARTS.flatMap((part) => [...part.breakdowns])
    expect([...breakdowns].sort()).toEqual(statistics.breakdowns.map(({ id }) => id).sort())
    for (const figure of figures) {
      const units = FIGURE_SERIES[figure].series.map((id) => seriesOf(statistics, id).unit)
      expect(new Set(units).size, figure).toBe(1)
    }
  })

  it('資料の見立てについて言うことは、数字のとおりである', () => {
    const at = (series: string, year: number) => valueIn(seriesOf(statistics, series), year) ?? Number.NaN
    expect(at('home_teleworkers', 2012)).toBeGreaterThan(700)
    expect(at('home_teleworkers', 2014)).toBeLessThan(700)
    expect(at('home_teleworkers', 2015)).toBeNaN()
    expect(at('teleworker_rate_narrow', 2010)).toBeLessThan(20)
    expect(at('teleworker_rate_narrow', 2012)).toBeGreaterThan(at('teleworker_rate_narrow', 2010))
    expect(at('teleworker_rate_narrow', 2013)).toBeLessThan(at('teleworker_rate_narrow', 2012))
    expect(at('company_adoption', 2010)).toBeLessThan(at('company_adoption', 2009))
    expect(at('company_adoption', 2011)).toBeLessThan(at('company_adoption', 2010))
    expect(at('employed_teleworker_by_policy', 2019) - at('employed_teleworker_by_policy', 2017)).toBeLessThan(
      at('company_adoption', 2019) - at('company_adoption', 2017),
    )
    expect(at('company_no_suitable_work', 2021)).toBeGreaterThan(at('company_no_suitable_work', 2016))
    expect(at('employed_teleworker_rate', 2024)).toBeGreaterThan(at('employed_teleworker_rate', 2016))
    expect(at('avg_days_per_week', 2024)).toBeLessThan(at('avg_days_per_week', 2020))
  })

  it('目標の結果は、その年の値からだけ言う', () => {
    const outcomes = statistics.targets.map((target) => [
      target.id,
      ...readTarget(statistics, target).map(({ aim, outcome }) => `${String(aim)} ${outcome}`),
    ])
    expect(outcomes).toEqual([
      ['ejapan2_2003', '20 missed'],
      ['new_it_reform_2006', '20 missed'],
      ['double_plan_2007', '20 missed'],
      ['ijapan_2009', '700 notKnown'],
      ['new_ict_2010', '700 notKnown'],
      ['deck_related_docs'],
      ['world_it_2013', '34.5 reached', '10 notKnown'],
      ['kpi_2017', '15.4 reached'],
      ['kpi_2023', '25 notKnown'],
    ])
  })

  it.runIf(existsSync(collected))('集めた数字と、値・年・出典・確かさまで等しい', () => {
    const all = JSON.parse(readFileSync(collected, 'utf8')) as Collected
    const own = Object.fromEntries(statistics.series.map((series) => [series.id, series.points]))
    const followed = all.breakdowns.flatMap(({ id, points }) => (points ? [{ id, points, earlier_points: [] }] : []))
    const given = [...all.series, ...followed]
    expect(Object.keys(own)).toEqual(given.map(({ id }) => id))
    for (const { id, points, earlier_points = [] } of given) {
      const rows = [...earlier_points, ...points]
      expect(
        own[id]?.map((each) => [
          each.year,
          each.value,
          each.confidence ?? 'none',
          each.url,
          each.derived,
          each.bound !== undefined,
          each.count ?? null,
          each.persons,
          each.personDays,
        ]),
        id,
      ).toEqual(
        rows.map((each) => [
          each.year,
          each.value,
          each.confidence,
          each.url,
          each.derived ?? false,
          each.bound !== undefined,
          each.count ?? null,
          each.persons,
          each.person_days,
        ]),
      )
      // 「同上」 is the source above; where nothing was found there is none.
      rows.forEach(({ source, value, bound }, index) => {
        const above = rows
          .slice(0, index + 1)
          .filter((row) => row.source !== '同上')
          .at(-1)
        const expected = value === null && bound === undefined ? null : source === '同上' ? above?.source : source
        expect(own[id]?.[index]?.source, `${id} ${String(index)}`).toBe(expected)
      })
    }
    const shares = all.breakdowns.flatMap(({ id, items, years = {}, url }) => [
      ...(items ? [{ id, url, values: items.map(({ value }) => value) }] : []),
      ...Object.entries(years).map(([year, values], index) => ({
        id: `${id}_${year}`,
        url: url[index],
        values: Object.values(values),
      })),
    ])
    expect(
      statistics.breakdowns.map(({ id, url, items }) => ({ id, url, values: items.map(({ value }) => value) })),
    ).toEqual(shares)
    for (const { id, target_year, value, confidence, source, url } of all.targets) {
      const target = statistics.targets.find((each) => each.id === id)
      expect(target, id).toMatchObject({ year: target_year, confidence, source, url })
      const values = target?.measures.flatMap((measure) => ('value' in measure ? [measure.value] : [])) ?? []
      expect(values, id).toEqual(value === null ? [] : [value])
    }
  })
})
