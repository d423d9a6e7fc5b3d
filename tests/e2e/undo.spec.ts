import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

const undo = (page: Page) => page.getByRole('button', { name: '元に戻す', exact: true })
const redo = (page: Page) => page.getByRole('button', { name: 'やり直す', exact: true })

async function startAnswering(page: Page): Promise<AssessmentApp> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await app.openQuestions()
  return app
}

test('間違えて変えた回答を、別の画面からでも元に戻し、変えた所へ行ける', async ({ page }) => {
  const app = await startAnswering(page)

  await test.step('水準2と答え、間違えて水準4に変える', async () => {
    await page.keyboard.press('2')
    await page.keyboard.press('4')
    await expect(page.getByRole('radio').nth(4)).toBeChecked()
  })
  await test.step('確認の画面で元に戻すと、何を戻したかを伝える', async () => {
    await app.step('確認').click()
    await expect(app.heading()).toHaveText('回答の確認')
    await undo(page).click()
    await expect(
      page.getByRole('status').filter({ hasText: '「文書の電子保管」の回答を元に戻しました。' }),
    ).toBeVisible()
  })
  await test.step('変えた所を見ると、水準2に戻っている', async () => {
    await page.getByRole('link', { name: '変えた所を見る' }).click()
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
    await expect(page.getByRole('link', { name: '変えた所を見る' })).toHaveCount(0)
  })
  await test.step('戻した状態も保存され、読み込み直すと続きになる', async () => {
    const [record] = await app.storedRecords()
    expect(record?.data.answers).toEqual({ 'information.storage': { value: 2 } })
    await page.reload()
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  })
})

test('キーボードだけで、打った名前を一度に戻し、やり直せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  const name = page.getByRole('textbox', { name: '組織の名前' })

  await test.step('欄の中では、欄の取り消しが働く', async () => {
    await name.pressSequentially('あおば市')
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/を元に戻しました。$/u)).toHaveCount(0)
    await name.fill('')
    await name.pressSequentially('あおば市')
  })
  await test.step('欄を出ると、打った全体が一度に戻る', async () => {
    await page.getByRole('radio', { name: '企業' }).press('Space')
    await page.keyboard.press('Control+z')
    await expect(page.getByText('「組織の種類」を元に戻しました。')).toBeVisible()
    await expect(page.getByRole('radio', { name: '市区町村' })).toBeChecked()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('「組織の名前」を元に戻しました。')).toBeVisible()
    await expect(name).toHaveValue('')
  })
  await test.step('Ctrl+Y と Ctrl+Shift+Z でやり直す', async () => {
    await page.keyboard.press('Control+y')
    await expect(name).toHaveValue('あおば市')
    await page.keyboard.press('Control+Shift+Z')
    await expect(page.getByRole('radio', { name: '企業' })).toBeChecked()
    await expect(redo(page)).toHaveAttribute('aria-disabled', 'true')
  })
  await test.step('ボタンをキーで押しても焦点は動かず、最後まで戻せる', async () => {
    await undo(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await expect(name).toHaveValue('')
    await expect(undo(page)).toBeFocused()
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  })
  await test.step('新しく変えると、やり直しはなくなる', async () => {
    await expect(redo(page)).toHaveAttribute('aria-disabled', 'false')
    await page.getByRole('radio', { name: '都道府県' }).check()
    await expect(redo(page)).toHaveAttribute('aria-disabled', 'true')
  })
})

test('割合のつまみを動かしたことは、一つの変更として戻る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await app.step('業務').click()
  await page.getByRole('radio', { name: '自治体 管理部門' }).check()
  const boxes = page.getByRole('textbox')
  const shares = () => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
  await expect(page.getByRole('slider').first()).toBeVisible()
  const before = await shares()
  const slider = page.getByRole('slider').first()
  await slider.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  expect(await shares()).not.toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('業務の内訳を元に戻しました。')).toBeVisible()
  expect(await shares()).toEqual(before)
})

test('英語でも、狭い画面で元に戻せる', async ({ page }) => {
  const app = await startAnswering(page)
  await page.getByRole('button', { name: 'English' }).click()
  await app.resizeTo(320)
  await page.getByRole('radio').nth(3).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Undone: your answer to “Electronic records”.')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(await app.overflow()).toBeLessThanOrEqual(0)
})
