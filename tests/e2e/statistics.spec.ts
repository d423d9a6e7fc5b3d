import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

test('見出しから統計を開き、キーボードだけで年を選んで、出典まで読める', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByRole('navigation', { name: 'このサイト' }).getByRole('link', { name: '統計' }).press('Enter')
  await expect(app.heading()).toHaveText('統計')
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('figure', { name: 'テレワークを導入している企業の割合' }) })
  const select = card.getByLabel('くわしく見る数字')
  await expect(card.getByText('2009年：19.0%（資料の8枚目）').last()).toBeVisible()
  await select.focus()
  await page.keyboard.press('ArrowDown')
  await expect(card.getByText('2010年：12.1%', { exact: true }).last()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link', { name: /平成23年版情報通信白書コラム/u })).toBeFocused()
  await expectAccessible(page)
})

test('図の印を選ぶと、その数字の計算と確かさが出る', async ({ page }) => {
  await page.goto('./#/statistics')
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('figure', { name: 'テレワークをする人の割合（二つの定義）' }) })
  await card.getByText('約23%？').scrollIntoViewIfNeeded()
  const label = await card.getByText('約23%？').boundingBox()
  expect(label).not.toBeNull()
  // The mark stands at the right of its label.
  await page.mouse.click((label?.x ?? 0) + (label?.width ?? 0) + 9, (label?.y ?? 0) + (label?.height ?? 0) / 2)
  await expect(card.getByText('27.0 − 約4 ＝ 約23')).toBeVisible()
  await expect(card.getByText('約23%（計算値、確かさは低い）').last()).toBeVisible()
  await expect(card.getByText('確かさ：低い', { exact: false }).last()).toBeVisible()
})

test('資料の見立てから、もとの数字へ移れる', async ({ page }) => {
  await page.goto('./#/statistics')
  await page.getByRole('button', { name: '資料の9枚目の、もとの数字を見る' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '地方公共団体' })).toBeFocused()
})

for (const width of [320, 390]) {
  test(`幅${String(width)}pxでも、横にはみ出さない`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('./#/statistics')
    await expect(page.getByRole('figure').first()).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0)
  })
}

test.describe('英語で', () => {
  test.use({ locale: 'en-GB' })

  test('the statistics answer the deck in English, and a figure saves as one picture', async ({ page }) => {
    await page.goto('./#/statistics')
    const claims = page.getByRole('region', { name: /What the deck of 2012 said/u })
    await expect(claims).toContainText('it fell to 12.1% in 2010 and 9.7% in 2011')
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('figure', { name: 'Companies that have adopted telework' }) })
    await card.getByLabel('Figure to look at').selectOption({ label: '2022: above 50%' })
    await expect(card.getByText('still above half', { exact: false })).toBeVisible()
    const saved = page.waitForEvent('download')
    await card.getByRole('button', { name: /Save as SVG/u }).click()
    expect((await saved).suggestedFilename()).toContain('.svg')
    await expectAccessible(page)
  })
})
