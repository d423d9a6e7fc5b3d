import { fireEvent, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import GatheringPage from '@/features/gather/GatheringPage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { aGathering } from '../../support/gatheringBuilder'
import { type MountedPage, mountPage, type MountOptions } from '../../support/mountPage'
import { anInquiry, aSheet, aWorkshop, bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

async function mountGathering(changes: Partial<Gathering> = {}, options: MountOptions = {}) {
  const gathering = aGathering(changes)
  const { request } = gathering
  mounted = await mountPage(GatheringPage, { ...options, props: { id: request.id } })
  const { element, pinia, downloads } = mounted
  const store = useGatheringsStore(pinia)
  store.put(gathering)
  await flushPromises()
  const click = async (name: string | RegExp, within: HTMLElement = element) => {
    fireEvent.click(getByRole(within, 'button', { name }))
    await flushPromises()
  }
  const paste = async (text: string) => {
    const field = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: '回答のコードかリンク' })
    fireEvent.input(field, { target: { value: text } })
    await click('受け取る')
    return field
  }
  const choose = async (name: string, content: string, label = '進行用のファイルを開く') => {
    const input = element.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`)
    if (!input) throw new Error(`No ${label}`)
    const files = [new File([content], name)]
    Object.defineProperty(input, 'files', { configurable: true, value: files })
    fireEvent.change(input)
    await flushPromises()
  }
  return { element, store, request, downloads, click, paste, choose, sheets: () => store.sheetsOf(request.id) }
}

describe('GatheringPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('無記名は外せないことを言い、スマートフォンから開けないときは、わけと、ファイル・コード・紙の道を言う', async () => {
    const { element } = await mountGathering()
    getByText(element, '無記名（用意したあとは外せません）')
    getByText(element, /このページのアドレスは、このパソコンの中でしか開けないためです/u)
    getByText(element, /数字のコードかファイルで返してもらってください。回答用紙を印刷して、代理入力で打ち込む/u)
  })

  it.each([
    ['こんにちは', /回答のコードでもファイルでもありません/u],
    ['<img src=x onerror=alert(1)>', /回答のコードでもファイルでもありません/u],
    ['1'.repeat(20_000), /組目の数字が違います|組あるはずが/u],
    ['{"app":"hironaga","kind":"sheet","format":99}', /回答のコードでもファイルでもありません|新しい版/u],
  ])('おかしな回答 %#：わけと無事なものを言い、加えず、打ったものを残す', async (text, reason) => {
    const { element, paste, sheets } = await mountGathering()
    const field = await paste(text)
    getByText(element, reason)
    getByText(element, /集めた回答はそのままです/u)
    expect(field.value).toBe(text)
    expect(sheets()).toEqual([])
  })

  it('同じ回答・別の依頼・同じ人の違う回答を、黙って加えない', async () => {
    const { element, request, paste, click, sheets } = await mountGathering()
    const codeOf = (role: string) => writeSheetCode(aSheet(request, { role }), request, bank)
    await paste(codeOf('人事'))
    await paste(codeOf('人事'))
    getByText(element, /もうあります。二重には数えません/u)
    const other = aWorkshop({ id: '111111111' })
    await paste(writeSheetCode(aSheet(other), other, bank))
    getByText(element, /別の依頼（番号 111111111）/u)
    await paste(codeOf('情報'))
    getByText(element, /どちらを数えますか/u)
    expect(sheets()).toEqual([aSheet(request, { role: '人事' })])
    await click('前の回答のままにする')
    expect(sheets()).toEqual([aSheet(request, { role: '人事' })])
  })

  it('一枚だけ取り消せ、取り消す前に聞く', async () => {
    const { element, request, store, click, sheets } = await mountGathering()
    store.replace(aSheet(request))
    store.replace(aSheet(request, { respondent: '111111111111' }))
    await flushPromises()
    await click('3358を取り消す')
    expect(sheets()).toHaveLength(2)
    await click('3358を取り消す', getByRole(element, 'dialog', { name: '回答を取り消しますか？' }))
    expect(sheets().map(({ respondent }) => respondent)).toEqual(['111111111111'])
  })

  it('見せ始めたあとは、頼む・紙・集めるの欄がなく、締め切ったわけを言う', async () => {
    const { element } = await mountGathering({ reveal: startReveal('2026-11-24') })
    getByText(element, /受け取りと取り消しを締め切りました/u)
    for (const name of ['参加してもらう', '紙で答えてもらう', '集める']) {
      expect(queryByRole(element, 'heading', { name })).toBeNull()
    }
  })

  it('進行用のファイルに保存でき、違うファイルは名前とわけを挙げて断る', async () => {
    const { element, click, choose, downloads } = await mountGathering()
    await click('進行用のファイルに保存する（.json）')
    getByText(element, /ひろなが進行.*を保存しました/u)
    const [saved] = downloads
    await choose('ほかの紙.json', '{}')
    const alert = getByRole(element, 'alert')
    getByText(alert, 'ほかの紙.json')
    getByText(alert, /進行用のファイルではありません.*ここにあるものは、何も変わっていません/u)
    await choose('切れた.json', (saved?.text ?? '').slice(0, -40))
    getByText(getByRole(element, 'alert'), '切れた.json')
    await choose('同じ.json', saved?.text ?? '')
    getByText(element, /加えるものはありません/u)
  })

  it('部署への照会には、部署と、まとめる画面への道が出て、立場の内訳や見せる欄は出ない', async () => {
    const { element } = await mountGathering({ request: anInquiry(), assessment: 'a-1' })
    getByText(element, '部署：情報政策課')
    const link = getByRole(element, 'link', { name: 'この照会をまとめる画面へ' })
    expect(link.getAttribute('href')).toBe('/a/a-1/inquiry')
    expect(queryByRole(element, 'heading', { name: '見せて話し合う' })).toBeNull()
    expect(queryByText(element, /人より少ない結果は見せません/u)).toBeNull()
  })
})
