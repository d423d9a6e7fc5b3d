import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

const trouble = (page: Page) => page.getByRole('alert')
const toFile = (page: Page) => trouble(page).getByRole('button', { name: 'ファイルに保存する' })

/** Starts an assessment with a name and stands before the first question. */
async function standBeforeQuestions(page: Page): Promise<AssessmentApp> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.openQuestions()
  return app
}

/** Saves what the message offers, and gives the answers in the file. */
async function answersInFile(page: Page): Promise<Record<string, unknown>> {
  const [file] = await Promise.all([page.waitForEvent('download'), toFile(page).click()])
  return (JSON.parse(readFileSync(await file.path(), 'utf8')) as { data: { answers: Record<string, unknown> } }).data
    .answers
}

/** Fills what is left of the browser's storage, as other pages of the same office server might. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 1 << 20, key = 0; size >= 1;) {
      try {
        localStorage.setItem(`other/${String(key)}`, 'x'.repeat(size))
        key += 1
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
}

async function makeRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('other/')) localStorage.removeItem(key)
  })
}

async function withoutIndexedDb(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
}

async function withoutLocalStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
}

test('保存領域がいっぱいでも、控えに残り、次に開いたときも続きから始まる', async ({ page }) => {
  const app = await standBeforeQuestions(page)
  await page.keyboard.press('1')
  await expect(app.saved()).toBeVisible()
  await fillStorage(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('設問 2 / 67')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByRole('banner').getByText(/に控えだけに保存しました$/u)).toBeVisible()
  await expect(trouble(page)).toContainText('保存領域がいっぱい')
  expect(Object.values(await answersInFile(page))).toHaveLength(2)
  await page.reload()
  await expect(page.getByRole('radio').nth(3)).toBeChecked()

  await test.step('場所が空けば、次の回答からまた保存する', async () => {
    await makeRoom(page)
    await page.keyboard.press('4')
    await expect(app.saved()).toBeVisible()
    await expect(trouble(page)).toHaveCount(0)
  })
})

test('保存領域がいっぱいで控えもなければ、そう言い、続けられ、ファイルに保存できる', async ({ page }) => {
  await withoutIndexedDb(page)
  const app = await standBeforeQuestions(page)
  await fillStorage(page)
  await page.keyboard.press('3')
  await expect(trouble(page).getByRole('heading', { name: '保存できませんでした' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  expect(Object.values(await answersInFile(page))).toEqual([
    expect.objectContaining({ value: 3 }),
    expect.objectContaining({ value: 2 }),
  ])

  await test.step('閉じようとすると、ブラウザーが確かめる', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
  })

  await test.step('場所が空けば、どの回答も保存する', async () => {
    await makeRoom(page)
    await app.next().click()
    await expect(trouble(page)).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('設問 3 / 67')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
  })
})

test('保存を許さないブラウザーでも、初めにそう言い、答えられ、ファイルから続けられる', async ({ page }) => {
  await withoutIndexedDb(page)
  await withoutLocalStorage(page)
  const app = new AssessmentApp(page)
  await app.open()
  await expect(trouble(page).getByRole('heading', { name: 'このブラウザーには保存できませんでした' })).toBeVisible()
  await expect(toFile(page)).toHaveCount(0)
  await app.start()
  await app.openQuestions()
  await page.keyboard.press('4')
  expect(Object.values(await answersInFile(page))).toEqual([expect.objectContaining({ value: 4 })])
  await app.step('結果').click()
  await expect(app.heading()).toContainText('備え')
})

test('控えを書けないブラウザーでは、保存し、突然の終了では失われることがあると言う', async ({ page }) => {
  await withoutIndexedDb(page)
  await standBeforeQuestions(page)
  await page.keyboard.press('4')
  await expect(
    page.getByText(/に保存しました（突然の終了では、最後の1分ほどが失われることがあります）$/u),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio').nth(4)).toBeChecked()
})

test('保存領域が空にされても、画面の回答は残り、言われたとおりに保存し直す', async ({ page }) => {
  const app = await standBeforeQuestions(page)
  await page.keyboard.press('2')
  await expect(app.saved()).toBeVisible()
  await page.evaluate(() => {
    localStorage.clear()
    window.dispatchEvent(new Event('focus'))
  })
  await expect(trouble(page)).toContainText('空にされました')
  expect(await app.storedRecords()).toEqual([])
  await trouble(page).getByRole('button', { name: '保存し直す' }).click()
  await expect(app.saved()).toBeVisible()
  expect(await app.storedRecords()).toHaveLength(1)
  await page.reload()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()

  await test.step('気づかないまま答え続けても、すべて保存し直す', async () => {
    await page.evaluate(() => {
      localStorage.clear()
    })
    await page.keyboard.press('3')
    await expect(app.saved()).toBeVisible()
    expect(await app.storedRecords()).toHaveLength(1)
  })
})
