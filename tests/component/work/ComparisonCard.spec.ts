import { getByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { WorkItem } from '@/domain/work'
import { allAt, mountWork, preset, unmountWork } from './mountWork'

const headquarters = preset('municipality-hq')

async function mountComparison(given: Parameters<typeof mountWork>[0]) {
  const { element } = await mountWork({ work: headquarters, ...given })
  const name = given?.locale === 'en' ? 'Beside what has been published' : '公表された説明と見比べる'
  return within(getByRole(element, 'region', { name }))
}

function withItems(items: readonly WorkItem[]) {
  return { ...headquarters, items }
}

describe('公表された説明と見比べる', () => {
  afterEach(unmountWork)

  it('資料の40%の言葉を、枚目・年・確かさとともに引き、この内訳の割合を添える', async () => {
    const card = await mountComparison({ answers: allAt(2) })
    const quote = card.getByRole('blockquote').textContent
    expect(quote).toContain('全体の40%を占める業務はほとんどなく')
    expect(quote.replace(/\s+/gu, ' ')).toMatch(/第20回テレワーク・ミニセミナー資料 ?11枚目 ?2012年 ?確かさ：高い/u)
    expect(card.getByText('この内訳では、「資料作成・分析」は時間の22%です。')).toBeTruthy()
  })

  it('10%から50%までの段を、出典・年・確かさとともに示す', async () => {
    const card = await mountComparison({ answers: allAt(2) })
    const rungs = card.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/gu, ''))
    expect(rungs.slice(-5)).toEqual([
      'はじめ10%',
      '資料の電子化とファイルの共有20%',
      '会議30%',
      '顧客への対応40%',
      '営業50%',
    ])
    expect(card.getByRole('link', { name: /田澤由利/u }).getAttribute('href')).toMatch(/^https:\/\/project\.nikkeibp/u)
    expect(card.getByText('2020年')).toBeTruthy()
    expect(card.getByText(/確かさ：中くらい/u)).toBeTruthy()
    expect(card.getByText(/調査の値ではありません/u)).toBeTruthy()
  })

  it.each([
    { level: 0 as const, says: 'この組織の目安0%は、はじめの10%に届いていません。' },
    {
      level: 1 as const,
      says: 'この組織の目安14%は、10%（はじめ）に届き、20%（資料の電子化とファイルの共有）に届いていません。',
    },
    { level: 2 as const, says: 'この組織の目安59.5%は、50%（営業）に届いています。' },
  ])('すべて水準$levelなら「$says」', async ({ level, says }) => {
    const card = await mountComparison({ answers: allAt(level) })
    expect(card.getByText(says)).toBeTruthy()
  })

  it('一つの値が言えないうちは、段のどこにいるかは言わず、幅だけを示す', async () => {
    const card = await mountComparison({ answers: {} })
    expect(card.queryByText(/この組織の目安/u)).toBeNull()
    expect(card.getByText('0%〜87.3%')).toBeTruthy()
  })

  it('資料が挙げる仕事が一覧になければ、その割合は言わない', async () => {
    const items = headquarters.items.filter(({ id }) => id !== 'drafting')
    const card = await mountComparison({ work: withItems(items), answers: allAt(2) })
    expect(card.queryByText(/この内訳では/u)).toBeNull()
  })

  it('英語でも、同じ出典を挙げる', async () => {
    const card = await mountComparison({ answers: allAt(2), locale: 'en' })
    expect(card.getByText(/Confidence: medium/u)).toBeTruthy()
    expect(card.getByText('Electronic papers and shared files')).toBeTruthy()
  })
})
