import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

test('事例を絞り込み、一つの団体の経緯と出典まで、キーボードだけでたどる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  const parts = page.getByRole('navigation', { name: 'このサイト' })
  await parts.getByRole('link', { name: '事例' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.heading()).toHaveText('事例')
  await expect(parts.getByRole('link', { name: '事例' })).toHaveAttribute('aria-current', 'page')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText('25団体のうち25団体を表示しています')
  await expectAccessible(page)

  await test.step('言葉と種類で絞ると、数が告げられ、アドレスに残る', async () => {
    await page.getByLabel('言葉で探す').focus()
    await page.keyboard.type('要件')
    await page.getByLabel('種類').selectOption('都道府県')
    await expect(count).toHaveText('25団体のうち1団体を表示しています')
    await expect(page).toHaveURL(/kind=prefecture/u)
    await page.reload()
    await expect(count).toHaveText('25団体のうち1団体を表示しています')
    await expect(page.getByLabel('言葉で探す')).toHaveValue('要件')
  })

  await test.step('団体のページで、資料との食い違い、計算値、確かさが言葉で読める', async () => {
    await page.getByRole('link', { name: '佐賀県' }).focus()
    await page.keyboard.press('Enter')
    await expect(app.heading()).toHaveText('佐賀県')
    await expect(parts.getByRole('link', { name: '事例' })).toHaveAttribute('aria-current', 'true')
    const comparison = page.getByRole('region', { name: '資料と公表資料を見比べる' })
    await expect(comparison).toContainText('公表資料と食い違います。')
    const history = page.getByRole('region', { name: '経緯' })
    await expect(history).toContainText('平成26年10月（予定）')
    await expect(history).toContainText('確かさ：低い')
    await expectAccessible(page)
  })

  await test.step('戻ると、絞り込みもそのまま残っている', async () => {
    await page.goBack()
    await expect(count).toHaveText('25団体のうち1団体を表示しています')
    await page.getByRole('button', { name: '絞り込みをやめる' }).press('Enter')
    await expect(count).toHaveText('25団体のうち25団体を表示しています')
    await expect(page).not.toHaveURL(/kind=/u)
  })
})

test('ない事例のアドレスでは、何が起きたかと、次にすることを言う', async ({ page }) => {
  await page.goto('./#/references/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この事例はありません')
  await page.getByRole('link', { name: '事例の一覧へ戻る' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('事例')
})

test('計算値は式とともに、分からないことは分からないと出る', async ({ page }) => {
  await page.goto('./#/references/kagoshima')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('鹿児島県')
  await expect(page.getByText('チームのテレワーク比率 1.1%（計算値）：53%×5日÷240日', { exact: false })).toBeVisible()
  await expect(page.getByText('公表資料では確認できません：誰が使えるか、週に何日まで使えるか')).toBeVisible()
})

test('実際の比率を面積で見る。四角は団体のページへつながり、目安には出どころがある', async ({ page }) => {
  await page.goto('./#/references')
  await page.getByRole('button', { name: '実際の比率を、面積で見る', exact: true }).press('Enter')
  const card = page.getByRole('region', { name: '実際の比率を、面積で見る' })
  await expect(card).toBeFocused()
  await expect(
    card.getByText('いちばん小さいのは広島県の0.05%、いちばん大きいのは豊島区の30%です。', { exact: false }),
  ).toBeVisible()
  await expect(card.getByText('2023年度から「テレワークトップランナー」に変わり', { exact: false })).toBeVisible()
  await card.getByText('表で見る').press('Enter')
  await expect(card.getByRole('row')).toHaveCount(1 + 7 + 3)
  await expect(card.getByRole('row', { name: '千葉県 令和3年1月 4.4% 公表値' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: /^SVGで保存する/u }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toMatch(/\.svg$/u)
  await expectAccessible(page)
  await card.getByRole('button', { name: '豊島区' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('豊島区')
  await expect(page.getByText('チームのテレワーク比率 30%（公表値）', { exact: false })).toBeVisible()
})

test.describe('英語で、電話の幅で', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 800 } })

  test('the cases are found, filtered and read in English, without overflow', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('navigation', { name: 'This site' }).getByRole('link', { name: 'Cases' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reference cases')
    await page.getByLabel('Who may telework').selectOption({ value: 'applicants' })
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^Showing \d of 25 bodies$/u)
    await page.getByRole('link', { name: 'Kobe City' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kobe City')
    await expect(page.getByText('135 persons in FY2017 (50 of them managers)')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})
