import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('途中で読み込み直しても、同じ設問に同じ回答で戻る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.openQuestions()
  for (const key of ['3', '?', '1']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('設問 4 / 67')).toBeVisible()
  await page.keyboard.press('2')

  await page.reload()
  await expect(page.getByText('設問 4 / 67')).toBeVisible()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()

  await test.step('戻るで前の設問へ、その回答のまま', async () => {
    await page.goBack()
    await expect(page.getByText('設問 3 / 67')).toBeVisible()
    await expect(page.getByRole('radio').nth(1)).toBeChecked()
  })

  await test.step('ホームの「続きから答える」で同じ設問に戻る', async () => {
    await page.goto('./')
    await page.getByRole('link', { name: '続きから答える' }).click()
    await expect(page.getByText('設問 3 / 67')).toBeVisible()
  })
})

test('言語を切り替えても、設問も回答も書きかけのメモも残る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await app.openQuestions()
  await page.keyboard.press('4')
  await page.getByText('メモを残す').click()
  await page.getByRole('textbox', { name: 'メモ' }).fill('総務課だけ')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText('Question 1 / 67')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('radio').nth(4)).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('総務課だけ')
  await page.reload()
  await expect(page.getByText('Question 1 / 67')).toBeVisible()
})

test('数字キーを切ると、キーでは何も選ばれない', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await app.openQuestions()
  await page.getByText('操作の設定').click()
  await page.getByRole('checkbox', { name: /数字キー/u }).uncheck()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /数字キー/u }).check()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
})
