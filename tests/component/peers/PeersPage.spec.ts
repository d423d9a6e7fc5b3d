import { fireEvent, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { writePeerFile } from '@/exchange/peerFile'
import PeersPage from '@/features/peers/PeersPage.vue'
import { useClientsStore } from '@/stores/clients'
import { useLibraryStore } from '@/stores/library'
import { usePeersStore } from '@/stores/peers'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

const own = aRealAssessment({
  organization: { ...BLANK_ORGANIZATION, name: 'ひみつ市', staff: 400 },
  answers: answersAt(2),
})

async function mountPeers(locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(PeersPage, { locale, assessment: own })
  const { element, pinia, downloads } = mounted
  await flushPromises()
  const store = usePeersStore(pinia)
  const library = useLibraryStore(pinia)
  const [record] = library.newestFirst
  if (!record) throw new Error('The assessment is not kept')
  const entry = store.entryOf(record)
  const takeIn = async (...entries: PeerEntry[]) => {
    await store.takeIn([fileOf(entries)])
    await flushPromises()
  }
  return { element, store, library, pinia, downloads, entry, takeIn }
}

function fileOf(entries: readonly PeerEntry[], name = 'peers.json'): File {
  return new File([writePeerFile(entries, ['peers']).text], name)
}

const others = (entry: PeerEntry, count: number): PeerEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...entry,
    entry: `other-${String(index)}`,
    organization: `other-${String(index)}`,
    scores: { ...entry.scores, wider: 20 + 10 * index },
  }))

describe('PeersPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('入るものを見せ、見せたものだけをファイルにする', async () => {
    const { element, downloads, entry } = await mountPeers()
    const preview = getByRole(element, 'region', { name: 'ファイルに入るもの（1件）' })
    expect(preview.textContent).toContain('300人以上1,000人未満')
    expect(preview.textContent).not.toContain('ひみつ')
    fireEvent.click(getByRole(element, 'button', { name: '1件の数字をファイルにする' }))
    await flushPromises()
    const [file] = downloads
    expect(file?.text).toBe(writePeerFile([entry], ['x']).text)
    expect(file?.text).not.toContain('ひみつ')
    expect(element.textContent).toContain('ファイルをブラウザーのダウンロードに渡しました。')
  })

  it('一つの依頼元だけを表示している間は、ほかの依頼元の名前を出さず、その数字も渡さない', async () => {
    const { element, library, pinia, takeIn, entry } = await mountPeers()
    library.put({ ...own, id: 'east', client: '東の県', organization: { ...own.organization, name: '東の市' } })
    await takeIn(...others(entry, 6))
    useClientsStore(pinia).show('東の県')
    await flushPromises()
    expect(element.textContent).not.toContain('ひみつ市')
    expect(getByLabelText(element, /東の市/u)).toBeTruthy()
    expect(getByRole(element, 'button', { name: '1件の数字をファイルにする' })).toBeTruthy()
    expect(getByRole(element, 'option', { name: /東の市/u })).toBeTruthy()
  })

  it('選ばなければ、渡すファイルは作れない', async () => {
    const { element } = await mountPeers()
    fireEvent.click(getByLabelText(element, /ひみつ市/u))
    await flushPromises()
    expect(element.textContent).toContain('渡す診断を選んでください。')
    expect(getByRole(element, 'button', { name: /ファイルにする/u }).hasAttribute('disabled')).toBe(true)
    fireEvent.click(getByLabelText(element, /ひみつ市/u))
    await flushPromises()
    expect(getByRole(element, 'button', { name: /ファイルにする/u }).hasAttribute('disabled')).toBe(false)
  })

  it('部署の診断は渡せないと、わけを言う', async () => {
    const { element, library } = await mountPeers()
    library.put({ ...own, id: 'b', organization: { ...own.organization, name: '別の市', unit: 'department' } })
    await flushPromises()
    expect(element.textContent).toContain('一つの部署の診断なので、渡せません。')
  })

  it('五件より少なければ、何も見せない', async () => {
    const { element, entry, takeIn } = await mountPeers()
    expect(element.textContent).toContain('まだ何も集まっていません。')
    await takeIn(...others(entry, 4))
    expect(element.textContent).toContain('4件です。5件より少ないと')
    expect(queryByRole(element, 'figure')).toBeNull()
  })

  it('五件あれば、幅と自分の位置を言う', async () => {
    const { element, entry, takeIn } = await mountPeers()
    await takeIn(...others(entry, 5))
    const figure = getByRole(element, 'figure', { name: '集めた団体の中での幅と自分の位置' })
    expect(figure.textContent).toContain('5件の団体から')
    expect(figure.textContent).toContain('中央 40（30〜50）')
    expect(figure.textContent).toContain('0件：少ないため非公開')
    expect(element.textContent).toContain('広さは、中央値以上の、真ん中の半分にあります。')
  })

  it('条件を変えると、その組み合わせの団体だけになる', async () => {
    const { element, entry, takeIn } = await mountPeers()
    await takeIn(...others(entry, 6), {
      ...entry,
      entry: 'old',
      organization: 'old',
      fiscalYear: 2024,
      kind: 'company',
      size: 'under100',
    })
    const year = getByLabelText<HTMLSelectElement>(element, '年度')
    year.value = '2024'
    fireEvent.change(year)
    await flushPromises()
    expect(element.textContent).toContain('この組み合わせの団体は0件です。')
    const kind = getByLabelText<HTMLSelectElement>(element, '組織の種類')
    kind.value = 'company'
    fireEvent.change(kind)
    await flushPromises()
    expect(element.textContent).toContain('この組み合わせの団体は1件です。')
  })

  it('設問の版が違えば、自分の印は並べず、そう言う', async () => {
    const { element, entry, takeIn } = await mountPeers()
    await takeIn(...others({ ...entry, form: 'quick' }, 5))
    expect(element.textContent).toContain('自分の診断は設問の版が違うため')
  })

  it('読めないファイルは名前とわけを言い、ほかは加える', async () => {
    const { element, store, entry } = await mountPeers()
    await store.takeIn([
      fileOf([{ ...entry, entry: 'a' }]),
      new File(['{"app":"hironaga","format":3}'], '診断.json'),
      new File([''], '空.json'),
    ])
    await flushPromises()
    expect(element.textContent).toContain('1個のファイルを読み、1件が新しく加わりました。')
    expect(element.textContent).toContain('診断.json：読み込めませんでした。')
    expect(element.textContent).toContain('匿名の数字のファイルではありません。')
    expect(element.textContent).toContain('空.json：読み込めませんでした。')
    expect(element.textContent).toContain('いま集まっているのは1件です。')
  })

  it('空にするのは、確かめてから', async () => {
    const { element, store, entry, takeIn } = await mountPeers()
    await takeIn(...others(entry, 5))
    fireEvent.click(getByRole(element, 'button', { name: '集めた数字を空にする' }))
    expect(store.pool).toHaveLength(5)
    fireEvent.click(getByRole(element, 'button', { name: '空にする' }))
    await flushPromises()
    expect(store.pool).toHaveLength(0)
    expect(element.textContent).toContain('まだ何も集まっていません。')
  })

  it('英語でも読める', async () => {
    const { element, entry, takeIn } = await mountPeers('en')
    await takeIn(...others(entry, 5))
    expect(getByRole(element, 'figure').textContent).toContain('From 5 organizations')
    expect(element.textContent).toContain('Width: in the middle half, at the median or above.')
    expect(element.textContent.replaceAll('ひみつ市', '')).not.toMatch(/[ぁ-ん]/u)
  })
})
