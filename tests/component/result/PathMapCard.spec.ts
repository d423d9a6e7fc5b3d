import { findByRole, fireEvent, getAllByRole, getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtInBank } from '@/content/bank'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import PathMapCard from '@/features/result/PathMapCard.vue'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

async function mountCard(locale: 'ja' | 'en' = 'ja', changes: Partial<Assessment> = {}) {
  const { id, version } = builtInBank.bank
  const assessment = newAssessment({ id: 'a1', bank: { id, version }, createdOn: '2026-11-24' })
  mounted = await mountPage(PathMapCard, { assessment: { ...assessment, ...changes }, locale })
  await findByRole(mounted.element, 'heading', { name: locale === 'ja' ? '図にある事例' : 'On the map' })
  return mounted.element
}

beforeEach(() => {
  // jsdom has neither media queries nor modal dialogs.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true
  }
})

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

describe('PathMapCard', () => {
  it('印の一つを選ぶと、その時点の事実が、出典・年・確かさと一緒に開く', async () => {
    const element = await mountCard()
    fireEvent.click(
      getByRole(element, 'button', { name: /^2　平成24年1月：実際の利用、全員・週1日（チームの比率 0.06%）$/u }),
    )
    await flushPromises()
    const dialog = getByRole(element, 'dialog', { name: '総務省' })
    expect(within(dialog).getByText(/0\.06%（計算値）：302人日÷/u)).toBeTruthy()
    expect(within(dialog).getAllByText('22年度302人・日', { exact: false })).not.toHaveLength(0)
    expect(within(dialog).getAllByText('6枚目').length).toBeGreaterThan(0)
    expect(within(dialog).getAllByText(/^確かさ：中くらい/u).length).toBeGreaterThan(0)
  })

  it('座標のない団体は、図の外に、分かっていることと一緒に挙げる', async () => {
    const element = await mountCard()
    fireEvent.click(getByText(element, '図に置けない事例'))
    const entry = getByRole(element, 'button', { name: /平成24年1月：資料：育児・介護・遠距離通勤など、利用者少ない/u })
    fireEvent.click(entry)
    await flushPromises()
    expect(within(getByRole(element, 'dialog', { name: '岐阜県' })).getByText(/資料に日数の記載なし/u)).toBeTruthy()
  })

  it('たどってはいけない出典は、リンクにせず文字で示す', async () => {
    const element = await mountCard()
    fireEvent.click(getByText(element, '図に置けない事例'))
    fireEvent.click(getByRole(element, 'button', { name: /^平成21年10月：試行7人/u }))
    await flushPromises()
    const dialog = within(getByRole(element, 'dialog', { name: '広島市' }))
    expect(dialog.getByText(/^（リンクなし：/u)).toBeTruthy()
    const links = dialog.getAllByRole<HTMLAnchorElement>('link').filter(({ target }) => target === '_blank')
    expect(links.length).toBeGreaterThan(0)
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).toBe(true)
    expect(links.some(({ textContent }) => textContent.includes('中国新聞'))).toBe(false)
  })

  it('備えは止まりの名前、制度の週のすべては「いつでも」、実際は日数で言う', async () => {
    const element = await mountCard('ja', {
      organization: { ...BLANK_ORGANIZATION, staff: 100 },
      practice: {
        ...BLANK_PRACTICE,
        scope: 'everyone',
        allowed: { kind: 'noLimit' },
        users: 10,
        use: { kind: 'perUser', days: 5, per: 'week' },
      },
    })
    const summary =
      'この組織の備えは「広さはまだこれから」「長さはまだこれから」、制度は「全員」「いつでも（制限なし）」、実際は「全員」「週5日」の所にあります。'
    expect(getByText(element, summary)).toBeTruthy()
  })

  it('表は、図の印と同じ数だけの行を持つ', async () => {
    const element = await mountCard()
    fireEvent.click(getByText(element, '表で見る'))
    // The heading, one's own readiness, and the nine marks of the bodies.
    expect(getAllByRole(element, 'row')).toHaveLength(1 + 1 + 9)
  })

  it('図に出す団体を選ぶと、図と一覧とアドレスが変わり、近い団体には理由が付く', async () => {
    const element = await mountCard('ja', {
      organization: { ...BLANK_ORGANIZATION, kind: 'prefecture', staff: 100 },
      practice: { ...BLANK_PRACTICE, scope: 'care' },
    })
    expect(getByText(element, '図に出す団体を選ぶ（22団体のうち7）')).toBeTruthy()
    expect(
      getByRole(element, 'checkbox', { name: '大分県（同じ種類、平成24年1月に対象者が同じ「育児・介護のみ」）' }),
    ).toBeTruthy()
    expect(
      getByRole(element, 'checkbox', { name: '福岡市（平成26年10月に対象者が同じ「育児・介護のみ」）' }),
    ).toBeTruthy()
    fireEvent.click(getByRole(element, 'button', { name: '一つも出さない' }))
    await flushPromises()
    expect(getByText(element, '選んだ団体に、図に置ける印はありません。')).toBeTruthy()
    fireEvent.click(getByRole(element, 'checkbox', { name: /^福岡市/u }))
    await flushPromises()
    expect(getByRole(element, 'button', { name: '2　平成26年10月：実際の利用、育児・介護のみ・週1〜2日' })).toBeTruthy()
    expect(mounted?.router.currentRoute.value.query['show']).toBe('fukuoka_city')
  })

  it('経緯は、前へ・次へで一つずつ、または自動で進み、最後で止まる', async () => {
    const element = await mountCard()
    fireEvent.change(getByRole(element, 'combobox', { name: '経緯を一つずつ見る' }), { target: { value: 'saga_pref' } })
    await flushPromises()
    const told = () =>
      getAllByRole(element, 'status')
        .map(({ textContent }) => textContent.trim())
        .join('')
    expect(told()).toMatch(/^5件中1件目　平成20年1月（試行）/u)
    fireEvent.click(getByRole(element, 'button', { name: '次へ' }))
    await flushPromises()
    expect(told()).toMatch(/^5件中2件目　平成24年1月.*図には置けません）$/u)
    vi.useFakeTimers()
    try {
      fireEvent.click(getByRole(element, 'button', { name: '自動で進める' }))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(told()).toMatch(/^5件中5件目　平成31年2月/u)
      expect(getByRole(element, 'button', { name: '次へ' }).getAttribute('aria-disabled')).toBe('true')
      fireEvent.click(getByRole(element, 'button', { name: '自動で進める' }))
      await vi.advanceTimersByTimeAsync(0)
      expect(told()).toMatch(/^5件中1件目/u)
      fireEvent.click(getByRole(element, 'button', { name: '止める' }))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(told()).toMatch(/^5件中1件目/u)
    } finally {
      vi.useRealTimers()
    }
  })

  it('動きを減らす設定では、自動では進められない', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('reduced-motion'),
      addEventListener: () => {},
      removeEventListener: () => {},
    }))
    const element = await mountCard()
    fireEvent.change(getByRole(element, 'combobox', { name: '経緯を一つずつ見る' }), { target: { value: 'mic' } })
    await flushPromises()
    expect(getByRole(element, 'button', { name: '次へ' })).toBeTruthy()
    expect(queryByRole(element, 'button', { name: '自動で進める' })).toBeNull()
  })

  it('英語でも、同じ事実が英語で開く', async () => {
    const element = await mountCard('en')
    fireEvent.click(getByRole(element, 'button', { name: /^No\. 7, August 2013: Minimum or target/u }))
    await flushPromises()
    const dialog = within(getByRole(element, 'dialog', { name: 'Saga Prefecture' }))
    expect(dialog.getByText('About 180 managers went first', { exact: false })).toBeTruthy()
  })
})
