import { readFile } from 'node:fs/promises'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('書き出したファイルを、まっさらなブラウザーで読み込める', async ({ page, browser }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.goto('./')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに書き出す' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toContain('ひろなが市')
  const text = await readFile(await download.path(), 'utf8')

  const elsewhere = await browser.newContext({ locale: 'ja-JP' })
  const other = await elsewhere.newPage()
  await other.goto(page.url().replace(/#.*$/u, ''))
  await other.getByLabel('ファイルを選ぶ').setInputFiles({
    name: '診断.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await expect(other.getByText('この診断を読み込みますか？')).toBeVisible()
  await expect(other.getByRole('link', { name: '続きから答える' })).toHaveCount(0)
  await other.getByRole('button', { name: '読み込む', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1 })).toContainText('備えは')
  await elsewhere.close()
})

const broken: readonly [string, string, RegExp][] = [
  ['途中で切れたJSON', '{"app":"hironaga","format":1,', /途中で切れている/u],
  ['よそのファイル', '{"hello":"world"}', /この診断から書き出したファイルではありません/u],
  [
    '新しい版のファイル',
    '{"app":"hironaga","format":99,"savedAt":"2030-01-01T00:00:00.000Z","revision":1,"data":{}}',
    /新しい版/u,
  ],
]

for (const [name, text, message] of broken) {
  test(`${name}は、わけを言って断り、いまの診断を変えない`, async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await app.openSample()
    const before = await app.storedRecords()
    await page.goto('./')
    await page
      .getByLabel('ファイルを選ぶ')
      .setInputFiles({ name: '壊れた.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByText(message)).toBeVisible()
    await expect(page.getByText('いまある診断は変わっていません。')).toBeVisible()
    expect(await app.storedRecords()).toEqual(before)
  })
}
