import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { ComparePage } from './pages/comparePage'
import { anOwnAssessment, answerAll, fileOf } from './support/assessmentFiles'
import { expect, expectAccessible, test } from './support/test'

const ODD = '=HYPERLINK("http://example.jp/","あおば市")'
const PLAIN = 'みどり市、"本庁"\n二行目'
const answers = answerAll(() => ({ kind: 'level', level: 3, note: '＋1名を配置' }))
const odd = anOwnAssessment(ODD, { id: 'tables-odd', answers })
const plain = anOwnAssessment(PLAIN, { id: 'tables-plain', answers: answerAll(() => ({ kind: 'unknown' })) })
const organization = { ...plain.organization, localCode: '011002', staff: 1_200 }
const files = [odd, { ...plain, organization }].map(fileOf)

const WORDS = {
  ja: {
    region: '表として書き出す',
    answers: '回答の表（CSV）',
    ndjson: '両方をまとめたもの（NDJSON）',
    withTexts: 'メモと該当しない理由も入れる',
    write: '2件を書き出す',
    done: '2件のファイルを、ブラウザーのダウンロードに渡しました。',
    prefix: '比べる',
  },
  en: {
    region: 'Export as a table',
    answers: 'Table of answers (CSV)',
    ndjson: 'Both together (NDJSON)',
    withTexts: 'With notes and reasons for “does not apply”',
    write: 'Export 2 assessments',
    done: 'The file of 2 assessments went to the browser’s downloads.',
    prefix: 'compare',
  },
} as const

type Words = (typeof WORDS)[keyof typeof WORDS]

/** Exports by keyboard and gives the name and the bytes of the file that came down. */
async function download(page: Page, words: Words) {
  const card = page.getByRole('region', { name: words.region })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: words.write }).press('Enter'),
  ])
  await expect(card.getByRole('status')).toHaveText(words.done)
  await expect(card.getByRole('status')).toBeFocused()
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The rows of a CSV file as a spreadsheet reads it, by the names of its columns. */
function rowsOf(bytes: Buffer): Record<string, string>[] {
  expect([...bytes.subarray(0, 3)], 'Excel が文字を見分ける印').toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.subarray(3).toString('utf8')
  expect(text.endsWith('\r\n')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

async function prepare(page: Page) {
  // Browsers drive their own dialog for files by hand only; without it, files go out as downloads.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  const compare = new ComparePage(page)
  await compare.open()
  await compare.bringIn(files)
}

for (const [locale, words, width] of [
  ['ja-JP', WORDS.ja, 1280],
  ['en-GB', WORDS.en, 390],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width, height: 900 } })

    test('診断の表・回答の表・NDJSONが、そのまま開けるファイルで手に入る', async ({ page }) => {
      test.setTimeout(120_000)
      await prepare(page)
      const card = page.getByRole('region', { name: words.region })

      await test.step('診断の表：列、日本語、式にならない名前、分からない数字は空', async () => {
        const { name, bytes } = await download(page, words)
        expect(name).toMatch(new RegExp(`^assessments_${words.prefix}_\\d{4}-\\d{2}-\\d{2}\\.csv$`, 'u'))
        const rows = rowsOf(bytes)
        expect(Object.keys(rows[0] ?? {}).slice(0, 8)).toEqual([
          'assessment',
          'created_on',
          'sample',
          'bank',
          'bank_version',
          'form',
          'organization',
          'kind',
        ])
        const byId = new Map(rows.map((row) => [row['assessment'], row]))
        expect(byId.get('tables-odd')).toMatchObject({ organization: `'${ODD}`, staff: '', stage: '3' })
        expect(byId.get('tables-plain')).toMatchObject({
          organization: PLAIN,
          local_code: '011002',
          staff: '1200',
          wider_score: '',
        })
      })

      await test.step('回答の表：一行に一問。メモは、選んだときだけ入る', async () => {
        await card.getByRole('radio', { name: words.answers }).check()
        const without = rowsOf((await download(page, words)).bytes)
        expect(without).toHaveLength(2 * 67)
        expect(Object.keys(without[0] ?? {})).not.toContain('note')
        await card.getByRole('checkbox', { name: words.withTexts }).check()
        const { name, bytes } = await download(page, words)
        expect(name).toMatch(/^answers_.*\.csv$/u)
        const own = rowsOf(bytes).filter(({ assessment }) => assessment === 'tables-odd')
        expect(own).toHaveLength(67)
        expect(new Set(own.map(({ state, level, note }) => `${state ?? ''} ${level ?? ''} ${note ?? ''}`))).toEqual(
          new Set(["level 3 '＋1名を配置"]),
        )
      })

      await test.step('NDJSON：一行に一つの診断。言葉は打ったまま', async () => {
        await card.getByRole('radio', { name: words.ndjson }).check()
        const { name, bytes } = await download(page, words)
        expect(name).toMatch(/^assessments_.*\.ndjson$/u)
        const lines = bytes.toString('utf8').trimEnd().split('\n')
        const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
        expect(read.map(({ organization: name, staff }) => [name, staff])).toEqual(
          expect.arrayContaining([
            [ODD, null],
            [PLAIN, 1_200],
          ]),
        )
        expect(read.map(({ answers: list }) => (list as unknown[]).length)).toEqual([67, 67])
      })
      await expectAccessible(page)
    })
  })
}
