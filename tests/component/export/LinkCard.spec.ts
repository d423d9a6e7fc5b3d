import { configure, fireEvent, getAllByRole, getByRole, queryByRole, waitFor } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builtInBanks } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { USUAL_EXPORT } from '@/domain/exportChoices'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { readLink } from '@/exchange/link/assessmentLink'
import LinkCard from '@/features/export/LinkCard.vue'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useLinksStore } from '@/stores/links'
import { useSettingsStore } from '@/stores/settings'
import { answersBy, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined
/** What writes files and links is fetched first; a slow machine makes a test longer, never red. */
configure({ asyncUtilTimeout: 10_000 })

/** Notes of that many letters each, no two alike. */
function noted(length: number): Partial<Assessment> {
  let seed = 1
  const letter = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(0x4e00 + (seed % 5_000))
  }
  return { answers: answersBy(() => ({ kind: 'level', level: 2, note: Array.from({ length }, letter).join('') })) }
}

/** What the card says of the link itself; the field of the address has a status of its own. */
const said = (element: HTMLElement) => getAllByRole(element, 'status')[0]?.textContent ?? ''

async function mountCard(
  changes: Partial<Assessment> = {},
  locale: Locale = 'ja',
  publicAddress: string | null = null,
) {
  const assessment = aRealAssessment({
    organization: { ...BLANK_ORGANIZATION, name: 'ひろなが市' },
    answers: answersBy(() => ({ kind: 'level', level: 2, note: '規程' })),
    ...changes,
  })
  mounted = await mountPage(LinkCard, { assessment, locale })
  const { element, pinia } = mounted
  useSettingsStore(pinia).change({ publicAddress })
  const store = useAssessmentStore(pinia)
  await waitFor(() => {
    expect(element.textContent).toMatch(/文字：|characters:|渡せません/u)
  })
  const box = (name: string) => getByRole<HTMLTextAreaElement>(element, 'textbox', { name })
  const opened = (name: string) => {
    const read = readLink(box(name).value, builtInBanks)
    return read.ok ? read.value : expect.fail()
  }
  const choose = async (name: RegExp) => {
    fireEvent.click(getByRole(element, 'radio', { name }))
    await flushPromises()
  }
  return { element, pinia, store, box, opened, choose }
}

describe('LinkCard', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('ほかの人が開けないアドレスなら、わけを言い、貼り付けるコードを出す。読めば、いまの診断のすべて', async () => {
    const { element, store, opened } = await mountCard()
    expect(element.textContent).toContain('このパソコンの中だけのものです')
    expect(element.textContent).toContain('リンクを持つ人は、だれでも中身をすべて読めます。')
    expect(queryByRole(element, 'img')).toBeNull()
    expect(opened('診断のコード')).toEqual(store.record)
  })

  it('アドレスがあれば、リンクとQRコードと長さを出し、診断を変えればリンクも変わる', async () => {
    const { element, store, box, opened } = await mountCard({}, 'ja', 'https://example.lg.jp/hironaga/')
    const link = box('診断のリンク').value
    expect(link).toMatch(/^https:\/\/example\.lg\.jp\/hironaga\/#\/import\?a=h1\.[\w.-]+$/u)
    expect(element.textContent).toContain(`${String(link.length)}文字：メール・チャット向き`)
    await waitFor(() => {
      expect(getByRole(element, 'img', { name: '診断のリンクのQRコード' })).toBeTruthy()
    })
    store.edit({ kind: 'organization', changes: { name: 'あおば市' } })
    await waitFor(() => {
      expect(opened('診断のリンク').assessment.organization.name).toBe('あおば市')
    })
  })

  it('写せたことと、写せなかったことを言う', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const { element, box } = await mountCard()
    const press = async () => {
      fireEvent.click(getByRole(element, 'button', { name: 'コードをコピーする' }))
      await flushPromises()
    }
    await press()
    expect(writeText).toHaveBeenCalledWith(box('診断のコード').value)
    expect(said(element)).toContain('コピーしました')
    writeText.mockRejectedValue(new Error('denied'))
    Object.assign(document, { execCommand: () => false })
    await press()
    expect(said(element)).not.toContain('コピーしました')
    expect(document.activeElement).toBe(box('診断のコード'))
  })

  it('メモを入れないリンクと名前を取り除いたリンクは、別の診断になり、何度作っても同じ番号', async () => {
    const { element, store, opened, choose } = await mountCard()
    await choose(/^メモと理由を入れない/u)
    expect(element.textContent).toContain('別の診断として届きます')
    const light = opened('診断のコード')
    expect(JSON.stringify(light)).not.toContain('規程')
    expect([light.assessment.organization.name, light.revision]).toEqual(['ひろなが市', 1])
    await choose(/^名前などを取り除く/u)
    expect(getByRole(element, 'region', { name: '抜くもの' }).textContent).toContain('ひろなが市')
    const anonymous = opened('診断のコード')
    expect(JSON.stringify(anonymous)).not.toMatch(/規程|ひろなが市/u)
    expect(new Set([store.assessment.id, light.assessment.id, anonymous.assessment.id]).size).toBe(3)
    store.edit({ kind: 'organization', changes: { staff: 9 } })
    await waitFor(() => {
      expect(opened('診断のコード').assessment).toMatchObject({
        id: anonymous.assessment.id,
        organization: { staff: 9 },
      })
    })
  })

  it('何を渡すかは、次のときのために残り、前に選んだものから始まる', async () => {
    const { element, pinia, opened, choose } = await mountCard()
    const settings = useSettingsStore(pinia)
    await choose(/^メモと理由を入れない/u)
    expect(settings.settings.export).toEqual({ ...USUAL_EXPORT, link: 'light' })
    settings.change({ export: { ...USUAL_EXPORT, link: 'anonymous' } })
    await flushPromises()
    expect(getByRole<HTMLInputElement>(element, 'radio', { name: /^名前などを取り除く/u }).checked).toBe(true)
    expect(opened('診断のコード').assessment.organization.name).toBe('')
  })

  it('2,000文字を超えれば、メールで切れたときのことを言う', async () => {
    const { element, box } = await mountCard(noted(20), 'ja', 'https://example.jp/')
    expect(box('診断のリンク').value.length).toBeGreaterThan(2_000)
    expect(element.textContent).toContain('チャット向き（メールでは開かないことがあります）')
    expect(element.textContent).toContain('押しても途中までしか開きません')
    expect(element.textContent).toContain('QRコードには長すぎます')
  })

  it('8,000文字を超えるリンクは作らず、どうするかを言う。メモを除けば渡せる', async () => {
    const { element, box, choose } = await mountCard(noted(120))
    expect(said(element)).toContain('上限は8,000文字')
    expect(said(element)).toMatch(/「メモと理由を入れない」を選ぶと、[\d,]+文字になって渡せます/u)
    expect(queryByRole(element, 'textbox', { name: '診断のコード' })).toBeNull()
    await choose(/^メモと理由を入れない/u)
    expect(box('診断のコード').value.length).toBeLessThan(2_000)
  })

  it('どのリンクにも入りきらなければ、ファイルにするように言う', async () => {
    const { element, choose } = await mountCard({
      ...noted(3_000),
      scenarios: Array.from({ length: 2_000 }, (_, index) => ({
        id: `s${String(index)}`,
        name: `試算${String(index * 7_919)}`,
        createdOn: '2026-11-24',
        moves: {
          levels: {},
          scope: null,
          trial: null,
          staff: null,
          eligible: null,
          allowedDays: null,
          users: null,
          daysPerUser: null,
          shares: {},
          caps: {},
        },
      })),
    })
    expect(getByRole(element, 'radio', { name: /^すべて入れる\s*長すぎて渡せません/u })).toBeTruthy()
    expect(said(element)).not.toContain('を選ぶと')
    await choose(/^メモと理由を入れない/u)
    expect(said(element)).toContain('診断のファイルかExcelの表にしてください')
  })

  it('作る部品が届かなければ、そう言う', async () => {
    const { element, pinia, store } = await mountCard()
    vi.spyOn(useLinksStore(pinia), 'codesOf').mockRejectedValue(new Error('offline'))
    store.edit({ kind: 'organization', changes: { staff: 9 } })
    await waitFor(() => {
      expect(getByRole(element, 'alert').textContent).toContain('リンクを作る部品を読み込めませんでした')
    })
  })

  it('英語でも、同じことができる', async () => {
    const { element, opened, choose, store } = await mountCard({ organization: BLANK_ORGANIZATION }, 'en')
    expect(opened('Code of the assessment')).toEqual(store.record)
    await choose(/^Take out names/u)
    expect(element.querySelector('p, h2, label')?.textContent).not.toMatch(/[぀-ヿ一-鿿]/u)
  })
})
