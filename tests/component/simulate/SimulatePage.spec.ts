import { findByRole, fireEvent, getAllByRole, getByRole, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mixFromPreset } from '@/content/work/mixes'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import type { WorkMix } from '@/domain/work'
import SimulatePage from '@/features/simulate/SimulatePage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

/** The deck's team of five, one of whom teleworks one day a week. */
async function openPage(locale: 'ja' | 'en' = 'ja', work: WorkMix | null = mixFromPreset('municipality-hq') ?? null) {
  standInForBrowser()
  mounted = await mountPage(SimulatePage, {
    locale,
    assessment: aRealAssessment({
      organization: { ...BLANK_ORGANIZATION, staff: 5 },
      answers: answersAt(2),
      work,
      practice: {
        ...BLANK_PRACTICE,
        scope: 'care',
        eligible: 1,
        allowed: { kind: 'limit', days: 1, per: 'week' },
        users: 1,
        use: { kind: 'perUser', days: 1, per: 'week' },
      },
    }),
    at: '/a/a1/simulate',
  })
  const { element, pinia } = mounted
  await findByRole(element, 'heading', { level: 1 })
  const press = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const slide = async (name: string, value: string) => {
    fireEvent.input(getByRole(element, 'slider', { name }), { target: { value } })
    await flushPromises()
  }
  const card = (name: string) => within(getAllByRole(element, 'region', { name })[0] ?? element)
  const differences = () =>
    card('いまとの違い')
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent.trim())
  const row = (name: string) =>
    within(getByRole(element, 'row', { name: new RegExp(name, 'u') }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent.trim())
  const store = useAssessmentStore(pinia)
  return { element, press, slide, card, differences, row, store }
}

describe('SimulatePage', () => {
  it('業務の内訳がまだなら、入れる画面へ行ける', async () => {
    const { card } = await openPage('ja', null)
    const link = card('業務の内訳を動かす').getByRole('link', { name: '業務の内訳を入力する' })
    expect(link.getAttribute('href')).toBe('/a/a1/work')
  })

  it('英語では、一つのものを一つと言い、割合は数字のすぐ後ろに%が付く', async () => {
    const { element, slide } = await openPage('en')
    const spoken = (name: string) => getByRole(element, 'slider', { name }).getAttribute('aria-valuetext')
    expect([spoken('People eligible'), spoken('Days allowed (a week)')]).toEqual(['1 person', '1 day'])
    await slide('People eligible', '3')
    await slide('Days allowed (a week)', '2.5')
    expect([spoken('People eligible'), spoken('Days allowed (a week)')]).toEqual(['3 people', '2.5 days'])
    expect(spoken('Meetings')).toMatch(/^\d+%$/u)
  })

  it('はじめは、いまと同じである', async () => {
    const { card, row } = await openPage()
    expect(card('いまとの違い').getByText(/^いまと同じです/u)).toBeTruthy()
    expect(row('チームのテレワーク比率')).toEqual(['4%', '4%'])
  })

  it('資料の例のとおり、5人全員の週2日を試すと40%になり、違いが並び、いまの回答は変わらない', async () => {
    const { press, differences, row, store } = await openPage()
    const before = store.assessment
    await press('週2日で試す')
    expect(row('チームのテレワーク比率')).toEqual(['4%', '40%'])
    expect(differences()).toEqual([
      '対象者の数：1 → 5',
      '認める日数（週）：1 → 2',
      '使った人の数：1 → 5',
      '1人あたりの日数（週）：1 → 2',
    ])
    expect(store.assessment).toBe(before)
  })

  it('名前を付けて残すと、いまと並べて比べられ、名前を変え、消せる', async () => {
    const { element, press, slide, row, store } = await openPage()
    await slide('使った人の数', '3')
    fireEvent.input(getByRole(element, 'textbox', { name: /^試算の名前/u }), { target: { value: '3人の案' } })
    await press('名前を付けて残す')
    expect(store.assessment.scenarios).toMatchObject([{ name: '3人の案', moves: { users: 3 } }])
    await press('いまに戻す')
    expect(row('チームのテレワーク比率')).toEqual(['4%', '4%', '12%'])
    await press('「3人の案」を動かす')
    expect(row('チームのテレワーク比率')).toEqual(['4%', '12%', '12%'])
    fireEvent.input(getByRole(element, 'textbox', { name: '名前' }), { target: { value: '案A' } })
    await flushPromises()
    await press('「案A」を削除する')
    expect(store.assessment.scenarios).toEqual([])
  })

  it('採り入れると、いまの回答になり、元に戻せる', async () => {
    const { element, press, slide, differences, store } = await openPage()
    await slide('1人あたりの日数（週）', '2')
    fireEvent.change(getByRole(element, 'combobox', { name: '分野' }), { target: { value: 'cloud' } })
    await flushPromises()
    const [, , question] = getAllByRole(element, 'combobox')
    fireEvent.change(question ?? element, { target: { value: '4' } })
    await flushPromises()
    expect(differences()).toHaveLength(2)
    await press('いまの回答にする')
    expect(useScoresStore().input.practice?.daysPerUser).toBe(2)
    expect(Object.values(store.assessment.answers)).toContainEqual({ kind: 'level', level: 4 })
    expect(differences()).toEqual([])
    store.undo()
    expect(useScoresStore().input.practice?.daysPerUser).toBe(1)
    expect(Object.values(store.assessment.answers)).not.toContainEqual({ kind: 'level', level: 4 })
  })

  it('業務の割合を動かすと、離れてできる割合が変わる', async () => {
    const { row, slide } = await openPage()
    const [before] = row('離れてできる仕事の割合')
    await slide('資料作成・分析', '100')
    expect(row('離れてできる仕事の割合')[0]).toBe(before)
    expect(row('離れてできる仕事の割合')[1]).not.toBe(before)
  })

  it('割合を端まで動かして戻すと、ほかも元に戻り、違いは残らない', async () => {
    const { slide, differences, store } = await openPage()
    const share = store.assessment.work?.items.find(({ id }) => id === 'drafting')?.share
    await slide('資料作成・分析', '100')
    expect(differences().length).toBeGreaterThan(1)
    await slide('資料作成・分析', String(share))
    expect(differences()).toEqual([])
  })

  it('試行にし、業務の上限を動かすと、段階の規則と、すべて整ったときの割合が変わり、違いに並ぶ', async () => {
    const { element, press, slide, differences, store } = await openPage()
    await press('週2日で試す')
    fireEvent.click(getByRole(element, 'checkbox', { name: /^試行とする/u }))
    await slide('窓口・対面の相談の上限', '60')
    expect(differences()).toContain('導入の段階：本格導入 → 試行')
    expect(differences()).toContain('窓口・対面の相談の上限：25% → 60%')
    await press('いまの回答にする')
    expect(store.assessment.practice.trial).toBe(true)
    expect(store.assessment.work?.items.find(({ id }) => id === 'counter')?.cap).toBe(0.6)
    store.undo()
    expect(store.assessment.practice.trial).toBe(false)
  })

  it('自分の業務は、名前がなくても、元にした業務の名前で出る', async () => {
    const own: WorkMix = {
      start: { kind: 'own' },
      headcounts: {},
      measure: 'hours',
      items: [
        { id: 'own-1', basedOn: 'phone', share: 4, cap: 0.9, needs: {} },
        { id: 'own-2', name: '水道の検針', basedOn: 'field', share: 12, cap: 0.1, needs: {} },
      ],
    }
    const { element, slide, differences } = await openPage('ja', own)
    const slider = getByRole<HTMLInputElement>(element, 'slider', { name: '水道の検針' })
    expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['75', '75%'])
    await slide('電話の応対', '60')
    expect(differences()).toEqual(['電話の応対：25% → 60%', '水道の検針：75% → 40%'])
  })

  it('資料の例をたどると4%から40%になり、仕事が足りるかを言い、この組織に戻れる', async () => {
    const { element, press, row, differences } = await openPage()
    const example = within(getByRole(element, 'region', { name: '資料の例をたどる' }))
    await press('4%の例を見る')
    expect(example.getByText(/^いまの試算のテレワーク比率は4%です。/u)).toBeTruthy()
    await press('40%の例を見る')
    expect(example.getByText('いまの試算のテレワーク比率は40%です。その日数なら、仕事が足ります。')).toBeTruthy()
    expect(row('チームのテレワーク比率')).toEqual(['4%', '40%'])
    await press('この組織に戻る')
    expect(differences()).toEqual([])
    expect(row('チームのテレワーク比率')).toEqual(['4%', '4%'])
  })

  it('目標に仕事が足りなければ、あと何ポイントかと、制度をどこまで広げるかを言う', async () => {
    const { element } = await openPage()
    const target = within(getByRole(element, 'region', { name: '誰が週何日使えば目標に届くか' }))
    expect(target.getByText('対象者をあと4人、認める日数をあと1日')).toBeTruthy()
    expect(target.queryByText(/離れてできる仕事があと/u)).toBeNull()
    fireEvent.input(target.getByRole('textbox'), { target: { value: '90' } })
    await flushPromises()
    expect(target.getByText('この目標には、離れてできる仕事があと30.5ポイント必要です。')).toBeTruthy()
  })

  it('席の数と費用を入れると、減らせる費用が幅で出る', async () => {
    const { element, row, press } = await openPage()
    await press('週2日で試す')
    expect(row('減らせる席の費用')).toEqual(['まだ分かりません', 'まだ分かりません'])
    fireEvent.input(getByRole(element, 'textbox', { name: /^いまの席の数/u }), { target: { value: '5' } })
    fireEvent.input(getByRole(element, 'textbox', { name: /^1席にかかる費用/u }), { target: { value: '500000' } })
    await flushPromises()
    expect(row('必要な席')).toEqual(['5', '3〜5'])
    expect(row('減らせる席の費用')).toEqual(['0', '0〜1,000,000'])
  })

  it('英語でも同じことができる', async () => {
    const { element, press, row } = await openPage('en')
    await press('Try 2 days a week')
    expect(row('Team telework ratio')).toEqual(['4%', '40%'])
    expect(queryByRole(element, 'heading', { name: 'Differences from today' })).not.toBeNull()
  })
})
