import { getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { presetsFor } from '@/content/work'
import { allAt, mountWork, preset, unmountWork } from './mountWork'

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const headquarters = preset('municipality-hq')
const counter = preset('municipality-counter')

describe('WorkPage', () => {
  afterEach(unmountWork)

  describe('何も選んでいないとき', () => {
    it('目安が出ないことと、あとでよいことを伝え、配分は尋ねない', async () => {
      const { element } = await mountWork()
      expect(getByText(element, /部門を選ばないと、.+あとで選んでも構いません。/u)).toBeTruthy()
      expect(queryByRole(element, 'slider')).toBeNull()
      expect(getByRole(element, 'link', { name: '次へ' }).getAttribute('href')).toBe('/a/a1/review')
    })

    it.each(['municipality', 'company'] as const)('%s には、合う部門を先に挙げる', async (kind) => {
      const { element } = await mountWork({ kind })
      const values = within(element)
        .getAllByRole<HTMLInputElement>('radio')
        .map((radio) => radio.value)
      expect(values).toEqual([...presetsFor(kind), 'headcounts', 'own'])
    })

    it('部門を選ぶと、その配分が入る', async () => {
      const { element, click, mix } = await mountWork()
      await click('radio', /自治体 窓口部門/u)
      expect(mix()).toEqual(counter)
      expect(getByText(element, '合計 100%')).toBeTruthy()
      expect(within(element).getAllByRole('slider')).toHaveLength(counter.items.length)
    })
  })

  describe('配分', () => {
    it('つまみを動かすと、ほかが譲り、合計は100のままになる', async () => {
      const { slide, shares, share } = await mountWork({ work: headquarters })
      await slide(/資料作成・分析/u, '60')
      expect(share('drafting')).toBe(60)
      expect(sum(shares())).toBe(100)
    })

    it('端まで動かして戻すと、ほかの配分も元に戻る', async () => {
      const { slide, shares, share } = await mountWork({ work: counter })
      const before = shares()
      const start = String(share('counter'))
      await slide(/窓口・対面の相談/u, '100')
      expect(sum(shares())).toBe(100)
      await slide(/窓口・対面の相談/u, start)
      expect(shares()).toEqual(before)
    })

    it('数字でも変えられ、全角や%つきも読む', async () => {
      const { type, box, share, shares } = await mountWork({ work: headquarters })
      await type('会議・打合せ', '３０％')
      expect(share('meetings')).toBe(30)
      expect(sum(shares())).toBe(100)
      expect(box('会議・打合せ').value).toBe('30')
    })

    it.each([
      { typed: '150', shown: '100' },
      { typed: '12.6', shown: '13' },
    ])('$typed と打つと、$shown に直す', async ({ typed, shown }) => {
      const { type, box } = await mountWork({ work: headquarters })
      await type('会議・打合せ', typed)
      expect(box('会議・打合せ').value).toBe(shown)
      await type('会議・打合せ', typed)
      expect(box('会議・打合せ').value).toBe(shown)
    })

    it.each(['', 'たくさん'])('「%s」では何も変えず、元の数字を示す', async (typed) => {
      const { type, box, mix } = await mountWork({ work: headquarters })
      const before = box('会議・打合せ').value
      await type('会議・打合せ', typed)
      expect(mix()).toEqual(headquarters)
      expect(box('会議・打合せ').value).toBe(before)
    })
  })

  describe('部門を選び直したとき', () => {
    it('直していない配分は、尋ねずに入れ替える', async () => {
      const { element, click, mix } = await mountWork({ work: headquarters })
      await click('radio', /自治体 窓口部門/u)
      expect(mix()).toEqual(counter)
      expect(queryByRole(element, 'button', { name: '直した配分に戻す' })).toBeNull()
    })

    it('直した配分は、いくつ選び直しても元に戻せる', async () => {
      const { click, slide, mix } = await mountWork({ work: headquarters })
      await slide(/資料作成・分析/u, '60')
      const edited = mix()
      await click('radio', /自治体 窓口部門/u)
      await click('radio', /企業 営業部門/u)
      await click('button', '直した配分に戻す')
      expect(mix()).toEqual(edited)
    })

    it('元に戻すと、焦点は選ばれている部門へ移る', async () => {
      const { element, click, slide } = await mountWork({ work: headquarters })
      await slide(/資料作成・分析/u, '60')
      await click('radio', /自治体 窓口部門/u)
      await click('button', '直した配分に戻す')
      expect(queryByRole(element, 'button', { name: '直した配分に戻す' })).toBeNull()
      expect(document.activeElement).toBe(getByRole(element, 'radio', { name: /自治体 管理部門/u }))
    })

    it('戻すために外した配分も直してあれば、また戻せる', async () => {
      const { click, slide, mix } = await mountWork({ work: headquarters })
      await slide(/資料作成・分析/u, '60')
      await click('radio', /自治体 窓口部門/u)
      await slide(/電話の応対/u, '50')
      const later = mix()
      await click('button', '直した配分に戻す')
      await click('button', '直した配分に戻す')
      expect(mix()).toEqual(later)
    })
  })

  describe('離れてできる仕事', () => {
    it('設問に答えていなければ、範囲だけを示す', async () => {
      const { element } = await mountWork({ work: headquarters })
      expect(getByText(element, /いまの備えで離れてできる仕事は、0%〜87.3%の間です。/u)).toBeTruthy()
    })

    it('すべて答えていれば、一つの値を示し、式の合計もその値になる', async () => {
      const { element, click } = await mountWork({ work: headquarters, answers: allAt(2) })
      const card = within(getByRole(element, 'region', { name: 'いまの備えで離れてできる仕事' }))
      expect(
        card.getByText('いまの備えでは、仕事の59.5%を離れてできる見込みです。すべて整うと87.3%です。'),
      ).toBeTruthy()
      await click('button', '離れてできる割合の計算のしかた')
      const total = getByRole(getByRole(element, 'dialog'), 'row', { name: /^合計/u })
      expect(total.textContent).toContain('59.5%')
    })

    it('業務ごとに、必要な点数といまの点数を示す', async () => {
      const { element } = await mountWork({ work: headquarters, answers: allAt(2) })
      const assumptions = within(getByRole(element, 'region', { name: 'この診断の仮の前提' }))
      expect(assumptions.getAllByText('情報のデジタル化 45点以上（いま50点）').length).toBeGreaterThan(0)
    })
  })

  it('出典は、開く元を知らせずに新しい窓で開く', async () => {
    const { element } = await mountWork({ work: headquarters })
    const links = [...element.querySelectorAll('a[target="_blank"]')]
    expect(links.length).toBeGreaterThan(0)
    expect(new Set(links.map((link) => link.getAttribute('rel')))).toEqual(new Set(['noopener noreferrer']))
  })

  it('部門を選べば、配分や下の説明を通らずに、すぐ次へ進める', async () => {
    const { element } = await mountWork({ work: headquarters })
    const stops = [...element.querySelectorAll('a[href], input, button, summary')]
    const next = stops.findIndex((stop) => stop.textContent.trim() === '次へ')
    const slider = stops.findIndex((stop) => stop.matches('[type="range"]'))
    expect(next).toBeGreaterThan(0)
    expect(next).toBeLessThan(slider)
  })

  it('確認から来たときは、確認に戻る', async () => {
    const { element } = await mountWork({ query: '?from=review' })
    expect(getByRole(element, 'link', { name: '確認に戻る' }).getAttribute('href')).toBe('/a/a1/review')
  })

  it('英語でも、部門と業務の名前がそろう', async () => {
    const { element } = await mountWork({ work: headquarters, locale: 'en' })
    expect(getByRole(element, 'radio', { name: /Municipality: head office/u })).toBeTruthy()
    expect(getByRole(element, 'slider', { name: /Writing and analysis/u })).toBeTruthy()
    // The sources keep the language they were published in.
    for (const source of element.querySelectorAll('[lang="ja"]')) source.remove()
    expect(element.textContent).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/u)
  })
})
