import { fileURLToPath } from 'node:url'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

const file = new URL('../../dist-single/hironaga.html', import.meta.url)

test('一つのHTMLファイルを直接開いて、結果まで見られ、読み込み直しても残る', async ({ page }) => {
  expect(fileURLToPath(file)).toMatch(/hironaga\.html$/u)
  const app = new AssessmentApp(page)
  await app.open(file.href)
  await app.openSample()
  await expect(page.getByRole('figure').locator('svg').first()).toBeVisible()
  await app.openQuestions()
  await page.keyboard.press('0')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.reload()
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText(/^Question 1 \/ 67|Question/u).first()).toBeVisible()
})
