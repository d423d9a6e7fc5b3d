import { readFile } from 'node:fs/promises'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, fileOf } from './support/assessmentFiles'
import { expect, test } from './support/test'

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
})

const kept = [
  anOwnAssessment('あおば市', { client: '東の県' }),
  anOwnAssessment('かえで町', { client: '東の県' }),
  anOwnAssessment('みどり市', { client: '西の県' }),
  anOwnAssessment('自分の市'),
]
const others = /西の県|みどり市|自分の市/u

test('依頼元を入れ、一つの依頼元だけを表示すると、読み込み直してもほかの名前は画面に出ない', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll(kept.slice(2))
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('あおば市')
  await page.getByRole('textbox', { name: '依頼元' }).fill('東の県')
  await page.goto('./')
  await page.getByRole('button', { name: '「東の県」だけを表示する（1件）' }).press('Enter')
  await expect(page.getByRole('heading', { name: '「東の県」の診断だけを表示しています（1件）' })).toBeFocused()
  await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
  expect(await app.text()).not.toMatch(others)
  await page.reload()
  await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
  expect(await app.text()).not.toMatch(others)

  await test.step('前回の回答をもとにした診断も、同じ依頼元になる', async () => {
    await app.act('あおば市', '前回の回答をもとに、新しく診断する')
    await expect(page.getByRole('textbox', { name: '依頼元' })).toHaveValue('東の県')
    await page.goto('./')
    await expect(app.cards()).toHaveCount(2)
  })

  await test.step('別のタブでは、すべてが見える', async () => {
    const other = await page.context().newPage()
    await other.goto('./')
    await expect(other.getByRole('article')).toHaveCount(4)
  })
})

test.describe('in English', () => {
  test.use({ locale: 'en-US' })

  test('one client is handed over in one file by keyboard, and nobody else is in it', async ({ page, openContext }) => {
    const app = new AssessmentApp(page)
    await app.open('./#/import')
    await page.goto('./')
    for (const assessment of kept) {
      await page.getByLabel('Choose a file').setInputFiles(fileOf(assessment))
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      await page.getByRole('navigation', { name: 'Steps of the assessment' }).waitFor()
      await page.goto('./')
    }
    await page.getByRole('button', { name: 'Show “東の県” only (2)' }).press('Enter')
    await page.getByRole('button', { name: 'Make a hand-over file' }).press('Enter')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save 2 to a file' }).press('Enter')
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^telework-readiness_hand-over_東の県_\d{4}-\d{2}-\d{2}\.json$/u)
    const buffer = await readFile(await download.path())
    expect(buffer.toString()).not.toMatch(others)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Make a hand-over file' })).toBeFocused()

    const there = await (await openContext({ locale: 'ja-JP' })).newPage()
    await there.goto('./')
    await there
      .getByLabel('ファイルを選ぶ')
      .setInputFiles({ name: 'hand-over.json', mimeType: 'application/json', buffer })
    await there.getByRole('button', { name: '2件を読み込む' }).click()
    await expect(there.getByRole('article')).toHaveCount(2)
  })
})
