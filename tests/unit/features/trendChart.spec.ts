import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bankLog, builtInBank } from '@/content/bank'
import { scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { trendOf } from '@/domain/trend'
import { SCORE_STEPS, shareScale, timeScale, trendPlot } from '@/features/trend/trendChart'
import { aRealAssessment, answersAt } from '../../support/builtIn'

const trendOn = (...dates: string[]) =>
  trendOf(
    dates.map((createdOn, index) => {
      const assessment = aRealAssessment({ id: `a${String(index)}`, createdOn, answers: answersAt(2) })
      return { assessment, bank: builtInBank, result: score(builtInBank, scoringInputOf(assessment)) }
    }),
    bankLog,
  )
const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('timeScale', () => {
  it('同じ日の診断を、少し離して置く。目盛りは日ごとに一つ', () => {
    const { at, x } = timeScale(trendOn('2026-04-01', '2026-04-01', '2026-10-01'), (on) => on)
    expect(at('a1')).toBeGreaterThan(at('a0'))
    expect(at('a2') - at('a0')).toBe(183)
    expect(x.ticks.map(({ label }) => label)).toEqual(['2026-04-01', '2026-10-01'])
  })

  test.prop([fc.array(dates, { minLength: 1, maxLength: 5 })])('どの診断も、軸の中の別の場所にある', (given) => {
    const trend = trendOn(...given)
    const { at, x } = timeScale(trend, (on) => on)
    const places = trend.entries.map(({ assessment }) => at(assessment.id))
    expect(new Set(places).size).toBe(places.length)
    for (const place of places) {
      expect(place).toBeGreaterThan(x.min)
      expect(place).toBeLessThan(x.max)
    }
  })
})

describe('trendPlot', () => {
  it('最後の点だけに数字を付け、比べられない所の印を、前の診断との間に置く', () => {
    const trend = trendOn('2026-04-01', '2026-10-01')
    const scale = timeScale(trend, (on) => on)
    const chart = trendPlot(trend, scale, {
      name: '広さ',
      runs: trend.axes.wider,
      boundedOf: ({ score: value, lower, upper }) => ({ value: value ?? 0, lower: lower ?? 0, upper: upper ?? 0 }),
      y: { name: '', max: 100, ticks: SCORE_STEPS.map((value) => ({ value, label: String(value) })) },
      breaks: [{ before: 'a1', sign: 'A' }],
      label: () => '50',
    })
    expect(chart.lines[0]?.runs.flat().map(({ label }) => label)).toEqual(['', '50'])
    expect(chart.breaks).toEqual([{ x: (scale.at('a0') + scale.at('a1')) / 2, sign: 'A' }])
  })
})

describe('shareScale', () => {
  it('小さな比率でも、少なくとも10%までの軸にする', () => {
    expect(shareScale([0.01], String).max).toBeCloseTo(0.1)
    expect(shareScale([0.34], String).max).toBeGreaterThanOrEqual(0.34)
  })
})
