import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('幅390pxの画面で、簡易版を指だけで答えて結果を見られる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await page.getByRole('radio', { name: /簡易版/u }).check()
  await app.next().tap()
  await expect(app.heading()).toHaveText('制度と利用の実態')
  await app.next().tap()
  for (let number = 1; number <= 20; number += 1) {
    await expect(page.getByText(`設問 ${String(number)} / 20`)).toBeVisible()
    await page
      .locator('label')
      .filter({ has: page.getByRole('radio') })
      .nth(2)
      .tap()
    await page.getByRole('link', { name: number === 20 ? '業務へ進む' : '次へ', exact: true }).tap()
  }
  await app.next().tap()
  await expect(page.getByText('すべての設問に回答しました。')).toBeVisible()
  await page.getByRole('link', { name: '結果を見る' }).first().tap()
  await expect(app.heading()).toContainText('備えは')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
