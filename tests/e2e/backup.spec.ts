import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment } from './support/assessmentFiles'
import { aRoom, openRoom } from './support/openRoom'
import { expect, expectAccessible, test } from './support/test'

// Browsers drive their own dialog for files by hand only; without it, files go out as downloads.
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
})

const both = [anOwnAssessment('あおば市'), anOwnAssessment('みどり町')]

async function saveAll(page: Page, passphrase?: string) {
  await page.getByRole('link', { name: '設定とデータの控え' }).click()
  if (passphrase !== undefined) {
    await page.getByRole('checkbox', { name: 'パスワードで暗号にする' }).check()
    await page.getByLabel('パスワード', { exact: true }).fill(passphrase)
    await page.getByLabel('確かめのためにもう一度').fill(passphrase)
  }
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '2件の診断をファイルに保存する' }).click()
  const download = await downloading
  await expect(page.getByText('ファイルを、ブラウザーのダウンロードに渡しました（診断2件）。')).toBeVisible()
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) }
}

test('すべての診断を一つのファイルに保存し、別のブラウザーで元に戻せる', async ({ page, openContext }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll(both)
  const { name, buffer } = await saveAll(page)
  expect(name).toMatch(/^テレワーク準備度診断_全件の控え_\d{4}-\d{2}-\d{2}\.json$/u)
  await expect(page.getByText(/最後にファイルに保存したのは/u)).toBeVisible()

  const other = await (await openContext({ locale: 'ja-JP' })).newPage()
  const there = new AssessmentApp(other)
  await there.open('./#/settings')
  await other.getByLabel('元に戻すファイルを選ぶ').setInputFiles({ name: '控え.txt', mimeType: 'text/plain', buffer })
  await other.getByRole('button', { name: '2件を読み込む' }).click()
  await expect(there.cards()).toHaveCount(2)
})

test('「みんなで答える」の依頼と集まった回答も、別のブラウザーで元に戻せる', async ({ page, openContext }) => {
  const room = aRoom(3)
  const { request } = room.gathering
  await openRoom(page, room)
  await expect(page.getByText('3件の回答', { exact: true })).toBeVisible()
  await page.goto('./#/settings')
  await expect(page.getByText('「みんなで答える」の依頼1件と、集まった回答も入ります。')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに保存する' }).press('Enter')
  const buffer = await readFile(await (await downloading).path())

  const other = await (await openContext({ locale: 'en-GB' })).newPage()
  await other.goto('./#/settings')
  await other.getByLabel('Choose a file to restore').setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer })
  await expect(other.getByRole('checkbox', { name: request.title })).toBeChecked()
  await expect(other.getByText('Not in this browser (answer sheets: 3, agreed answers: 0).')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Open', exact: true }).press('Enter')
  await other.getByRole('link', { name: 'See the requests' }).press('Enter')
  await expect(other.getByRole('link', { name: request.title })).toBeVisible()
})

test('パスワードで暗号にした控えは、中身が見えず、違うパスワードや壊れたファイルでは何も変えず、合えば元に戻る', async ({
  page,
  openContext,
}) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll(both)
  const { name, buffer } = await saveAll(page, '青い 空 と 白い 雲')
  expect(name).toMatch(/\.age$/u)
  expect(buffer.toString()).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/u)

  const other = await (await openContext({ locale: 'ja-JP' })).newPage()
  const there = new AssessmentApp(other)
  await there.open('./#/settings')
  const choose = (content: Buffer) =>
    other
      .getByLabel(/を選ぶ$/u)
      .first()
      .setInputFiles({ name: '控え.age', mimeType: 'text/plain', buffer: content })
  const unlock = async (passphrase: string) => {
    await other.getByLabel('このファイルのパスワード').fill(passphrase)
    await other.getByRole('button', { name: '開く' }).click()
  }
  await choose(buffer.subarray(0, -200))
  await unlock('青い 空 と 白い 雲')
  await expect(other.getByText(/途中で切れているか、壊れています/u)).toBeVisible({ timeout: 15_000 })
  expect(await there.storedRecords()).toEqual([])
  await other.getByRole('button', { name: 'やめる' }).click()
  // A file chosen on the page that is being left would be left with it.
  await expect(other.getByRole('button', { name: '診断をはじめる' })).toBeVisible()
  await choose(buffer)
  await unlock('赤い 空')
  await expect(other.getByText(/パスワードが違うか/u)).toBeVisible({ timeout: 15_000 })
  expect(await there.storedRecords()).toEqual([])
  await unlock('青い 空 と 白い 雲')
  await other.getByRole('button', { name: '2件を読み込む' }).click({ timeout: 15_000 })
  await expect(there.cards()).toHaveCount(2)
})

test('短いパスワードと、二つの違うパスワードは、わけを言って断る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(both[0] ?? anOwnAssessment('x'))
  await page.getByRole('link', { name: '設定とデータの控え' }).click()
  await page.getByRole('checkbox', { name: 'パスワードで暗号にする' }).check()
  const save = page.getByRole('button', { name: '1件の診断をファイルに保存する' })
  await page.getByLabel('パスワード', { exact: true }).fill('短い')
  await save.click()
  await expect(page.getByText('短すぎます。')).toBeVisible()
  await page.getByLabel('パスワード', { exact: true }).fill('十分に長いパスワード')
  await save.click()
  await expect(page.getByText('二つのパスワードが違います。')).toBeVisible()
})

test('答えている途中でCtrl+Sを押すと、ファイルに保存し、変えればそうと言う', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  const bar = page.getByRole('region', { name: 'ファイルへの保存' })
  await expect(bar).toContainText('ファイルには未保存')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/u)
  await expect(bar).toContainText('にファイルに保存')
  await page.getByLabel('組織の名前').fill('そら市')
  await expect(bar).toContainText('の保存から変更あり')
})

test('保存領域の量を示し、英語の狭い画面でもはみ出さない', async ({ openContext }) => {
  const page = await (await openContext({ locale: 'en-US', viewport: { width: 320, height: 700 } })).newPage()
  const app = new AssessmentApp(page)
  await app.open('./#/settings')
  await expect(page.getByText(/^About .+ are used and .+ are left/u)).toBeVisible()
  await page.getByRole('button', { name: 'Ask the browser not to clear it' }).click()
  await expect(page.getByText(/did not promise|has promised/u)).toBeVisible()
  expect(await app.overflow()).toBeLessThanOrEqual(0)
})
