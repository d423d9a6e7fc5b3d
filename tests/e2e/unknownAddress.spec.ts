import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('画面のないアドレスを開くと、ホームで、何が起きたかと、診断が無事なことが分かる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.openQuestions()
  const id = /#\/a\/([^/]+)/u.exec(page.url())?.[1] ?? ''
  await page.goto(`./#/a/${id}/nowhere`)
  await expect(page.getByRole('alert')).toContainText('開こうとしたアドレスに、画面はありません。')
  await expect(page.getByRole('link', { name: '続きから答える' })).toBeVisible()

  await test.step('戻れて、ホームを開き直せば、知らせは消える', async () => {
    await page.goBack()
    await expect(page.getByText('設問 1 / 67')).toBeVisible()
    await page.goForward()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByRole('banner').getByRole('link').first().click()
    await expect(page.getByRole('alert')).toBeHidden()
  })
})

test.describe('in English, for a new visitor on a phone', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 } })

  test('an address without a page leads home and says so', async ({ page }) => {
    await page.goto('./#/resluts')
    await expect(page.getByRole('alert')).toContainText('There is no page at that address.')
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  })
})
