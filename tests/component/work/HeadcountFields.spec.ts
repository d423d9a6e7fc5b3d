import { getByRole, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { presetsFor } from '@/content/work'
import { mixFromHeadcounts } from '@/content/work/mixes'
import { mountWork, preset, unmountWork } from './mountWork'

describe('部門の人数で合わせる', () => {
  afterEach(unmountWork)
  const boxes = (element: HTMLElement) => within(element).getAllByRole('textbox', { name: /の人数$/u })

  it('人数を尋ね、まだなければ何も計算できないと言う', async () => {
    const { element, click } = await mountWork()
    await click('radio', /複数の部門を人数で合わせる/u)
    expect(boxes(element)).toHaveLength(presetsFor('municipality').length)
    expect(getByRole(element, 'region', { name: 'いまの備えで離れてできる仕事' }).textContent).toContain(
      '配分がすべて0のため、計算できません。',
    )
  })

  it('一つの部門だけなら、その部門の配分になる', async () => {
    const { element, click, fill, shares } = await mountWork()
    await click('radio', /複数の部門を人数で合わせる/u)
    await fill(getByRole(element, 'textbox', { name: /窓口部門の人数$/u }), '４０')
    expect(shares()).toEqual(preset('municipality-counter').items.map(({ share }) => share))
  })

  it('人数を変えると配分が変わり、合計は100%、0にした部門は数えない', async () => {
    const work = mixFromHeadcounts({ 'municipality-hq': 60, 'municipality-counter': 120 })
    const { element, fill, shares, share, mix } = await mountWork({ work })
    // (120 × 5 + 60 × 22) ÷ 180 = 10.67 → 11
    expect(share('drafting')).toBe(11)
    expect(shares().reduce((a, b) => a + b, 0)).toBe(100)
    await fill(getByRole(element, 'textbox', { name: /窓口部門の人数$/u }), '0')
    expect(mix()?.headcounts).toEqual({ 'municipality-hq': 60 })
    expect(shares()).toEqual(preset('municipality-hq').items.map(({ share: part }) => part))
  })

  it('読めない人数では何も変えず、元の数字を示す', async () => {
    const work = mixFromHeadcounts({ 'municipality-hq': 60 })
    const { element, fill, mix } = await mountWork({ work })
    const box = getByRole<HTMLInputElement>(element, 'textbox', { name: /管理部門の人数$/u })
    await fill(box, 'たくさん')
    expect(mix()).toBe(work)
    expect(box.value).toBe('60')
  })

  it('ほかの選び方にしても人数は残り、戻ると使われる', async () => {
    const work = mixFromHeadcounts({ 'municipality-hq': 60 })
    const { element, click, mix } = await mountWork({ work })
    await click('radio', /自治体 窓口部門/u)
    expect(queryByRole(element, 'textbox', { name: /の人数$/u })).toBeNull()
    await click('radio', /複数の部門を人数で合わせる/u)
    expect(mix()).toEqual(work)
  })
})
