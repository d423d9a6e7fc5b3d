import { fireEvent, getByLabelText, getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeBodiesFile } from '@/exchange/ownBodiesFile'
import ReferencesPage from '@/features/references/ReferencesPage.vue'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, type MountOptions, mountPage } from '../../support/mountPage'
import { anOwnBody } from '../../support/ownBodies'
import { someFile } from '../../support/someFile'
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

/** Long enough for any computer: the cases are compiled on the way. */
async function openPage(options: MountOptions = {}) {
  mounted = await mountPage(ReferencesPage, { at: '/references', ...options })
  const { element, router, pinia, downloads } = mounted
  await eventually(async () => {
    await flushPromises()
    getByRole(element, 'search')
  })
  // By role it would take seconds: the page is long.
  const names = () => Array.from(element.querySelectorAll('article h3'), ({ textContent }) => textContent)
  const found = () => within(getByRole(element, 'search')).getByRole('status').textContent
  const own = () => within(getByRole(element, 'region', { name: '自分で追加した事例' }))
  return { element, router, downloads, names, found, own, store: useOwnBodiesStore(pinia) }
}

describe('事例の画面', () => {
  it('25団体を並べ、種類・対象者・状況・年・言葉で絞ると、数とアドレスが変わり、一度にやめられる', async () => {
    const { element, names, found, router } = await openPage()
    expect([names().length, found()]).toEqual([25, '25団体のうち25団体を表示しています'])
    for (const [label, value, first] of [
      ['種類', '国の府省', '総務省'],
      ['実施の状況', '試行', '総務省'],
      ['年', '平成19年', '国土交通省'],
    ] as const) {
      const select = getByLabelText<HTMLSelectElement>(element, label)
      const option = Array.from(select.options).find(({ text }) => text.trim() === value)
      if (!option) throw new Error(`No ${value} among ${select.textContent}`)
      fireEvent.change(select, { target: { value: option.value } })
      await flushPromises()
      expect(names()[0]).toBe(first)
    }
    expect(names()).toEqual(['国土交通省'])
    expect(router.currentRoute.value.query).toMatchObject({ kind: 'ministry', year: '2007' })
    fireEvent.click(getByRole(element, 'button', { name: '絞り込みをやめる' }))
    await flushPromises()
    expect(names()).toHaveLength(25)
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('アドレスの言葉で絞って開き、何もなければ0団体と言う', async () => {
    const { element, found } = await openPage({ at: '/references?q=どこにもない' })
    expect(getByLabelText<HTMLInputElement>(element, '言葉で探す').value).toBe('どこにもない')
    expect(found()).toBe('25団体のうち0団体を表示しています')
    expect(queryByRole(element, 'article')).toBeNull()
  })

  it('重ねた診断の比率も、公表値・計算値・目安と一緒に、小さい順の表に出る', async () => {
    const assessment = aRealAssessment({ answers: answersAt(2) })
    const at = `/references?mine=${assessment.id}`
    const { element } = await openPage({ assessment, at })
    const card = getByRole(element, 'region', { name: '実際の比率を、面積で見る' })
    fireEvent.click(within(card).getByText('表で見る'))
    await flushPromises()
    const rows = within(card)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent)
    const ratios = rows.map((text) => Number(/([\d.]+)%/u.exec(text)?.[1]))
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b))
    for (const kind of ['公表値', '計算値', '目安']) expect(rows.some((text) => text.includes(kind))).toBe(true)
    getByText(card, /2023年度から「テレワークトップランナー」に変わり/u)
  })

  it('自分の事例のファイルは、入れる前に数と名前を見せ、入れたものを書き出せる', async () => {
    const { own, store, downloads, element } = await openPage()
    const { text } = writeBodiesFile([anOwnBody()], ['自分の事例'], '2026-11-24T00:30:00.000Z')
    await store.readFile(someFile(text, '事例.json'))
    await flushPromises()
    own().getByText('1件の事例があります（新しいもの1件、いまあるものと置き換わるもの0件）。読み込みますか？')
    expect(store.bodies).toEqual([])
    fireEvent.click(own().getByRole('button', { name: '読み込む' }))
    await flushPromises()
    own().getByText('1件の事例を読み込みました。')
    own().getByRole('link', { name: 'となりの市（自分で追加）' })
    expect(getByRole(element, 'search').textContent).toContain('26団体のうち26団体')
    fireEvent.click(own().getByRole('button', { name: 'ファイルに書き出す' }))
    await flushPromises()
    own().getByText('ファイルに書き出しました。')
    expect(downloads).toHaveLength(1)
  })

  it('読めないファイルでは、何が起き、何が無事かを言い、いまある事例は変わらない', async () => {
    const { own, store } = await openPage()
    store.putAll([anOwnBody()])
    await store.readFile(someFile('{"a', '壊れた.json'))
    await flushPromises()
    own().getByText('読み込めませんでした。')
    own().getByText('いまある事例は変わっていません。')
    expect(own().queryByRole('button', { name: '読み込む' })).toBeNull()
    expect(store.bodies).toHaveLength(1)
  })

  it('削除したものは、名前を挙げて、元に戻せる', async () => {
    const { own, store } = await openPage()
    store.putAll([anOwnBody()])
    store.remove('own-1')
    await flushPromises()
    own().getByText('「となりの市」を削除しました。')
    fireEvent.click(own().getByRole('button', { name: '元に戻す' }))
    await flushPromises()
    own().getByRole('link', { name: 'となりの市（自分で追加）' })
  })

  it('英語でも、数と絞り込みが読める', async () => {
    const { element } = await openPage({ locale: 'en' })
    expect(within(getByRole(element, 'search')).getByRole('status').textContent).toBe('Showing 25 of 25 bodies')
    getByLabelText(element, 'Who may telework')
    getByRole(element, 'region', { name: 'Actual ratios, seen as areas' })
  })
})
