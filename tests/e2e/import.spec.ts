import type { Page } from '@playwright/test'
import type { Assessment } from '@/domain/assessment'
import { encryptText } from '@/exchange/encryption'
import { writeLibrary } from '@/exchange/libraryFile'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, fileOf } from './support/assessmentFiles'
import { expect, test } from './support/test'

const aoba = anOwnAssessment('あおば市')
const midori = anOwnAssessment('みどり町')
const kaze = anOwnAssessment('かぜ村')
const elsewhere: Assessment = { ...aoba, organization: { ...aoba.organization, staff: 400 } }
const savedAt = '2026-11-24T00:30:00.000Z'
const library = writeLibrary(
  { records: [elsewhere, midori].map((assessment) => ({ assessment, revision: 1, savedAt })), settings: null },
  savedAt,
)

function textFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

async function names(page: Page): Promise<string[]> {
  return (await new AssessmentApp(page).cardNames()).sort()
}

test('いくつものファイルを一度に見比べ、選んだものだけを読み込む', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll([aoba])
  const before = await app.storedRecords()
  await page
    .getByLabel('ファイルを選ぶ')
    .setInputFiles([
      textFile('書庫.txt', `\uFEFF${library}`),
      fileOf(kaze),
      textFile('壊れた.json', '{"app":"hironaga",'),
    ])
  await expect(page.getByRole('heading', { name: '「壊れた.json」を読み込めませんでした' })).toBeVisible()
  await expect(page.getByText('3件の診断のうち、どれを読み込みますか？')).toBeVisible()
  await expect(page.getByText(/違い：組織1件/u)).toBeVisible()
  await page.getByRole('checkbox', { name: 'かぜ村' }).uncheck()
  await page.getByRole('radio', { name: 'いまある診断と置き換える' }).check()
  expect(await app.storedRecords()).toEqual(before)
  await page.getByRole('button', { name: '2件を読み込む' }).click()
  await expect(page.getByText('2件の診断を読み込みました。')).toBeVisible()
  await expect.poll(() => names(page)).toEqual(['あおば市', 'みどり町'])
  const stored = await page.evaluate(() => localStorage.getItem('hironaga/assessment/e2e-あおば市'))
  expect(stored).toContain('"staff":400')
})

test('暗号のファイルは、違うパスワードでは何も変えず、合うパスワードで開く', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile('控え.age', await encryptText(library, '合言葉', 12)))
  const passphrase = page.getByLabel('このファイルのパスワード')
  await passphrase.fill('あいことば')
  await page.getByRole('button', { name: '開く' }).click()
  await expect(page.getByText(/パスワードが違うか/u)).toBeVisible()
  expect(await app.storedRecords()).toEqual([])
  await passphrase.fill('合言葉')
  await page.getByRole('button', { name: '開く' }).click()
  await page.getByRole('button', { name: '2件を読み込む' }).click()
  await expect.poll(() => names(page)).toEqual(['あおば市', 'みどり町'])
})

test('キーボードだけで、見比べて読み込める', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('ファイルを選ぶ', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles([textFile('書庫.json', library)])
  await expect(page.getByRole('checkbox', { name: 'みどり町' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'すべて選ぶ' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const first = page.getByRole('checkbox').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  await expect(first).not.toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '診断の手順' })).toBeVisible()
})

test('英語でも、狭い画面で、はみ出さずに見比べて読み込める', async ({ openContext }) => {
  const context = await openContext({ locale: 'en-US', viewport: { width: 320, height: 700 } })
  const page = await context.newPage()
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByLabel('Choose a file').setInputFiles([textFile('library.txt', library), fileOf(aoba)])
  await expect(page.getByText(/^Which of these 3 assessments/u)).toBeVisible()
  expect(await app.overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Open 2' }).click()
  await expect(page.getByText('Assessments opened: 2.')).toBeVisible()
})
