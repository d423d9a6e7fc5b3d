import { expect, expectAccessible, test } from './support/test'

test('進行の手引きを、キーボードで開き、印刷できる', async ({ page }) => {
  await page.goto('./#/w')
  await page.getByRole('link', { name: '進行の手引き' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('進行の手引き')
  for (const part of ['前の日まで', '当日', '終わったら']) {
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible()
  }
  await expectAccessible(page)
  const [printed] = await Promise.all([
    page.evaluate(() => new Promise((resolve) => window.addEventListener('beforeprint', () => resolve(true)))),
    page.getByRole('button', { name: '印刷する' }).press('Enter'),
  ])
  expect(printed).toBe(true)
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 } })

  test('the guide can be read on a phone', async ({ page }) => {
    await page.goto('./#/w/guide')
    await expect(page.getByRole('heading', { level: 2, name: 'On the day' })).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })
})
