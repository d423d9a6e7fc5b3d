import { findByRole, findByText, fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import ReportPage from '@/features/report/ReportPage.vue'
import type { Locale } from '@/i18n'
import type { OutgoingBytes, FurtherPorts } from '@/stores/ports'
import { useSettingsStore } from '@/stores/settings'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { allIn, parseXml, partsOf, readParagraph } from '../../support/officeFile'
import { faultsOf } from '../../support/officeStructure'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

interface Given {
  readonly assessment?: Partial<Assessment>
  readonly locale?: Locale
  readonly ports?: Partial<FurtherPorts>
}

async function mountReport({ assessment = {}, locale = 'ja', ports = {} }: Given = {}) {
  standInForBrowser()
  const files: OutgoingBytes[] = []
  const downloadBytes = (file: OutgoingBytes) => files.push(file)
  mounted = await mountPage(ReportPage, {
    assessment: aRealAssessment({ answers: answersAt(2), ...assessment }),
    locale,
    ports: { downloadBytes, ...ports },
  })
  const { element, pinia } = mounted
  await findByRole(element, 'article', {}, { timeout: 30_000 })
  const press = async (name: string, said: RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await findByText(element, said, {}, { timeout: 30_000 })
  }
  /** All that is read in the parts of a file whose paths match. */
  const read = (path: RegExp) =>
    [...partsOf(files.at(-1)?.bytes ?? new Uint8Array())]
      .filter(([each]) => path.test(each))
      .flatMap(([, xml]) => ['w:p', 'a:p'].flatMap((name) => allIn(parseXml(xml), name).map(readParagraph)))
      .join('\n')
  return { element, pinia, files, press, read }
}

describe('DocumentButtons', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('報告書をWordのファイルにし、名前は日本語で、画面と同じ文が入る', async () => {
    const { element, files, press, read } = await mountReport()
    await press('Word', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^テレワーク準備度診断 報告書_2026-11-24\.docx$/u),
    ])
    expect(getByRole(element, 'status').textContent).toContain('Word')
    const text = read(/word\/document\.xml$/u)
    for (const heading of ['備えの段階', '広さと長さの地図', '次に取り組むこと', '守るべきこと'])
      expect(text).toContain(heading)
    expect(text).toContain('備えは「部分導入」まで整っています')
    expect(text).toContain('使われている割合も、制度が認める割合も')
    expect(text).not.toMatch(/NaN|undefined|null/u)
  })

  it('報告書をスライドにし、ノートに出典と数字の出し方が入る', async () => {
    const { files, press, read } = await mountReport()
    await press('スライド（PowerPoint）', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    expect(files[0]?.name).toMatch(/\.pptx$/u)
    expect(read(/slides\/slide\d+\.xml$/u)).toContain('備えは「部分導入」まで整っています')
    const notes = read(/notesSlides\/notesSlide\d+\.xml$/u)
    expect(notes).toContain('テレワーク・ミニセミナー')
    expect(notes).toContain('点数の平均ではありません')
  })

  it('要約は、何を選んでいても、段階と次の一手の入る1枚になる', async () => {
    const { element, files, press, read } = await mountReport()
    for (const box of ['備えの段階', '次に取り組むこと']) {
      fireEvent.click(getByRole(element, 'checkbox', { name: box, hidden: true }))
      await flushPromises()
    }
    await press('要約スライド（1枚）', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    expect(files[0]?.name).toMatch(/^テレワーク準備度診断 報告書 要約_/u)
    const text = read(/slides\/slide\d+\.xml$/u)
    expect(text).toContain('備えは「部分導入」まで整っています')
    expect(text).toContain('次に取り組むこと')
  })

  it('ロゴがあれば、どのファイルにも入り、入れられなければそう言う', async () => {
    const paintLogo = vi.fn<FurtherPorts['paintLogo']>(() => Promise.reject(new Error('no picture')))
    const { files, pinia, press } = await mountReport({ ports: { paintLogo } })
    const settings = useSettingsStore(pinia)
    settings.change({ report: { ...settings.settings.report, logo: 'data:image/webp;base64,AA==' } })
    await press('Word', /ロゴを付けているときは、外すと/u)
    paintLogo.mockResolvedValue({ png: new Uint8Array([137, 80, 78, 71]), width: 100, height: 20 })
    await press('Word', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    await press('スライド（PowerPoint）', /スライド.*ダウンロードに渡しました/u)
    for (const { bytes } of files) {
      expect(Object.keys(unzipSync(bytes)).some((path) => path.endsWith('.png'))).toBe(true)
      expect(faultsOf(bytes)).toEqual([])
    }
    expect(files).toHaveLength(2)
  })

  it('何も選んでいなければ、要約のほかは押しても何も起きない', async () => {
    const { element, files } = await mountReport()
    for (const name of [
      '備えの段階',
      '広さと長さの地図',
      '次の段階に足りないもの',
      '次に取り組むこと',
      '守るべきこと',
    ]) {
      fireEvent.click(getByRole(element, 'checkbox', { name, hidden: true }))
      await flushPromises()
    }
    const word = getByRole(element, 'button', { name: 'Word' })
    expect(word.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(word)
    await flushPromises()
    expect(files).toEqual([])
    expect(getByRole(element, 'button', { name: '要約スライド（1枚）' }).getAttribute('aria-disabled')).toBe('false')
  })

  it('何も答えていなくても、分かることだけのファイルになる', async () => {
    const { press, read } = await mountReport({ assessment: { answers: {} } })
    await press('スライド（PowerPoint）', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    const text = read(/slides\/slide\d+\.xml$/u)
    expect(text).toContain('まだ分かりません')
    expect(text).not.toMatch(/NaN|undefined|null/u)
  })

  it('作れなかったときは、何が起き、何が無事で、どうすればよいかを言い、もう一度押せる', async () => {
    let fails = true
    const files: OutgoingBytes[] = []
    const downloadBytes = (file: OutgoingBytes) => {
      if (fails) throw new Error('out of memory')
      files.push(file)
    }
    const { element, press } = await mountReport({ ports: { downloadBytes } })
    await press('Word', /ファイルを作れませんでした。診断と報告書は変わっていません/u)
    fails = false
    await press('Word', /のファイルを、ブラウザーのダウンロードに渡しました/u)
    expect(files).toHaveLength(1)
    expect(queryByRole(element, 'alert', { name: /作れません/u })).toBeNull()
  })

  it('英語でも、英語の名前と文になる', async () => {
    const { files, press, read } = await mountReport({ locale: 'en' })
    await press('Word', /went to the browser’s downloads: Word/u)
    expect(files[0]?.name).toMatch(/^Telework readiness report_2026-11-24\.docx$/u)
    expect(read(/word\/document\.xml$/u)).toContain('What to do next')
    await press('Slides (PowerPoint)', /went to the browser’s downloads: Slides/u)
    expect(read(/notesSlides\/notesSlide2\.xml$/u)).not.toMatch(/[぀-ヿ]/u)
  })
})
