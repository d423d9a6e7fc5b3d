import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import {
  DECK_REMARK,
  LADDER,
  loadWorkWording,
  presetsFor,
  WORK_PRESETS,
  WORK_SOURCES,
  WORK_TYPES,
  workTitle,
  workTitleIn,
} from '@/content/work'
import { mixFromPreset } from '@/content/work/mixes'
import { findWorkProblem } from '@/domain/scoringInput'
import type { Score } from '@/domain/scoring/bounds'
import { scoreCapacity } from '@/domain/scoring/capacity'

const typeIds = WORK_TYPES.map(({ id }) => id)
const presetIds = WORK_PRESETS.map(({ id }) => id)
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u

function itemsOf(presetId: string) {
  const mix = mixFromPreset(presetId)
  if (!mix) throw new Error(presetId)
  return mix.items
}

/** Every section at the same score, with nothing unknown. */
function allAt(points: number): Record<string, Score> {
  const score: Score = { applicable: true, score: points, lower: points, upper: points, coverage: 1 }
  return Object.fromEntries(builtInBank.bank.sections.map(({ id }) => [id, score]))
}

describe('WORK_TYPES', () => {
  it('10種類あり、id に重なりがない', () => {
    expect(typeIds).toHaveLength(10)
    expect(new Set(typeIds).size).toBe(10)
  })

  it('上限は0から1まで、必要な点数は1から100までに収まる', () => {
    expect(WORK_TYPES.filter(({ cap }) => cap < 0 || cap > 1)).toEqual([])
    expect(WORK_TYPES.flatMap(({ needs }) => Object.values(needs)).filter((need) => need < 1 || need > 100)).toEqual([])
  })

  it('どの業務にも、必要とする区分が一つはある', () => {
    expect(WORK_TYPES.filter(({ needs }) => Object.keys(needs).length === 0)).toEqual([])
  })
})

describe('WORK_PRESETS', () => {
  it.each(WORK_PRESETS)('$id は、ある業務だけを指し、合わせて100になる', ({ shares }) => {
    expect(Object.keys(shares)).toEqual(typeIds)
    expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBe(100)
  })

  it('どれも、参考にした出典を持つ', () => {
    expect(WORK_PRESETS.filter(({ sources }) => sources.length === 0)).toEqual([])
  })

  it('配分の出典は、すべて全体の出典にも挙がっている', () => {
    const listed = new Set(WORK_SOURCES.map(({ source }) => source))
    expect(WORK_PRESETS.flatMap(({ sources }) => sources).filter(({ source }) => !listed.has(source))).toEqual([])
    expect(WORK_SOURCES.filter(({ url }) => url !== null && !/^https?:\/\/\S+$/u.test(url))).toEqual([])
  })
})

describe('mixFromPreset', () => {
  it.each(presetIds)('%s は、設問集の柱か支えだけを必要とする業務になる', (id) => {
    expect(findWorkProblem(builtInBank.bank, itemsOf(id))).toBeUndefined()
  })

  it('配分が0の業務も残す', () => {
    expect(itemsOf('company-sales').find(({ id }) => id === 'counter')).toEqual({
      id: 'counter',
      share: 0,
      cap: 0.25,
      needs: { information: 90, communication: 90, cloud: 90 },
    })
  })

  it('知らない id には undefined を返す', () => {
    expect(mixFromPreset('unknown')).toBeUndefined()
  })

  const checked = [
    { id: 'municipality-hq', at: [0, 0.1398, 0.5949, 0.837, 0.8725] },
    { id: 'municipality-counter', at: [0, 0.0723, 0.3036, 0.5338, 0.62] },
    { id: 'municipality-field', at: [0, 0.106, 0.4401, 0.6486, 0.6835] },
    { id: 'company-backoffice', at: [0, 0.1242, 0.5226, 0.7805, 0.833] },
    { id: 'company-sales', at: [0, 0.1375, 0.5686, 0.7943, 0.8155] },
    { id: 'company-development', at: [0, 0.166, 0.6902, 0.8861, 0.9045] },
  ]
  it.each(checked)('$id は、全区分が0・25・50・75・100点のとき、検算した容量になる', ({ id, at }) => {
    for (const [index, expected] of at.entries()) {
      const capacity = scoreCapacity(itemsOf(id), allAt(25 * index))
      expect(capacity?.now, String(25 * index)).toBeCloseTo(expected, 4)
      expect(capacity?.ceiling).toBeCloseTo(at[4] ?? NaN, 4)
    }
  })

  it('検算した値は、すべての配分にある', () => {
    expect(checked.map(({ id }) => id)).toEqual(presetIds)
  })
})

describe('公表された説明', () => {
  it('どちらにも、出典と年と確かさがある', () => {
    for (const { source, confidence } of [DECK_REMARK, LADDER]) {
      expect(source.title).not.toBe('')
      expect(source.year).toBeGreaterThan(2000)
      expect(['high', 'medium', 'low']).toContain(confidence)
    }
    expect(DECK_REMARK.source.slide).toBe(11)
    expect(LADDER.source.url).toMatch(/^https:/u)
  })

  it('段は10%から50%まで、10%ずつ上がる', () => {
    expect(LADDER.rungs.map(({ share }) => share)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
  })

  it('資料が挙げる仕事は、この診断の業務の一つである', () => {
    expect(typeIds).toContain(DECK_REMARK.kind)
  })
})

describe('workTitle', () => {
  it('内訳の中から、id で名前を引く', async () => {
    const wording = await loadWorkWording('ja')
    const items = [{ id: 'own-1', basedOn: 'counter', share: 1, cap: 1, needs: {} }]
    expect(workTitleIn(items, 'own-1', wording)).toBe('窓口・対面の相談')
    expect(workTitleIn(items, 'phone', wording)).toBe('電話の応対')
  })

  it('自分で付けた名前、その業務か元にした業務の名前、id の順に選ぶ', async () => {
    const wording = await loadWorkWording('ja')
    expect(workTitle({ id: 'phone', name: '代表電話' }, wording)).toBe('代表電話')
    expect(workTitle({ id: 'phone', name: '' }, wording)).toBe('電話の応対')
    expect(workTitle({ id: 'own' }, wording)).toBe('own')
    expect(workTitle({ id: 'own', basedOn: 'phone' }, wording)).toBe('電話の応対')
    expect(workTitle({ id: 'own', basedOn: 'phone', name: '夜間' }, wording)).toBe('夜間')
    expect(workTitle({ id: 'phone' }, null)).toBe('phone')
  })
})

describe('presetsFor', () => {
  const municipality = ['municipality-hq', 'municipality-counter', 'municipality-field']
  const company = ['company-backoffice', 'company-sales', 'company-development']

  it.each(['municipality', 'prefecture'] as const)('%s には、自治体の配分を先に挙げる', (kind) => {
    expect(presetsFor(kind)).toEqual([...municipality, ...company])
  })

  it('company には、企業の配分を先に挙げる', () => {
    expect(presetsFor('company')).toEqual([...company, ...municipality])
  })

  it('other には、すべてを書かれた順に挙げる', () => {
    expect(presetsFor('other')).toEqual(presetIds)
  })
})

describe('loadWorkWording', () => {
  it.each(['ja', 'en'] as const)('%s で、すべての業務と配分に文がある', async (locale) => {
    const { assumption, types, presets, comparisons } = await loadWorkWording(locale)
    expect(Object.keys(comparisons.rungs)).toEqual(LADDER.rungs.map(({ id }) => id))
    expect(Object.keys(types)).toEqual(typeIds)
    expect(Object.keys(presets)).toEqual(presetIds)
    const texts = [
      assumption,
      comparisons.deck,
      comparisons.ladder,
      comparisons.ladderNote,
      ...Object.values(comparisons.rungs),
      ...Object.values(types).flatMap(({ title, example, why }) => [title, example, why]),
      ...Object.values(presets).flatMap(({ title, note }) => [title, note]),
    ]
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(texts).toHaveLength(1 + 3 + 5 + 3 * 10 + 2 * 6)
  })

  it('英語の文に日本語の文字が残っていない', async () => {
    expect(JSON.stringify(await loadWorkWording('en'))).not.toMatch(JAPANESE)
  })
})
