import { fireEvent, getByRole, getByText, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requestLink } from '@/exchange/sheets/links'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { withAnswer, withRole } from '@/domain/participation'
import { questionsOfScope } from '@/domain/request'
import AnsweringPage from '@/features/join/AnsweringPage.vue'
import JoinPage from '@/features/join/JoinPage.vue'
import { useParticipationsStore } from '@/stores/participations'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { anInquiry, aWorkshop, bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

beforeEach(standInForBrowser)
afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

const text = writeRequestText(aWorkshop())

describe('JoinPage', () => {
  it.each([
    ['空', ''],
    ['ただの言葉', 'こんにちは'],
    ['印のついた言葉', '<script>alert(1)</script>'],
    ['途中で切れたもの', text.slice(0, -6)],
    ['一字違うもの', text.replace(/.$/u, (last) => (last === '0' ? '1' : '0'))],
    ['とても長いもの', text + 'A'.repeat(100_000)],
    ['文字でないもの', ['a', 'b']],
  ])('%sでは始めさせず、わけ・無事なもの・することを言う', async (_, request) => {
    mounted = await mountPage(JoinPage, { props: { request } })
    const { element, pinia } = mounted
    expect(queryByRole(element, 'button', { name: '答え始める' })).toBeNull()
    if (typeof request === 'string' && request !== '') {
      const alert = getByRole(element, 'alert')
      getByText(alert, 'この端末にある回答は、そのままです。何も送られていません。')
      getByText(alert, /もう一度送ってもらい/u)
    }
    getByRole(element, 'textbox', { name: '依頼のリンク' })
    expect(useParticipationsStore(pinia).participations.size).toBe(0)
  })

  it('貼り付けたリンクから始められ、立場だけを聞く', async () => {
    mounted = await mountPage(JoinPage, { props: { request: undefined } })
    const { element, pinia, router } = mounted
    const field = getByRole(element, 'textbox', { name: '依頼のリンク' })
    fireEvent.input(field, { target: { value: requestLink('https://example.lg.jp/', text) } })
    fireEvent.submit(getByRole(element, 'button', { name: '依頼を表示する' }))
    await flushPromises()
    getByText(element, '名前は聞きません。立場だけを選びます。')
    getByText(element, 'メモは渡りません。')
    fireEvent.click(getByRole(element, 'button', { name: '答え始める' }))
    await eventually(() => {
      expect(router.currentRoute.value.name).toBe('joined')
    })
    expect(useParticipationsStore(pinia).participations.size).toBe(1)
  })

  it('同じ番号で内容の違う依頼は、前の回答に混ぜない', async () => {
    const other = writeRequestText(aWorkshop({ title: '別の話し合い' }))
    mounted = await mountPage(JoinPage, { props: { request: other } })
    const { element, pinia } = mounted
    useParticipationsStore(pinia).begin(aWorkshop())
    await flushPromises()
    getByText(element, /同じ番号の、内容の違う依頼への回答が、この端末にあります/u)
    expect(queryByRole(element, 'button', { name: '答え始める' })).toBeNull()
  })
})

describe('AnsweringPage', () => {
  async function mountAnswering(step: string, request = aWorkshop(), locale: 'ja' | 'en' = 'ja') {
    mounted = await mountPage(AnsweringPage, { props: { id: request.id, step }, locale })
    const { element, pinia, router, wrapper } = mounted
    const store = useParticipationsStore(pinia)
    store.begin(request)
    await flushPromises()
    const [first] = questionsOfScope(bank, request.scope)
    const kept = () => store.participations.get(request.id)
    return { element, store, kept, first: first?.id ?? '', router, wrapper }
  }

  it('立場を選ぶまで、設問を出さない', async () => {
    const { element, kept } = await mountAnswering('1')
    getByRole(element, 'heading', { level: 1, name: 'あなたの立場' })
    fireEvent.click(getByRole(element, 'button', { name: '管理職' }))
    await flushPromises()
    expect(kept()?.role).toBe('管理職')
  })

  it('数字キーで答え、設問にない番号は一問目になる', async () => {
    const { element, kept, store, first } = await mountAnswering('99')
    store.change(aWorkshop().id, (each) => withRole(each, '担当'))
    await eventually(() => getByRole(element, 'radio', { name: /わからない/u }))
    fireEvent.keyDown(document.body, { key: '3' })
    await flushPromises()
    expect(kept()?.answers[first]).toEqual({ kind: 'level', level: 3 })
  })

  it('渡す前に、渡すもののすべてと、残った設問を並べる', async () => {
    const { element, kept, store, first } = await mountAnswering('check')
    const { id } = aWorkshop()
    store.change(id, (each) => withAnswer(withRole(each, '担当'), first, { kind: 'unknown' }))
    await eventually(() => getByRole(element, 'heading', { name: /^回答（20問中 1問）/u }))
    getByText(element, kept()?.respondent ?? '-')
    getByText(element, 'このほかには何も入りません。名前、メモ、日時、端末の情報は渡りません。')
    getByText(element, /まだ答えていない設問が19問あります/u)
  })

  it('コードは四桁ずつの組で出し、渡したあとに変えると、そう言う', async () => {
    const { element, store, first } = await mountAnswering('hand')
    const { id } = aWorkshop()
    store.change(id, (each) => withAnswer(withRole(each, '担当'), first, { kind: 'level', level: 1 }))
    await flushPromises()
    fireEvent.click(getByRole(element, 'radio', { name: '数字のコード' }))
    await flushPromises()
    const code = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: '回答のコード' }).value
    expect(code).toMatch(/^\d{4}( \d{4}){19}$/u)
    fireEvent.click(getByRole(element, 'button', { name: '渡しました' }))
    await flushPromises()
    getByText(element, /二重には数えられません/u)
    store.change(id, (each) => withAnswer(each, first, { kind: 'level', level: 2 }))
    await flushPromises()
    getByText(element, /渡したあとに、変えたところがあります/u)
    expect(getByRole<HTMLTextAreaElement>(element, 'textbox', { name: '回答のコード' }).value).not.toBe(code)
  })

  it('a department hands over a file first, and is told where its notes go', async () => {
    const request = anInquiry()
    const { element, store, first } = await mountAnswering('hand', request, 'en')
    store.change(request.id, (each) => withAnswer(each, first, { kind: 'level', level: 1, note: 'since April' }))
    await flushPromises()
    getByRole(element, 'button', { name: 'Save to a file (.json)' })
    fireEvent.click(getByRole(element, 'radio', { name: 'Code of digits' }))
    await flushPromises()
    getByText(element, /Notes and reasons/u)
  })

  it('ここにない依頼は、どうすればよいかを言う', async () => {
    mounted = await mountPage(AnsweringPage, { props: { id: '000000000', step: '1' } })
    getByText(mounted.element, /依頼のリンクかファイルを、もう一度開いてください/u)
  })
})
