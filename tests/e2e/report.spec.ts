import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

/** The page as the browser prints it. */
async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  return { pages: pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0, text: pdf }
}

async function openReport(page: Page): Promise<void> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: '報告書', exact: true }).click()
  await expect(app.heading()).toHaveText('報告書')
  await expect(page.getByRole('article').getByRole('figure').locator('svg').first()).toBeVisible()
}

const paper = (page: Page) => page.getByRole('article')

test('幹部向けは、図も決裁欄も入れてA4の一枚に、本物の文字で収まり、選んだことは次も残る', async ({ page }) => {
  await openReport(page)
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText('テレワーク準備度診断 報告書')
  await expect(paper(page)).toContainText('令和8年')
  await expectAccessible(page)
  await page.locator('summary', { hasText: '体裁' }).press('Enter')
  await page.getByRole('checkbox', { name: '決裁欄をつける' }).press('Space')
  await expect(paper(page).getByRole('table', { name: '決裁' })).toBeVisible()
  await expectAccessible(page)
  const whole = await printed(page)
  expect(whole.pages).toBe(1)
  expect(whole.text).toContain('/Font')
  expect(whole.text).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]/u)
  await page.reload()
  await expect(paper(page).getByRole('table', { name: '決裁' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText('Telework readiness report')
  expect((await printed(page)).pages).toBe(1)
  // The head has the names that were typed in Japanese; what the app says is English throughout.
  for (const part of await paper(page).getByRole('region').all()) await expect(part).not.toContainText(/[぀-ヿ一-鿿]/u)
})

test.describe('スマートフォンの幅で', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('人事向けは設問ごとの回答まで、現場向けはやること一覧になり、横にはみ出さず、紙の大きさで刷られる', async ({
    page,
  }) => {
    await openReport(page)
    const app = new AssessmentApp(page)
    await page.getByRole('radio', { name: /^人事向け/u }).check()
    await expect(paper(page).getByRole('region', { name: '設問ごとの回答' })).toContainText('文書の電子保管')
    await page.locator('summary', { hasText: '入れる内容' }).click()
    await page.getByRole('checkbox', { name: '議会答弁・予算要求のための数字' }).check()
    await expect(paper(page).getByRole('region', { name: /^議会答弁/u })).toContainText('https://')
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    expect((await printed(page)).pages).toBeGreaterThan(3)
    await page.getByRole('radio', { name: /^現場向け/u }).check()
    await expect(paper(page).getByRole('table', { name: 'やること一覧' })).toBeVisible()
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    expect((await printed(page)).pages).toBe(1)
  })
})
