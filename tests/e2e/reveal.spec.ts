import type { Page } from '@playwright/test'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { groupSheets } from '../support/groupSheets'
import { bank } from '../support/requestBuilders'
import { BASE_URL } from './support/addresses'
import { expect, expectAccessible, test } from './support/test'
import { heading, setUpWorkshop } from './support/workshop'

const rows = (page: Page, name: string) => page.getByRole('list', { name }).getByRole('listitem')

test.describe('映写機の画面', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('キーボードとリモコンだけで、見せ、合意を残し、先へ進める。読み直しても同じところに戻る', async ({ page }) => {
    test.setTimeout(180_000)
    const request = await setUpWorkshop(page, 'ja')
    await page.getByRole('link', { name: '大きく映して話し合う' }).press('Enter')
    await expect(page.getByText('15件の回答', { exact: true })).toBeVisible()
    await expect(page.getByText('立場では見せません：現場の担当（3人より少ないため）')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '締め切って、見せ始める' }).press('Enter')
    await expect(page.getByText('回答は、まだ隠しています。')).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByText('0:00')).toHaveCount(0)
    const first = await heading(page).textContent()
    // Everything fits the screen, and the words are large.
    const size = await page
      .getByRole('list', { name: '選択肢' })
      .evaluate((list) => parseFloat(getComputedStyle(list).fontSize))
    expect(size).toBeGreaterThanOrEqual(24)
    await page.keyboard.press('b')
    await expect(rows(page, '回答の分布')).toHaveCount(7)
    await expect(rows(page, '回答の分布').first()).toContainText('2人')
    await expect(page.getByText('意見は分かれています', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('rowheader', { name: '現場の担当' })).toHaveCount(0)
    await expectAccessible(page)
    const overflow = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
    await expect.poll(overflow).toBeLessThanOrEqual(0)

    await page.keyboard.press('a')
    await page.keyboard.press('Tab')
    await page.getByRole('radio').nth(2).press('Space')
    await page.getByRole('textbox', { name: /そう決めた理由/u }).fill('bbb 窓口は別に考える')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByText('理由：bbb 窓口は別に考える')).toBeVisible()
    await expect(page.getByText(/ に保存しました$/u)).toBeVisible()
    // The letters of the reason hid nothing.
    await expect(rows(page, '回答の分布')).toHaveCount(7)

    await page.keyboard.press('PageDown')
    await expect(heading(page)).not.toHaveText(first ?? '')
    await expect(page.getByText('回答は、まだ隠しています。')).toBeVisible()
    await page.keyboard.press('.')
    await expect(rows(page, '回答の分布')).toHaveCount(7)
    const second = await heading(page).textContent()
    await page.keyboard.press('t')
    await page.reload()
    await expect(heading(page)).toHaveText(second ?? '')
    await expect(rows(page, '回答の分布')).toHaveCount(7)
    await expect(page.getByRole('timer')).not.toContainText('止まっています')
    await page.goto(`${BASE_URL}#/w/${request.id}/reveal`)
    await expect(heading(page)).toHaveText(second ?? '')
    await page.keyboard.press('PageUp')
    await expect(page.getByText('理由：bbb 窓口は別に考える')).toBeVisible()

    await page.keyboard.press('l')
    await page.getByRole('dialog').getByRole('radio', { name: '設問集の順' }).press('Space')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('listitem').nth(4).getByRole('button').press('Enter')
    await expect(page.getByText(/5 \/ 20$/u)).toBeVisible()

    // Nothing goes in any more, so that no single sheet can be told from what changes.
    await page.getByRole('link', { name: '集める画面へ戻る' }).press('Enter')
    await expect(page.getByText(/受け取りと取り消しを締め切りました/u)).toBeVisible()
    await expect(page.getByRole('textbox', { name: '回答のコードかリンク' })).toHaveCount(0)
    const late = groupSheets(request, { 管理職: [1] }).map((sheet) => ({ ...sheet, respondent: '999999999999' }))
    await page.goto(`${BASE_URL}#/hand?c=${late.map((sheet) => writeSheetCode(sheet, request, bank)).join('')}`)
    await page.getByRole('button', { name: '受け取る' }).click()
    await expect(page.getByText(/結果を見せ始めたあとなので受け取れません/u)).toBeVisible()
  })

  test.describe('英語で', () => {
    test.use({ locale: 'en-US', colorScheme: 'dark' })

    test('分布と立場ごとの違いを見せ、時計を動かし、文字のキーを切れる', async ({ page }) => {
      test.setTimeout(120_000)
      await setUpWorkshop(page, 'en')
      await page.getByRole('link', { name: 'Show and discuss' }).click()
      await page.getByRole('button', { name: 'Close the collection and begin' }).click()
      await page.keyboard.press('Space')
      await expect(page.getByText('The answers are still hidden.')).toHaveCount(0)
      await expect(rows(page, 'How the answers are spread').first()).toContainText('2')
      await expect(page.getByText(/Not shown by role: Front-line staff/u)).toBeVisible()
      await expect(page.getByText(/Lower: Manager\./u)).toBeVisible()
      await page.getByRole('button', { name: 'How agreement is computed' }).click()
      await expect(page.getByRole('dialog').getByText(/the agreement is/u)).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Keys' }).click()
      await page.getByRole('checkbox', { name: /Use keys of one character/u }).uncheck()
      await page.keyboard.press('Escape')
      await page.keyboard.press('b')
      await expect(rows(page, 'How the answers are spread').first()).toBeVisible()
      await page.getByRole('button', { name: 'Next item' }).click()
      await page.getByRole('button', { name: 'Start the clock' }).click()
      await expect(page.getByRole('timer')).toContainText('left')
      await expectAccessible(page)
    })
  })
})

test('幅390pxでも、横にはみ出さず、すべて使える', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { id } = await setUpWorkshop(page, 'ja')
  await page.goto(`${BASE_URL}#/w/${id}/reveal`)
  await page.getByRole('button', { name: '締め切って、見せ始める' }).click()
  await page.getByRole('button', { name: '回答を見せる' }).click()
  await expect(rows(page, '回答の分布')).toHaveCount(7)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
