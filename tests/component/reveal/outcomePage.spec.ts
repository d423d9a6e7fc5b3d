import {
  fireEvent,
  getAllByRole,
  getByRole,
  getByText,
  queryAllByText,
  queryByRole,
  queryByText,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import { questionsOfScope } from '@/domain/request'
import OutcomePage from '@/features/reveal/outcome/OutcomePage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { useLibraryStore } from '@/stores/library'
import { useTabsStore } from '@/stores/tabs'
import { aGathering } from '../../support/gatheringBuilder'
import { groupSheets } from '../../support/groupSheets'
import { type MountedPage, mountPage, type MountOptions } from '../../support/mountPage'
import { aWorkshop, anInquiry, bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

const { request } = aGathering()
const [first = ''] = questionsOfScope(bank, request.scope).map(({ id }) => id)
const people = { 人事: [3, 3, 4], 情報: [3, 3, 3], 担当: [0, 1, 1] }
const begun = startReveal('2026-11-26')

async function mountOutcome(
  changes: Partial<Gathering> = {},
  levels: Readonly<Record<string, readonly number[]>> = people,
  options: MountOptions = {},
  /** A text that stands where the page has come up. */
  ready: string | RegExp = changes.reveal === null ? /./u : '診断にする',
) {
  const asked = changes.request ?? request
  mounted = await mountPage(OutcomePage, { ...options, props: { id: asked.id } })
  const { element, pinia, router } = mounted
  const store = useGatheringsStore(pinia)
  store.put(aGathering({ ...changes, reveal: null }))
  for (const sheet of groupSheets(asked, levels)) store.replace(sheet)
  store.put(aGathering({ reveal: begun, ...changes }))
  await flushPromises()
  await eventually(() => {
    getByRole(element, 'heading', { level: 1 })
    expect(queryAllByText(element, ready).length).toBeGreaterThan(0)
  })
  const click = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const preview = () =>
    getAllByRole(getByRole(element, 'list', { name: 'できる診断の内容' }), 'listitem').map((line) => line.textContent)
  return { element, pinia, router, click, preview, library: useLibraryStore(pinia) }
}

describe('OutcomePage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('見せ始めるまでは、何も出さない', async () => {
    const { element } = await mountOutcome({ reveal: null })
    getByText(element, /見せ始めるまでは、だれの答えも出しません/u)
    expect(queryByRole(element, 'button', { name: '診断にする' })).toBeNull()
    expect(queryByRole(element, 'table')).toBeNull()
  })

  it('最小の人数に満たなければ、見せ始めたあとでも、何も出さず、わけを言う', async () => {
    const { element } = await mountOutcome({ smallestGroup: 10 }, people, {}, /9件です。10件より少ないと/u)
    expect(queryByRole(element, 'button', { name: '診断にする' })).toBeNull()
    expect(queryByRole(element, 'table')).toBeNull()
  })

  it('部署への依頼は、ここではまとめない', async () => {
    const inquiry = anInquiry()
    const { element } = await mountOutcome({ request: inquiry, reveal: null }, { 情報政策課: [1] })
    getByText(element, /部署への依頼（庁内照会）の回答は、ここではまとめません/u)
  })

  it('できる診断の内容を先に言い、名前を直して作ると、回答と出どころと理由が入る', async () => {
    const agreed = { [first]: { answer: 2 as const, reason: '窓口は別に考える' } }
    const { element, router, click, preview, library } = await mountOutcome({ agreed })
    expect(preview().slice(0, 4)).toEqual([
      '合意した答え：1問',
      'グループの答え：19問（うち「わからない」0問、「該当しない」0問）',
      '答えがないので空のままにする：0問',
      `版：簡易版（設問集 ${bank.version}）`,
    ])
    expect(library.records.size).toBe(0)
    const field = getByRole(element, 'textbox', { name: '組織の名前' })
    expect(field).toHaveProperty('value', request.title)
    fireEvent.input(field, { target: { value: 'ひろなが市役所' } })
    fireEvent.submit(field.closest('form') ?? field)
    await flushPromises()
    const [made] = library.newestFirst.map(({ assessment }) => assessment)
    expect(made?.organization.name).toBe('ひろなが市役所')
    expect(made?.answers[first]).toEqual({ kind: 'level', level: 2, note: '窓口は別に考える' })
    expect(made?.origin).toMatchObject({ gathering: request.id, on: '2026-11-26', sheets: 9 })
    await eventually(() => {
      expect(router.currentRoute.value).toMatchObject({ name: 'result', params: { id: made?.id } })
    })
    getByText(element, /この集まりから作った診断が、すでに1件あります/u)
    getByText(element, /ひろなが市役所（2026年11月24日に作成）/u)
    await click('もう一つ作る')
    getByText(element, /すでに2件あります/u)
  })

  it('分野を選んだ集まりでは、聞いていない設問の数を言い、理由のない「該当しない」も言う', async () => {
    const own = aWorkshop({ scope: { kind: 'sections', form: 'standard', sections: ['cloud'] } })
    const free = questionsOfScope(bank, own.scope).find(({ allowNa }) => allowNa)?.id ?? ''
    const agreed = { [free]: { answer: 'na' as const, reason: '' } }
    const { preview } = await mountOutcome({ request: own, agreed, client: '甲社' })
    const asked = questionsOfScope(bank, own.scope).length
    expect(preview()).toContain(`この依頼で聞いていないので空のままにする：${String(bank.questions.length - asked)}問`)
    expect(preview()).toContain('理由のない「該当しない」が1問あります。診断の「確認」で補えます。')
    expect(preview()).toContain('依頼元：甲社')
  })

  it('ほかのタブが書いている間は作らず、そう言う', async () => {
    const { element, pinia, library } = await mountOutcome()
    vi.spyOn(useTabsStore(pinia), 'mayWrite').mockReturnValue(false)
    const field = getByRole(element, 'textbox', { name: '組織の名前' })
    fireEvent.submit(field.closest('form') ?? field)
    await flushPromises()
    getByText(getByRole(element, 'alert'), /診断を作れませんでした。何も変わっていません/u)
    expect(library.records.size).toBe(0)
  })

  it('立場で見方が違う設問を、差の大きい順に、言葉と図で出す', async () => {
    const { element } = await mountOutcome()
    expect(getAllByRole(element, 'heading', { level: 3 }).length).toBeGreaterThan(0)
    expect(getAllByRole(element, 'table').length).toBeGreaterThan(1)
    getByText(element, 'ほかの15問も見る')
    const [gap] = getAllByRole(element, 'listitem').filter((item) => item.textContent.includes('担当は低く、'))
    expect(gap?.textContent).toMatch(/担当は低く、人事は高く見ています。平均の差は2\.7段です。/u)
    expect(gap?.textContent).toMatch(/担当：水準1「.+」（平均 0\.7）/u)
  })

  it('少ない立場は名前だけを挙げ、その答えはどこにも出さない', async () => {
    const { element } = await mountOutcome({}, { 人事: [3, 3, 4], 情報: [0, 0, 0, 0], 担当: [1] })
    getByText(element, '立場では見せません：担当（3人より少ないため）')
    getByText(element, '見せられる立場が二つ以上ないので、立場ごとの違いは出せません。')
    expect(queryByText(element, /担当：|情報：|人事：/u)).toBeNull()
  })

  it('違いがなければ、ないと言う', async () => {
    const { element } = await mountOutcome({}, { 人事: [3, 3, 3], 情報: [3, 3, 3] })
    getByText(element, '立場による平均の差はありません。')
  })
})
