import { describe, expect, it } from 'vitest'
import { loadReferences } from '@/content/references'
import { ratiosOf, YARDSTICKS } from '@/domain/referenceRatios'
import { aBody, aPosition } from '../../support/referenceBuilders'

describe('ratiosOf', () => {
  it('公表値と計算値だけを、小さい順に挙げる。比率のない時点は0にしない', () => {
    const body = aBody({
      positions: [
        aPosition({ id: 'a', teamRatioPercent: 4.4, teamRatioBasis: 'published' }),
        aPosition({ id: 'b' }),
        aPosition({ id: 'c', teamRatioPercent: 0.05, teamRatioBasis: 'derived' }),
      ],
    })
    expect(ratiosOf([body]).map(({ position, ratio, basis }) => [position.id, ratio, basis])).toEqual([
      ['c', 0.0005, 'derived'],
      ['a', 0.044, 'published'],
    ])
  })

  it('事例には、公表値が二つ、計算値が五つある', async () => {
    const { bodies } = await loadReferences()
    expect(ratiosOf(bodies).map(({ body, ratio, basis }) => `${body} ${String(ratio)} ${basis}`)).toEqual([
      'hiroshima_pref 0.0005 derived',
      'mic 0.0006 derived',
      'mic 0.0079 derived',
      'kagoshima 0.011 derived',
      'hiroshima_pref 0.018 derived',
      'chiba_pref 0.044 published',
      'toshima 0.3 published',
    ])
  })
})

describe('YARDSTICKS', () => {
  it('資料の4%と40%、先駆者百選の最低の要件の約2.3%', () => {
    expect(YARDSTICKS.deckOne).toBe(0.04)
    expect(YARDSTICKS.deckAll).toBe(0.4)
    expect(YARDSTICKS.pioneers).toBeCloseTo(0.0231, 4)
  })
})
