import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment } from './support/assessmentFiles'
import { expect, test } from './support/test'

const KEY = 'hironaga/assessment/damaged'
const asideOf = (page: Page) => page.getByRole('alert').filter({ has: page.getByText(/^読めない記録が/u) })
const read = (page: Page, key: string) => page.evaluate((wanted) => localStorage.getItem(wanted), key)

/** Puts a text in the place of a record, as a cut-off write, another program or another version would leave it. */
async function put(page: Page, key: string, text: string): Promise<void> {
  await page.evaluate(
    ([k, v]) => {
      localStorage.setItem(k, v)
    },
    [key, text] as const,
  )
  await page.reload()
}

const damages = [
  {
    what: '途中で切れた記録',
    text: '{"app":"hironaga","format":3,"revision":4,"da',
    says: '途中で切れているか、壊れています',
  },
  { what: 'よその内容', text: '{"hello":"<img src=x onerror=alert(1)>"}', says: 'この診断のものではない' },
  {
    what: '値の正しくない記録',
    text: '{"app":"hironaga","format":1,"savedAt":"2026-11-24T00:30:00.000Z","revision":2,"data":{"id":7}}',
    says: '値が、正しくありません',
  },
]

for (const { what, text, says } of damages) {
  test(`${what}は、わけを言い、そのまま取っておき、ファイルに出せて、ほかの診断は使える`, async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await put(page, KEY, text)
    await expect(asideOf(page)).toContainText('読めない記録が1件あります')
    await expect(asideOf(page)).toContainText(says)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      asideOf(page).getByRole('button', { name: 'ファイルに保存する' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.txt$/u)
    expect(readFileSync(await file.path(), 'utf8')).toBe(text)

    await app.start()
    await app.openQuestions()
    await page.keyboard.press('3')
    await expect(app.saved()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('radio').nth(3)).toBeChecked()
    expect(await read(page, KEY)).toBe(text)

    await test.step('消すと言われたときだけ消す', async () => {
      await page.goto('./')
      await asideOf(page).getByRole('button', { name: 'この記録を消す' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'この記録を消す' }).click()
      await expect(asideOf(page)).toHaveCount(0)
      await page.reload()
      await app.heading().waitFor()
      await expect(asideOf(page)).toHaveCount(0)
      expect(await read(page, KEY)).toBeNull()
    })
  })
}

test('壊れた記録の場所に同じ診断を読み込んでも、壊れたほうは別に残る', async ({ page }) => {
  const app = new AssessmentApp(page)
  const assessment = anOwnAssessment('ひろなが市')
  await app.open()
  await put(page, `hironaga/assessment/${assessment.id}`, '{"cut')
  await expect(asideOf(page)).toBeVisible()
  await app.importAssessment(assessment)
  await page.goto('./')
  await expect(app.card('ひろなが市')).toBeVisible()
  await page.reload()
  await expect(app.card('ひろなが市')).toBeVisible()
  await expect(asideOf(page)).toContainText('読めない記録が1件あります')
  await expect(asideOf(page)).toContainText('5文字')
})

test('読めない設定は、初めの設定で動きながら取っておかれ、設定を変えても残り、消しても新しい設定は残る', async ({
  page,
}) => {
  const app = new AssessmentApp(page)
  await app.open()
  await put(page, 'hironaga/settings', '{"cut')
  await expect(asideOf(page)).toContainText('言語や操作の設定の記録です。')
  await page.getByRole('button', { name: 'English' }).click()
  const english = page.getByRole('alert').filter({ has: page.getByText(/^Records that cannot be read/u) })
  await expect(english).toBeVisible()
  await page.reload()
  await expect(english).toContainText('A record of your settings')
  const downloading = page.waitForEvent('download')
  await english.getByRole('button', { name: 'Save to a file' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/settings\.txt$/u)
  await english.getByRole('button', { name: 'Delete this record' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete this record' }).click()
  await expect(english).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: '日本語' })).toBeVisible()
  await expect(english).toHaveCount(0)
})

test('保存領域の記録が壊れても、控えから続けられる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await expect(app.saved()).toBeVisible()
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith('hironaga/assessment/'))) {
      localStorage.setItem(key, String(localStorage.getItem(key)).slice(0, 40))
    }
  })
  await page.goto('./')
  await page.reload()
  await expect(app.card('ひろなが市')).toBeVisible()
  await expect(asideOf(page)).toContainText('読めるほうの控えを使っています')
})

test('新しい版の記録があれば、そう言って保存を止め、どの記録も変えず、入力はファイルに出せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  const newer = '{"app":"hironaga","format":99,"savedAt":"2026-11-24T00:30:00.000Z","revision":7,"data":{}}'
  await app.open()
  await app.start()
  await expect(app.saved()).toBeVisible()
  await page.goto('./')
  await put(page, KEY, newer)
  const stopped = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: '保存を止めています' }) })
  await expect(stopped).toContainText('新しい版')
  await expect(asideOf(page)).toContainText('新しい版で保存された記録です')
  const before = await page.evaluate(() => JSON.stringify(localStorage))
  await page.getByRole('link', { name: '続きから答える' }).click()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await expect(page.getByRole('banner').getByText('保存できていません')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    stopped.getByRole('button', { name: 'ファイルに保存する' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain('ひろなが市')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before)
})
