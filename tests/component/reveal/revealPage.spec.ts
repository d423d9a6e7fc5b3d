import { fireEvent, getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import { questionsOfScope } from '@/domain/request'
import RevealPage from '@/features/reveal/RevealPage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { useSettingsStore } from '@/stores/settings'
import { aGathering } from '../../support/gatheringBuilder'
import { groupSheets } from '../../support/groupSheets'
import { type MountedPage, mountPage, type MountOptions } from '../../support/mountPage'
import { bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

const { request } = aGathering()
const asked = questionsOfScope(bank, request.scope).map(({ id }) => id)
const people = { 人事: [3, 3, 4], 情報: [3, 3, 3], 担当: [0, 1, 1] }
const begun = { ...startReveal('2026-11-24'), order: 'bank' as const }

async function mountReveal(
  changes: Partial<Gathering> = {},
  levels: Readonly<Record<string, readonly number[]>> = people,
  options: MountOptions = {},
) {
  mounted = await mountPage(RevealPage, { ...options, props: { id: request.id, question: '' } })
  const { element, pinia } = mounted
  const store = useGatheringsStore(pinia)
  // Sheets are in before showing begins.
  store.put(aGathering({ ...changes, reveal: null }))
  for (const sheet of groupSheets(request, levels)) store.replace(sheet)
  store.put(aGathering(changes))
  await flushPromises()
  await eventually(() => getByRole(element, 'heading', { level: 1 }))
  const kept = () => {
    const gathering = store.gatherings.get(request.id)
    if (!gathering) throw new Error('It is not kept')
    return gathering
  }
  const press = async (key: string, more: Readonly<Record<string, unknown>> = {}, on: Element = document.body) => {
    fireEvent.keyDown(on, { key, ...more })
    await flushPromises()
  }
  const click = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  return { element, store, pinia, kept, press, click }
}

describe('RevealPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('始めるまで何も見せず、始めると、受け取りと取り消しを締め切る', async () => {
    const { element, store, kept, click } = await mountReveal()
    getByText(element, /見せ始めると、回答の受け取りと取り消しを締め切ります/u)
    expect(queryByText(element, '回答を見せる')).toBeNull()
    await click('締め切って、見せ始める')
    expect(kept().reveal).toMatchObject({ closedOn: '2026-11-24', shown: [] })
    const [sheet] = store.sheetsOf(request.id)
    if (!sheet) throw new Error('No sheet')
    expect(store.withdraw(sheet)).toBe(false)
    expect(store.replace({ ...sheet, respondent: '999999999999' })).toBe(false)
    expect(store.sheetsOf(request.id)).toHaveLength(9)
  })

  it('少ない人数では、始められない', async () => {
    const { element } = await mountReveal({}, { 人事: [1, 2] })
    getByText(element, /3件より少ないと、だれの答えか分かってしまう/u)
    expect(queryByRole(element, 'button', { name: '締め切って、見せ始める' })).toBeNull()
  })

  it('隠れている間は人数が一つも出ず、見せると、分布・一致度・立場ごとの違いが出る', async () => {
    const { element, kept, press } = await mountReveal({ reveal: begun })
    getByText(element, '回答は、まだ隠しています。')
    expect(queryByText(element, /一致度 |立場ごとの人数/u)).toBeNull()
    expect(queryByText(element, /\d人$/u)).toBeNull()
    await press('b')
    expect(kept().reveal?.shown).toEqual([asked[0]])
    const rows = getAllByRole(getByRole(element, 'list', { name: '回答の分布' }), 'listitem')
    expect(rows.map((row) => /(\d+)人$/u.exec(row.textContent)?.[1])).toEqual(['1', '5', '0', '2', '1', '0', '0'])
    getByText(element, '意見は分かれています', { selector: '.words' })
    getByText(element, '担当は低く、人事は高く見ています。平均の差は2.7段です。')
    getByText(element, 'グループの答え：水準3')
    await press('.')
    getByText(element, '回答は、まだ隠しています。')
  })

  it('少ない立場は、どこにも出ない', async () => {
    const { element } = await mountReveal(
      { reveal: { ...begun, shown: [asked[0] ?? ''] } },
      { 人事: [3, 3, 4], 情報: [0, 0, 0, 0], 担当: [1] },
    )
    getByText(element, '立場では見せません：担当（3人より少ないため）')
    getByText(element, /立場では見せません：人事（見せると、引き算で/u)
    expect(getAllByRole(getByRole(element, 'table'), 'rowheader').map((row) => row.textContent.trim())).toEqual([
      '情報',
    ])
  })

  it('リモコンと矢印で前後に移り、場所が残る', async () => {
    const { kept, press } = await mountReveal({ reveal: begun })
    await press('PageDown')
    await press('ArrowRight')
    expect(kept().reveal?.at).toBe(asked[2])
    await press('PageUp')
    await press('ArrowLeft')
    await press('ArrowLeft')
    expect(kept().reveal?.at).toBe(asked[0])
  })

  it('欄・変換中・修飾キー・切ってあるときは、文字のキーが働かない', async () => {
    const { kept, press, pinia } = await mountReveal({ reveal: begun })
    const field = document.body.appendChild(document.createElement('input'))
    await press('b', {}, field)
    await press('ArrowRight', {}, field)
    field.remove()
    await press('b', { isComposing: true })
    await press('b', { ctrlKey: true })
    await press('b', { repeat: true })
    useSettingsStore(pinia).change({ numberKeys: false })
    await press('b')
    await press(' ')
    await press('\u3000')
    expect(kept().reveal).toEqual(begun)
    useSettingsStore(pinia).change({ numberKeys: true })
    await press(' ')
    expect(kept().reveal?.shown).toEqual([asked[0]])
  })

  it('合意した答えと理由を、選ぶとすぐに残し、取り消せる', async () => {
    const { element, kept, press, click } = await mountReveal({ reveal: begun })
    await press('a')
    const dialog = getByRole(element, 'dialog', { name: '合意した答え' })
    const [, , third] = getAllByRole(dialog, 'radio')
    if (!third) throw new Error('No choices')
    fireEvent.click(third)
    await flushPromises()
    expect(kept().agreed).toEqual({ [asked[0] ?? '']: { answer: 2, reason: '' } })
    fireEvent.input(getByRole(dialog, 'textbox', { name: /そう決めた理由/u }), {
      target: { value: '窓口は別に考える' },
    })
    await flushPromises()
    expect(kept().agreed).toEqual({ [asked[0] ?? '']: { answer: 2, reason: '窓口は別に考える' } })
    getByText(element, '理由：窓口は別に考える')
    await click('合意を取り消す')
    expect(kept().agreed).toEqual({})
  })

  it('一覧から移り、順を変えられる', async () => {
    const { element, kept, press } = await mountReveal({ reveal: begun })
    await press('l')
    const dialog = getByRole(element, 'dialog', { name: '設問の一覧' })
    fireEvent.click(getByRole(dialog, 'radio', { name: /意見の分かれた順/u }))
    await flushPromises()
    expect(kept().reveal?.order).toBe('discuss')
    const fifth = getAllByRole(dialog, 'listitem')[4]
    if (!fifth) throw new Error('No list')
    fireEvent.click(getByRole(fifth, 'button'))
    await flushPromises()
    expect(asked).toContain(kept().reveal?.at)
  })

  it('進行の時計は、残りと超過を言い、止めて、次の項目に移れる', async () => {
    let now = new Date(2026, 10, 24, 9, 30)
    const agenda = [
      { text: '話す', minutes: 2 },
      { text: '決める', minutes: 5 },
    ]
    const { element, kept, press, click } = await mountReveal({ reveal: begun, agenda }, people, {
      ports: { now: () => now },
    })
    const clock = getByRole(element, 'timer')
    expect(clock.textContent).toContain('あと 2:00')
    await press('t')
    now = new Date(now.getTime() + 70_000)
    await eventually(() => {
      expect(clock.textContent).toContain('あと 0:50')
    })
    getByText(element, '「話す」は、あと1分です。')
    now = new Date(now.getTime() + 65_000)
    await eventually(() => {
      expect(clock.textContent).toContain('0:15 超過')
    })
    await click('1分足す')
    expect(clock.textContent).toContain('あと 0:45')
    await click('次の項目')
    expect(clock.textContent).toContain('あと 5:00')
    await click('次の項目')
    expect(kept().timer).toMatchObject({ item: 1, extraMinutes: 0 })
  })

  it('残せないときは、変えずにそう言う', async () => {
    const { element, store, kept, press } = await mountReveal({ reveal: begun })
    vi.spyOn(store, 'put').mockReturnValue(false)
    await press('b')
    expect(kept().reveal).toEqual(begun)
    expect(getByRole(element, 'alert').textContent).toContain('残せませんでした')
  })

  it('ここにない依頼は、そう言う', async () => {
    mounted = await mountPage(RevealPage, { props: { id: '000000000', question: '' } })
    getByText(mounted.element, 'その依頼は、このブラウザーにありません')
  })

  it('英語でも映せる', async () => {
    const { element } = await mountReveal({ reveal: { ...begun, shown: [asked[0] ?? ''] } }, people, { locale: 'en' })
    getByText(element, 'Opinions are divided', { selector: '.words' })
    getByText(element, 'Lower: 担当. Higher: 人事. Their means are 2.7 levels apart.')
  })
})
