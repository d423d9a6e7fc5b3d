import { fireEvent, getByRole, waitFor, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import mammoth from 'mammoth'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import { REPORT_PARTS, USUAL_CHOICES } from '@/domain/report/choices'
import ExportPage from '@/features/export/ExportPage.vue'
import type { Locale } from '@/i18n'
import type { OutgoingBytes, FurtherPorts } from '@/stores/ports'
import { useSettingsStore } from '@/stores/settings'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { parseXml, partsOf } from '../../support/officeFile'
import { faultsOf, textIn } from '../../support/officeStructure'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

function assessment(due: string | null) {
  const [question = '', other = ''] = Object.keys(answersAt(2))
  const answers = answersAt(2, {
    [question]: { kind: 'level', level: 2, note: '規程を確認' },
    [other]: { kind: 'notApplicable', reason: '外郭団体だけ' },
  })
  const action = {
    ...newAction({ question, from: 2, to: 3 }),
    owner: '情報課',
    note: '来年度予算',
    due: due === null ? null : { kind: 'date' as const, date: due },
  }
  const { organization } = aRealAssessment()
  return aRealAssessment({
    organization: { ...organization, name: 'ひろなが市', unit: 'department', department: '総務部', answeredBy: '山田' },
    answers,
    plan: { ...BLANK_PLAN, actions: [action] },
  })
}

/** What must not be in a file without names. */
const NAMES = /ひろなが市|総務部|山田|規程を確認|外郭団体|情報課|来年度予算|株式会社ABC|市長/u

interface Given {
  readonly locale?: Locale
  readonly due?: string | null
  readonly ports?: Partial<FurtherPorts>
}

async function mountExport({ locale = 'ja', due = '2027-03-31', ports = {} }: Given = {}) {
  standInForBrowser()
  const made: OutgoingBytes[] = []
  mounted = await mountPage(ExportPage, {
    assessment: assessment(due),
    locale,
    ports: { downloadBytes: (file) => made.push(file), ...ports },
  })
  const { element, pinia, downloads } = mounted
  useSettingsStore(pinia).change({
    report: {
      ...USUAL_CHOICES,
      audience: 'staff',
      parts: { ...USUAL_CHOICES.parts, staff: REPORT_PARTS },
      approvers: ['市長', '課長'],
      author: '株式会社ABC',
      logo: 'data:image/png;base64,AA==',
    },
  })
  const saveButton = () => getByRole(element, 'button', { name: /^(?:ファイルに書き出す|Save the file)$/u })
  await waitFor(() => {
    expect(saveButton()).toHaveProperty('disabled', false)
  })
  const card = getByRole(element, 'region', { name: locale === 'ja' ? '書き出す' : 'Save a file' })
  async function choose(role: 'radio' | 'checkbox', name: RegExp | string) {
    fireEvent.click(getByRole(element, role, { name }))
    await flushPromises()
  }
  async function save(said: RegExp) {
    fireEvent.click(saveButton())
    await waitFor(
      () => {
        expect(within(card).getAllByRole('status').at(-1)?.textContent).toMatch(said)
      },
      { timeout: 30_000 },
    )
  }
  return { element, card, made, downloads, choose, save, saveButton }
}

/** All that is read in a file, notes and charts too. */
function textOf({ bytes, name }: OutgoingBytes) {
  expect(faultsOf(bytes)).toEqual([])
  return [
    name,
    ...[...partsOf(bytes)].flatMap(([path, xml]) => [path.startsWith('docProps/') ? xml : '', textIn(parseXml(xml))]),
  ].join('\n')
}

const DOCUMENTS = [/^報告書のWord/u, /^報告書のスライド/u, /^要約スライド/u]

describe('ExportPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('報告書をWordとスライドにし、作っているあいだはそう言い、できたものの名前を言う', async () => {
    const { card, made, choose, save, saveButton } = await mountExport()
    await choose('radio', /^報告書のWord/u)
    fireEvent.click(saveButton())
    await flushPromises()
    expect(within(card).getAllByRole('status').at(-1)?.textContent).toBe('作っています：報告書のWord（.docx）')
    await waitFor(
      () => {
        expect(within(card).getAllByRole('status').at(-1)?.textContent).toBe(
          'ブラウザーのダウンロードに渡しました：報告書のWord（.docx）',
        )
      },
      { timeout: 30_000 },
    )
    for (const kind of DOCUMENTS.slice(1)) {
      await choose('radio', kind)
      await save(/渡しました：(?:報告書のスライド|要約スライド1枚)（\.pptx）$/u)
    }
    expect(made.map(({ name }) => name)).toEqual([
      'テレワーク準備度診断 報告書（詳細版）_ひろなが市_総務部_2026-11-24.docx',
      'テレワーク準備度診断 報告書（詳細版）_ひろなが市_総務部_2026-11-24.pptx',
      'テレワーク準備度診断 報告書 要約_ひろなが市_総務部_2026-11-24.pptx',
    ])
    for (const file of made) {
      const text = textOf(file)
      expect(text).toContain('備えは「部分導入」まで整っています')
      expect(text).toContain('株式会社ABC')
      expect(text).not.toMatch(/NaN|undefined|null|\[object/u)
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made[0]?.bytes ?? []) })
    for (const said of ['ひろなが市', '規程を確認', '情報課', '外郭団体だけ', '市長']) expect(value).toContain(said)
  })

  it('名前を抜けば、報告書の作り手と決裁欄も抜くと先に言い、どのファイルにも残らない', async () => {
    const { element, made, choose, save } = await mountExport()
    await choose('checkbox', '名前・メモ・担当を抜く')
    for (const kind of DOCUMENTS) {
      await choose('radio', kind)
      const preview = getByRole(element, 'region', { name: '抜くもの' })
      expect(preview.textContent).toMatch(/報告書の作成者・ロゴ・決裁欄（4件）.*株式会社ABC/u)
      await save(/渡しました/u)
    }
    for (const file of made) {
      const text = textOf(file)
      expect(text).not.toMatch(NAMES)
      expect(text).toContain('（名前を抜いています）')
      expect(file.name).toMatch(/_匿名_2026-11-24\.(?:docx|pptx)$/u)
    }
    expect(made).toHaveLength(3)
  })

  it('期限を予定表にでき、名前を抜けば、だれのものとも分からない', async () => {
    const { downloads, choose, save } = await mountExport()
    await choose('radio', /^期限の予定表/u)
    await save(/渡しました：期限の予定表/u)
    await choose('checkbox', '名前・メモ・担当を抜く')
    await save(/渡しました/u)
    const [whole, nameless] = downloads
    const unfolded = (text = '') => text.replaceAll('\r\n ', '')
    expect(whole?.name).toBe('計画_ひろなが市.ics')
    expect(unfolded(whole?.text)).toContain('情報課')
    expect(nameless?.name).toContain('匿名')
    expect(unfolded(nameless?.text)).toContain('DTSTART;VALUE=DATE:20270331')
    expect(unfolded(nameless?.text)).not.toMatch(NAMES)
    expect(unfolded(nameless?.text)).not.toContain('UID:a1.')
  })

  it('期限がなければ予定表は作れず、なぜかを言う', async () => {
    const { card, downloads, choose, saveButton } = await mountExport({ due: null })
    await choose('radio', /^期限の予定表/u)
    expect(card.textContent).toContain('期限のある取り組みが、計画にありません')
    expect(saveButton().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(saveButton())
    await flushPromises()
    expect(downloads).toEqual([])
  })

  it('図は先に見せ、描けなければ、何を作れなかったかと、どうするかを言う', async () => {
    const { element, made, choose, save } = await mountExport()
    await choose('radio', /^図の画像/u)
    const preview = getByRole(element, 'region', { name: '入る図' })
    expect(within(preview).getAllByRole('figure').length).toBe(3)
    await save(/書き出せませんでした：図の画像（PNGとSVG、ZIP一つ）。診断はそのままです/u)
    expect(made).toEqual([])
  })

  it('英語でも、英語のファイルになる', async () => {
    const { element, made, choose, save } = await mountExport({ locale: 'en' })
    await choose('radio', /^Report as slides/u)
    await choose('checkbox', /^Leave out/u)
    await save(/downloads: Report as slides/u)
    expect(made[0]?.name).toMatch(/^Telework readiness report.*\.pptx$/u)
    expect(textOf(made[0] ?? { name: '', type: '', bytes: new Uint8Array() })).not.toMatch(NAMES)
    expect(getByRole(element, 'region', { name: 'What is left out' }).textContent).toContain(
      'Author, logo and approval boxes of the report',
    )
  })
})
