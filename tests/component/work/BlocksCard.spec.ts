import { getByRole, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import { allAt, mountWork, preset, unmountWork } from './mountWork'

const headquarters = preset('municipality-hq')
const REGION = '離れてできる仕事を止めているもの'

async function mountBlocks(answers: Answers, locale: 'ja' | 'en' = 'ja') {
  const page = await mountWork({ work: headquarters, answers, locale })
  const name = locale === 'ja' ? REGION : 'What keeps work from being done away from the office'
  return { ...page, card: within(getByRole(page.element, 'region', { name })) }
}

describe('離れてできる仕事を止めているもの', () => {
  afterEach(unmountWork)

  it('業務ごとに、いまの割合と上限、足りない分野と点数を示し、その分野の設問へ導く', async () => {
    const { card } = await mountBlocks(allAt(2))
    const link = card.getByRole('link', { name: '会社機能のクラウド化 50点（必要 55点に5点足りません）' })
    expect(link.getAttribute('href')).toBe('/a/a1/questions/cloud')
    const blocks = within(card.getByRole('list', { name: '会議・打合せを止めているもの' })).getAllByRole('listitem')
    expect(blocks.map(({ textContent }) => textContent)).toEqual([
      'コミュニケーションのIT化 50点（必要 70点に20点足りません）',
    ])
    // 0.95 × 50/70 × 1 × 1
    expect(card.getByText('いま67.9%／上限95%')).toBeTruthy()
  })

  it('分野ごとに、届いたときの伸びを、大きい順に並べる', async () => {
    const { card } = await mountBlocks(allAt(2))
    const [first] = card.getAllByRole('listitem')
    expect(first?.textContent).toMatch(/コミュニケーションのIT化.*止めている業務：5.*届けば \+9\.8ポイント/u)
  })

  it('伸びの計算のしかたを開くと、業務ごとの伸びの合計が同じ数字になる', async () => {
    const { card, element, click } = await mountBlocks(allAt(2))
    const gain = /\+(?<gain>[\d.]+)ポイント/u.exec(card.getAllByRole('listitem')[0]?.textContent ?? '')?.groups?.[
      'gain'
    ]
    await click('button', '「コミュニケーションのIT化」が届いたときの伸びの計算のしかた')
    const dialog = getByRole(element, 'dialog', {
      name: '「コミュニケーションのIT化」が届いたときの伸びの計算のしかた',
    })
    const total = within(dialog).getByRole('row', { name: /^合計/u })
    expect(within(total).getByRole('cell').textContent).toBe(gain)
  })

  it('業務の割合の計算のしかたを開くと、掛ける数字と、なぜ必要かが分かる', async () => {
    const { element, click } = await mountBlocks(allAt(2))
    await click('button', '会議・打合せの離れてできる割合の計算のしかた')
    const dialog = getByRole(element, 'dialog')
    expect(dialog.textContent).toContain('コミュニケーションのIT化：50 ÷ 70（1まで）= 0.714')
    expect(dialog.textContent).toContain('これらをすべて掛けて 67.9%')
    expect(dialog.textContent).toContain('外からの参加、電子の資料')
  })

  it('何も答えていなければ、分からないとして、その分野の設問へ導く', async () => {
    const { card } = await mountBlocks({})
    expect(card.getAllByText('増える分は、設問に答えると分かります').length).toBeGreaterThan(0)
    expect(card.getAllByText('いまの割合はまだ分かりません／上限100%').length).toBeGreaterThan(0)
    expect(card.getAllByRole('link', { name: '会社機能のクラウド化 まだ分かりません（必要 55点）' })).toHaveLength(1)
    expect(card.queryByRole('button', { name: /伸び/u })).toBeNull()
  })

  it('分からない回答しだいで届かない分野は、そう言う', async () => {
    const { card } = await mountBlocks({
      ...allAt(4),
      'cloud.access': { kind: 'unknown' },
      'cloud.core': { kind: 'unknown' },
    })
    expect(card.getAllByText(/会社機能のクラウド化 100点（わからない・未回答しだいで/u).length).toBeGreaterThan(0)
  })

  it('すべて届いていれば、止めているものはなく、残りは上限のためと言う', async () => {
    const { card } = await mountBlocks(allAt(4))
    expect(card.getByText(/必要な点数に届いていない分野はありません。/u)).toBeTruthy()
    expect(card.getByText('止めている分野はありません。上限の25%までできています。')).toBeTruthy()
    expect(card.getAllByText('止めている分野はありません。')).toHaveLength(2)
  })

  it('配分がすべて0なら、この欄は出さない', async () => {
    const items = headquarters.items.map((item) => ({ ...item, share: 0 }))
    const { element } = await mountWork({ work: { ...headquarters, items } })
    expect(queryByRole(element, 'region', { name: REGION })).toBeNull()
    expect(element.textContent).toContain('配分がすべて0のため、計算できません。')
  })

  it('英語でも同じことを言う', async () => {
    const { card } = await mountBlocks(allAt(2), 'en')
    expect(card.getAllByText(/: 50 points \(20 short of the 70 needed\)/u).length).toBeGreaterThan(0)
  })
})
