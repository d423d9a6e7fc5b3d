import { beforeAll, describe, expect, it } from 'vitest'
import { summarizeAreaMap, tabulateAreaMap } from '@/charts/describeAreaMap'
import { rangeText, type SectionBarRow, summarizeSections, tabulateSections } from '@/charts/describeSections'
import type { AreaMap } from '@/domain/areaMap'
import { loadMessages, t } from '@/i18n'
import { createFormat } from '@/i18n/format'

const format = createFormat('ja')
const map: AreaMap = {
  workweek: 5,
  rule: { x: 0.6, y: 2, ratio: 0.24 },
  use: { x: 0.3, y: 1.2, ratio: 0.0006 },
  frontier: { now: null, lower: 0.26, upper: 0.34 },
  inset: null,
}
const row = (changes: Partial<SectionBarRow>): SectionBarRow => ({
  id: 'x',
  kind: 'pillar',
  title: '柱',
  applicable: true,
  score: 50,
  lower: 40,
  upper: 60,
  coverage: 0.8,
  ...changes,
})
const notApplicable = row({ title: '無', applicable: false, score: null, lower: null, upper: null, coverage: null })

describe('図の読み方', () => {
  beforeAll(async () => {
    await loadMessages(['charts', 'common'])
  })

  it('地図の一文は、分からないものを0と言わない', () => {
    expect(summarizeAreaMap(map, t, format)).toBe(
      '使われているのは0.06%、制度が認めるのは24%、いまの備えで無理なくできるのは26%〜34%です。',
    )
  })

  it('地図の表は、図と同じ数字を持つ', () => {
    const { rows } = tabulateAreaMap(map, t, format)
    expect(rows[0]).toEqual(['使われている', '30%', '1.2日', '0.06%'])
    expect(rows[2]?.[3]).toBe('まだ分かりません')
    expect(rows[4]?.[3]).toBe('34%')
    expect(tabulateAreaMap({ ...map, use: null, frontier: null }, t, format).rows[0]?.[1]).toBe('まだ分かりません')
  })

  it('点数は、幅があれば幅を添える', () => {
    expect(rangeText(row({}), t, format)).toBe('50（40〜60）')
    expect(rangeText(row({ score: 75, lower: 75, upper: 75 }), t, format)).toBe('75')
    expect(rangeText(row({ score: null, lower: 0, upper: 100 }), t, format)).toBe('不明（0〜100）')
    expect(rangeText(notApplicable, t, format)).toBe('該当なし')
  })

  it('分野の一文は、いちばん低いものと高いものを言う', () => {
    const rows = [row({ title: '高', lower: 90 }), row({ title: '低', lower: 10 }), notApplicable]
    expect(summarizeSections(rows, t, format)).toContain('「低」（10）')
    expect(summarizeSections([row({ lower: 0 })], t, format)).toBe('確かな点数は、どの分野も0です。')
    expect(summarizeSections([row({ score: null, lower: 0, upper: 100 })], t, format)).toBe(
      'まだ点数のある分野がありません。',
    )
    expect(summarizeSections([], t, format)).toBe('まだ点数のある分野がありません。')
    expect(tabulateSections(rows, t, format).rows[2]).toEqual(['無', '該当なし', '―', '―'])
    expect(tabulateSections([row({ score: null })], t, format).rows[0]?.[2]).toBe('まだ分かりません')
  })
})
