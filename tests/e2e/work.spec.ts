import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('市役所全体の業務を部門の人数から出し、業務を加え、前提を直して元に戻す', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByRole('button', { name: '診断をはじめる' }).first().click()
  await expect(app.heading()).toHaveText('組織について')
  await page.goto(page.url().replace('/organization', '/work'))
  await expect(app.heading()).toHaveText('業務の内訳')

  await page.getByRole('radio', { name: /複数の部門を人数で合わせる/u }).check()
  const total = page.getByText(/^合計/u)
  for (const [name, people] of [
    ['自治体 管理部門の人数', '６０'],
    ['自治体 窓口部門の人数', '120'],
  ] as const) {
    await page.getByRole('textbox', { name }).fill(people)
    await page.getByRole('textbox', { name }).press('Tab')
    await expect(total).toHaveText('合計 100%')
  }

  await page.getByRole('combobox', { name: /近い業務/u }).selectOption({ label: '現場・施設・設備' })
  const form = page.getByRole('form', { name: '業務を加える' })
  await form.getByRole('textbox', { name: /呼び名/u }).fill('水道の検針')
  await form.getByRole('button', { name: '加える' }).click()
  await page.getByRole('textbox', { name: '水道の検針の割合（%）' }).fill('20')
  await page.getByRole('textbox', { name: '水道の検針の割合（%）' }).press('Tab')
  await expect(total).toHaveText('合計 100%')

  await page.getByText('名前・前提・順番を直す').last().click()
  const cap = page.getByRole('textbox', { name: '水道の検針の上限（%）' })
  const before = await cap.inputValue()
  await cap.fill('80')
  await cap.press('Tab')
  await expect(cap).toHaveValue('80')
  await page.getByRole('button', { name: '前提を元の値に戻す' }).click()
  await expect(cap).toHaveValue(before)
  await page.getByRole('button', { name: '上へ移す' }).click()
  await page.getByRole('button', { name: '「水道の検針」を外す' }).click()
  await expect(page.getByRole('textbox', { name: '水道の検針の割合（%）' })).toHaveCount(0)
  await expect(total).toHaveText('合計 100%')
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(isWide).toBe(false)
})

test('自分で挙げた業務に時間を入れる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByRole('button', { name: '診断をはじめる' }).first().click()
  await expect(app.heading()).toHaveText('組織について')
  await page.goto(page.url().replace('/organization', '/work'))
  await page.getByRole('radio', { name: /自分で業務を挙げる/u }).check()
  for (const [label, hours] of [
    ['資料作成・分析', '12'],
    ['電話の応対', '4.5'],
  ] as const) {
    await page.getByRole('combobox', { name: /近い業務/u }).selectOption({ label })
    await page.getByRole('button', { name: '加える', exact: true }).click()
    await page.getByRole('textbox', { name: `${label}の時間` }).fill(hours)
    await page.getByRole('textbox', { name: `${label}の時間` }).press('Tab')
  }
  await expect(page.getByText('合計 16.5時間')).toBeVisible()
  const [record] = await app.storedRecords()
  expect(record?.data.work).toMatchObject({ start: { kind: 'own' }, measure: 'hours' })
})
