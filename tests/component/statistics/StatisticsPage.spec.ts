import { getByLabelText, getByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import StatisticsPage from '@/features/statistics/StatisticsPage.vue'
import type { Locale } from '@/i18n'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

beforeEach(() => {
  standInForBrowser()
})
afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

/** Long enough for any computer: the chunks of the page are compiled on the way. */
async function openPage(locale: Locale = 'ja') {
  mounted = await mountPage(StatisticsPage, { locale })
  const { element } = mounted
  await eventually(async () => {
    await flushPromises()
    if (!element.querySelector('h2')) throw new Error('The statistics are not there yet')
  })
  return element
}

/** The figure of a title and what stands with it. */
function cardOf(element: HTMLElement, title: string): HTMLElement {
  const card = getByRole(element, 'figure', { name: title }).closest('article')
  if (!card) throw new Error(`No card around ${title}`)
  return card
}

function choose(card: HTMLElement, option: string | RegExp) {
  const select = getByLabelText<HTMLSelectElement>(card, /くわしく見る数字|Figure to look at/u)
  select.value = getByRole<HTMLOptionElement>(select, 'option', { name: option }).value
  select.dispatchEvent(new Event('change'))
  return flushPromises()
}

/** The sentences of a page, text by text. */
function textsOf(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  return texts
}

describe('StatisticsPage', () => {
  it('つながる文のあいだに、日本語では空白を入れず、英語では入れる', async () => {
    expect(textsOf(await openPage()).filter((text) => /。\s+\S/u.test(text))).toEqual([])
    mounted?.wrapper.unmount()
    expect(textsOf(await openPage('en')).filter((text) => /[a-z%]\.[A-Z]/u.test(text))).toEqual([])
  })

  it('資料の問いに、データから読んだ数字で答える', async () => {
    const element = await openPage()
    const claims = getByRole(element, 'region', { name: '資料（2012年）の見立てと、その後' })
    expect(claims.textContent).toContain('2009年の19.0%のあと、2010年は12.1%、2011年は9.7%まで下がりました')
    expect(claims.textContent).toContain('2022年に64.3%が導入済みでしたが、そのうち62.3%の団体で利用率は30%未満')
  })

  it('最初は資料の数字を、選べばその年の値・計算・出典・確かさを見せる', async () => {
    const card = cardOf(await openPage(), 'テレワークを導入している企業の割合')
    expect(card.textContent).toContain('2009年：19.0%（資料の8枚目）')
    await choose(card, '2008年：15.7%（計算値）')
    expect(card.textContent).toContain('19.0 − 3.3 ＝ 15.7')
    const link = getByRole(card, 'link', { name: /平成22年版情報通信白書/u })
    expect(link).toHaveProperty('rel', 'noopener noreferrer')
    expect(card.textContent).toContain('確かさ：中くらい')
  })

  it('確認できない年は、表にも一覧にもそう出て、値を補わない', async () => {
    const card = cardOf(await openPage(), 'テレワークを導入している企業の割合')
    const rowOf = (year: string) => getByRole(card, 'row', { name: new RegExp(`^${year}`, 'u') }).textContent
    expect(rowOf('2013年')).toContain('確認できず')
    expect(rowOf('2022年')).toContain('50%より上')
    expect(rowOf('2003年')).toContain('―')
    await choose(card, '2013年：確認できず')
    expect(card.textContent).toContain('値は補いません')
    expect(within(card).queryByText(/^出典/u)).toBeNull()
  })

  it('目標の旗を選ぶと、同じことを求めた文書と、その結果が並ぶ', async () => {
    const card = cardOf(await openPage(), 'テレワークをする人の割合（二つの定義）')
    await choose(card, '2010年の目標：20%')
    expect(card.textContent).toContain('e-Japan戦略II')
    expect(card.textContent).toContain('テレワーク人口倍増アクションプラン')
    expect(card.textContent).toContain('2010年に16.5%で、目標（20%）に届きませんでした')
  })

  it('英語でも、同じ数字を同じ所に出す', async () => {
    const element = await openPage('en')
    const card = cardOf(element, 'People teleworking from home, and the target of 7 million')
    expect(card.textContent).toContain('from 3.2 million people in 2010')
    expect(getByRole(element, 'region', { name: /Targets of the government/u }).textContent).toContain(
      'stood at 19.7% in 2020; the target (15.4%) was reached',
    )
  })
})
