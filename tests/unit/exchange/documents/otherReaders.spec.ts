import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReportTable } from '@/domain/report/document'
import { writeSlides } from '@/exchange/documents/slides/writeSlides'
import { writeSummarySlide } from '@/exchange/documents/slides/writeSummarySlide'
import { writeWordReport } from '@/exchange/documents/word/writeWordReport'
import { convertWithLibreOffice, findLibreOffice } from '../../../support/libreOffice'
import { faultsOf } from '../../../support/officeStructure'
import { aContent, aReport, aTable, EVERY_BLOCK } from '../../../support/reportBuilders'

const logo = {
  png: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
    (letter) => letter.charCodeAt(0),
  ),
  width: 120,
  height: 30,
}
const long: ReportTable = aTable({
  rows: Array.from({ length: 60 }, (_, index) => [`設問${String(index)}\n<二行目>&`, '長い答え'.repeat(index % 40)]),
})
const content = aContent(aReport([EVERY_BLOCK, [{ kind: 'table', table: long }], []]), {
  approvers: ['市長', '課長'],
  hasCirculation: true,
  author: '株式会社 A&B',
  logo,
})
const office = findLibreOffice()

/** The workbooks behind the charts of a file, row by row, in the order of the charts. */
async function sheetsBehind(bytes: Uint8Array) {
  const embedded = Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith('.xlsx'))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return Promise.all(embedded.map(async ([, part]) => (await readXlsx(part)).sheets[0]?.rows ?? []))
}

const RADAR = [
  ['文書', 10, 20],
  ['会議', 20, null],
  ['場所', 30, 60],
  ['管理', 40.5, 80],
]

afterAll(() => {
  process.stdout.write(
    `Files of reports were opened by mammoth, hucre${office ? ` and ${office}` : ' (no LibreOffice here)'}.\n`,
  )
})

describe('書いたライブラリとは別の読み手', () => {
  it('どのファイルにも、Wordや PowerPoint がつまずくところがない', async () => {
    expect(faultsOf(await writeWordReport(content))).toEqual([])
    expect(faultsOf(await writeSlides(content))).toEqual([])
    expect(faultsOf(await writeSummarySlide(content))).toEqual([])
    const bare = aContent(aReport([], { facts: [] }))
    expect(faultsOf(await writeWordReport(bare))).toEqual([])
    expect(faultsOf(await writeSlides(bare))).toEqual([])
    expect(faultsOf(await writeSummarySlide(bare))).toEqual([])
  })

  it('Wordは、mammothで開くと、見出し、文、表、画像が報告書のとおりに読める', async () => {
    const buffer = Buffer.from(await writeWordReport(content))
    const { value: html } = await mammoth.convertToHtml({ buffer })
    for (const { heading } of content.report.sections) expect(html).toContain(`<h1>${heading}</h1>`)
    // Tables of the report and under its charts; facts have no head.
    expect(html.match(/<thead>/gu)?.length).toBe(5)
    expect(html.match(/<img /gu)).toHaveLength(1)
    for (const text of [
      '備えは「部分導入」まで整っています。',
      '<li>一つめ</li>',
      'href="https://example.jp/?a=1&amp;b=2"',
    ])
      expect(html).toContain(text)
    const { value: text } = await mammoth.extractRawText({ buffer })
    for (const row of long.rows)
      for (const cell of row) for (const line of cell.split('\n')) expect(text).toContain(line)
  })

  it('グラフの後ろの表には、報告書と同じ数字が入り、ない数字は空いている', async () => {
    for (const bytes of [await writeWordReport(content), await writeSlides(content)]) {
      const [radar, bars] = await sheetsBehind(bytes)
      expect(radar?.[0]?.slice(1)).toEqual(['下限', '上限'])
      expect(radar?.slice(1).map((row) => [row[0], row[1], row[2] ?? null])).toEqual(RADAR)
      expect(bars?.slice(1).map((row) => [row[0], row[1] ?? null])).toEqual([
        ['使われている', 0.06],
        ['制度', null],
      ])
    }
  })

  it.runIf(office !== null)('LibreOfficeでも、Wordの文が読め、スライドの枚数が合う', { timeout: 180_000 }, async () => {
    const program = String(office)
    const text = new TextDecoder().decode(
      convertWithLibreOffice(program, await writeWordReport(content), 'docx', 'txt:Text (encoded):UTF8'),
    )
    for (const { heading } of content.report.sections) expect(text).toContain(heading)
    for (const row of long.rows) expect(text).toContain(row[1])
    const slides = await writeSlides(content)
    const count = Object.keys(unzipSync(slides)).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length
    const pdf = new TextDecoder('latin1').decode(convertWithLibreOffice(program, slides, 'pptx', 'pdf'))
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(count)
  })
})
