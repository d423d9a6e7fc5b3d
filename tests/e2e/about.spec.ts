import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('どの画面からも、この診断の考え方と計算のしかたを、キーボードで開いて戻れる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: 'この診断について' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.heading()).toHaveText('この診断について')
  const entry = page.getByRole('navigation', { name: '目次' }).getByRole('button', { name: 'この診断の取り決め' })
  await entry.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'この診断の取り決め' })).toBeFocused()
  await page.reload()
  await expect(app.heading()).toHaveText('この診断について')
  await page.goBack()
  await expect(app.heading()).toContainText('部分導入')
})

test.describe('狭い画面で', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const [language, title] of [
    ['日本語', 'この診断について'],
    ['English', 'About this assessment'],
  ] as const) {
    test(`${language}でも、出典まで開いて横にはみ出さない`, async ({ page }) => {
      await page.goto('./#/about')
      if (language === 'English') await page.getByRole('button', { name: 'English' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      const lists = page.locator('details')
      await expect(lists).toHaveCount(2)
      await lists.first().locator('summary').click()
      await expect(lists.first().getByRole('link').first()).toBeVisible()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
})
