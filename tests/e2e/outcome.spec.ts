import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'
import { heading, setUpWorkshop } from './support/workshop'

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('見せ終わった集まりを、キーボードだけで診断にし、回答の出どころが見え、変えると消える', async ({ page }) => {
  test.setTimeout(180_000)
  const { id } = await setUpWorkshop(page, 'ja')
  await page.goto(`./#/w/${id}/outcome`)
  await expect(page.getByText(/見せ始めるまでは、だれの答えも出しません/u)).toBeVisible()
  await expect(page.getByRole('button', { name: '診断にする' })).toHaveCount(0)
  await expectAccessible(page)

  await test.step('二つの設問で合意を残す', async () => {
    await page.getByRole('link', { name: '見せて話し合う' }).press('Enter')
    await page.getByRole('button', { name: '締め切って、見せ始める' }).press('Enter')
    await expect(page.getByText('回答は、まだ隠しています。')).toBeVisible()
    await page.keyboard.press('l')
    await page.getByRole('dialog').getByRole('radio', { name: '設問集の順' }).press('Space')
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').press('Enter')
    await expect(page.getByText(/1 \/ 20$/u)).toBeVisible()
    await page.keyboard.press('a')
    await page.getByRole('radio').nth(3).press('Space')
    await page.getByRole('textbox', { name: /そう決めた理由/u }).fill('窓口は別に考える')
    await page.keyboard.press('Escape')
    await expect(page.getByText('理由：窓口は別に考える')).toBeVisible()
  })

  await test.step('作る前に、内容が見える', async () => {
    await page.getByRole('link', { name: '結果をまとめる' }).press('Enter')
    await expect(heading(page)).toHaveText('「ひろなが市」の結果')
    const preview = page.getByRole('list', { name: 'できる診断の内容' })
    await expect(preview.getByText('合意した答え：1問')).toBeVisible()
    await expect(preview.getByText('グループの答え：19問（うち「わからない」0問、「該当しない」0問）')).toBeVisible()
    await expect(preview.getByText('答えがないので空のままにする：0問')).toBeVisible()
    await page.getByText('設問ごとに見る').press('Enter')
    await expect(page.getByRole('row')).toContainText(['設問', '窓口は別に考える'])
    // Small roles are in no figure by role.
    await expect(page.getByRole('rowheader', { name: '現場の担当' })).toHaveCount(0)
    await expect(page.getByText('立場では見せません：現場の担当（3人より少ないため）')).toBeVisible()
    await expect(page.getByText(/管理職は低く、/u).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('診断になり、出どころが見える', async () => {
    await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市役所')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '回答の出どころ' })).toBeVisible()
    await expect(page.getByText('ひろなが市役所').first()).toBeVisible()
    await expect(page.getByText(/合意した答えは1問、集計した答えは19問です/u)).toBeVisible()
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByText(/合意した答えは1問、集計した答えは19問です/u)).toBeVisible()
    await new AssessmentApp(page).step('設問').press('Enter')
    await expect(page.getByText(/「ひろなが市」（.*、回答15件）で合意した答えです。/u)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /メモ/u })).toHaveValue('窓口は別に考える')
    await expectAccessible(page)
  })

  await test.step('答えを変えると、その設問の出どころは消える', async () => {
    await page.getByRole('radio').nth(0).press('Space')
    await expect(page.getByText(/で合意した答えです。/u)).toHaveCount(0)
    await new AssessmentApp(page).step('結果').press('Enter')
    await expect(page.getByText(/合意した答えは0問、集計した答えは19問です/u)).toBeVisible()
  })

  await test.step('二度目は、前に作ったものを言う', async () => {
    await page.getByRole('link', { name: 'この集まりの結果を見る' }).press('Enter')
    await expect(page.getByText(/この集まりから作った診断が、すでに1件あります/u)).toBeVisible()
    await expect(page.getByText(/ひろなが市役所（/u)).toBeVisible()
    await page.getByRole('button', { name: 'もう一つ作る' }).press('Enter')
    await expect(page.getByText(/合意した答えは1問、集計した答えは19問です/u)).toBeVisible()
    await page.goto(`./#/w/${id}/outcome`)
    await expect(page.getByText(/すでに2件あります/u)).toBeVisible()
    await page.getByRole('link', { name: '結果を開く' }).last().press('Enter')
    await expect(page.getByText(/合意した答えは0問、集計した答えは19問です/u)).toBeVisible()
  })
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } })

  test('a phone shows the result, makes the assessment and says where an answer comes from', async ({ page }) => {
    test.setTimeout(120_000)
    const { id } = await setUpWorkshop(page, 'en')
    await page.goto(`./#/w/${id}/reveal`)
    await page.getByRole('button', { name: 'Close the collection and begin' }).click()
    await page.getByRole('link', { name: 'Bring the result together' }).click()
    await expect(page.getByText('The group’s answers: 20', { exact: false })).toBeVisible()
    await expect(page.getByText(/^Lower: Manager\./u).first()).toBeVisible()
    await expect(page.getByText(/Not shown by role: Front-line staff/u)).toBeVisible()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Make an assessment of it' }).click()
    await expect(page.getByText(/0 were agreed on and 20 worked out/u)).toBeVisible()
    await page.goto(page.url().replace('/result', '/questions'))
    await expect(page.getByText(/It was not agreed on\./u)).toBeVisible()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})
