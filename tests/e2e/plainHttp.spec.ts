import { AssessmentApp } from './pages/assessmentApp'
import { INSECURE_URL } from './support/addresses'
import { expect, test } from './support/test'

test('庁内のIPアドレスの http でも、答えて、保存して、結果を見られる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open(`${INSECURE_URL}/`)
  expect(await page.evaluate(() => ({ secure: isSecureContext, randomUUID: 'randomUUID' in crypto }))).toEqual({
    secure: false,
    randomUUID: false,
  })
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.openQuestions()
  await expect(app.heading()).toBeFocused()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
  await page.reload()
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
  await app.step('結果').click()
  await expect(app.heading()).toContainText('備え')
})
