import { fireEvent, getByLabelText, getByRole, getByText, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import ProxyPage from '@/features/gather/ProxyPage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { aGathering } from '../../support/gatheringBuilder'
import { type MountedPage, mountPage, type MountOptions } from '../../support/mountPage'
import { anInquiry, aWorkshop } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

async function mountProxy(changes: Partial<Gathering> = {}, options: MountOptions = {}) {
  const gathering = aGathering(changes)
  const { id } = gathering.request
  mounted = await mountPage(ProxyPage, { ...options, props: { id } })
  const { element, pinia } = mounted
  const store = useGatheringsStore(pinia)
  store.put(gathering)
  await eventually(() => getByRole(element, 'region', { name: /^1枚目の用紙|^Sheet 1/u }))
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      fireEvent.keyDown(document.body, { key })
      await flushPromises()
    }
  }
  const click = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const close = async () => {
    store.put({ ...gathering, reveal: startReveal('2026-11-24') })
    await flushPromises()
  }
  return { element, press, click, close, sheets: () => store.sheetsOf(id) }
}

describe('ProxyPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('ここにない依頼は、そう言う', async () => {
    mounted = await mountPage(ProxyPage, { props: { id: '000000000' } })
    getByRole(mounted.element, 'heading', { level: 1, name: 'その依頼は、このブラウザーにありません' })
  })

  it('立場を選ばずに進むと、何をすればよいかを言う', async () => {
    const { element, press } = await mountProxy()
    await press('Enter')
    getByText(element, '立場を選んでください。')
    await press('2')
    getByText(element, '設問1 / 20')
  })

  it('数字・?・-・Enter・Backspace で打ち込み、空いた設問を挙げてから保存する', async () => {
    const { element, press, click, sheets } = await mountProxy()
    await press('2', '3', '?', 'Backspace', '1', 'Enter')
    getByText(element, '設問4 / 20')
    getByRole(element, 'button', { name: /^設問1 .*：3$/u })
    getByRole(element, 'button', { name: /^設問2 .*：1$/u })
    await click('用紙の終わりへ')
    getByText(element, /20問のうち18問が空いています/u)
    await press('Enter')
    getByText(element, /保存しました（番号の終わり/u)
    getByText(element, '打ち込んだ用紙：1枚')
    expect(sheets()).toHaveLength(1)
    expect(sheets()[0]).toMatchObject({ role: '情報' })
    expect(Object.values(sheets()[0]?.answers ?? {})).toEqual([
      { kind: 'level', level: 3 },
      { kind: 'level', level: 1 },
    ])
  })

  it('空の用紙は保存せず、わけを言う', async () => {
    const { element, press, click, sheets } = await mountProxy()
    await press('1')
    await click('用紙の終わりへ')
    await click(/^保存して次の用紙へ/u)
    getByText(element, 'まだ一問も打ち込んでいないので、保存していません。')
    expect(sheets()).toEqual([])
  })

  it('数字キーを切ると、キーでは答えにならない', async () => {
    const { element, press } = await mountProxy()
    await press('1')
    fireEvent.click(getByRole(element, 'checkbox', { name: '数字キーとEnterで打ち込む' }))
    await flushPromises()
    await press('3')
    getByText(element, '設問1 / 20')
    fireEvent.click(getByRole(element, 'checkbox', { name: '数字キーとEnterで打ち込む' }))
  })

  it('照会は部署が一つなので設問から始まり、メモも打ち込める', async () => {
    const { element, press, sheets, click } = await mountProxy({ request: anInquiry() })
    getByText(element, /^設問1 \//u)
    expect(queryByRole(element, 'heading', { name: 'この用紙の立場' })).toBeNull()
    await press('2', 'Backspace')
    const note = getByLabelText<HTMLTextAreaElement>(element, /メモ/u)
    fireEvent.input(note, { target: { value: '余白の書き込み' } })
    await flushPromises()
    await click('用紙の終わりへ')
    await press('Enter')
    expect(Object.values(sheets()[0]?.answers ?? {})).toEqual([{ kind: 'level', level: 2, note: '余白の書き込み' }])
  })

  it('見せ始めたあとは、打ち込ませず、起きたこと・無事なもの・できることを言う', async () => {
    const { element, press, close, sheets } = await mountProxy()
    await press('1', '3')
    await close()
    const closed = getByRole(element, 'region', { name: '受け取りを締め切ったため、もう打ち込めません' })
    getByText(closed, /2026年11月24日に回答を見せ始めました/u)
    getByText(closed, '締め切るまでに保存した0件の回答は、そのまま数えられています。')
    getByText(closed, '打ち込みかけの用紙（1問）は数えられませんが、このブラウザーに残っています。')
    getByRole(closed, 'link', { name: '見せて話し合う画面へ' })
    getByRole(closed, 'link', { name: 'ワークショップを用意する' })
    await press('4', 'Enter')
    expect(queryByRole(element, 'button', { name: /^保存して次の用紙へ/u })).toBeNull()
    expect(sheets()).toEqual([])
  })

  it('says in English why no more is typed in', async () => {
    const { element, close } = await mountProxy({ request: aWorkshop() }, { locale: 'en' })
    await close()
    getByText(element, /Showing the answers began on/u)
  })
})
