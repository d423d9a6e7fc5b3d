import type { Locator, Page } from '@playwright/test'
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

/** Moves on by the Tab key, as a person without a mouse does, until a control has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  await expect(wanted).toBeFocused()
}

test('キーボードだけで、順番を変え、外し、加え、条件を直し、焦点を失わない', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await app.step('業務').click()
  await expect(app.heading()).toHaveText('業務の内訳')
  const said = page.getByRole('status').filter({ hasText: /。$/u })
  const edit = (kind: string) => page.locator('details').filter({ has: page.getByLabel(`${kind}の名前・前提・順番`) })

  await test.step('端まで移しても、ボタンから離れない', async () => {
    const second = page.getByLabel('連絡調整・指導の名前・前提・順番を直す')
    await second.focus()
    await page.keyboard.press('Enter')
    const up = edit('連絡調整・指導').getByRole('button', { name: '上へ移す' })
    await tabTo(page, up)
    await page.keyboard.press('Enter')
    await expect(said).toHaveText('連絡調整・指導を10件のうち1番目に移しました。')
    await expect(up).toBeFocused()
    await expect(up).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Enter')
    await expect(said).toHaveText('連絡調整・指導を10件のうち1番目に移しました。')
    const down = edit('連絡調整・指導').getByRole('button', { name: '下へ移す' })
    await tabTo(page, down)
    await page.keyboard.press('Enter')
    await expect(said).toHaveText('連絡調整・指導を10件のうち2番目に移しました。')
    await expect(down).toBeFocused()
  })

  await test.step('条件を加えて点を入れ、外し、元の値に戻す', async () => {
    const part = edit('連絡調整・指導')
    const choice = part.getByRole('combobox', { name: 'ほかに必要な分野' })
    await choice.focus()
    await choice.selectOption({ label: '環境の構築' })
    await tabTo(page, part.getByRole('button', { name: '条件を加える' }))
    await page.keyboard.press('Enter')
    const need = part.getByRole('textbox', { name: '連絡調整・指導に必要な点数：環境の構築' })
    await expect(need).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('90')
    await page.keyboard.press('Tab')
    await expect(need).toHaveValue('90')
    await expect(page.getByText('環境の構築 90点以上', { exact: false })).toHaveCount(1)
    await tabTo(page, part.getByRole('button', { name: '前提を元の値に戻す' }))
    await page.keyboard.press('Enter')
    await expect(need).toHaveCount(0)
    await expect(said).toHaveText('連絡調整・指導の前提を元の値に戻しました。')
  })

  await test.step('外すと次の業務へ、加えると新しい業務へ移る', async () => {
    await tabTo(page, edit('連絡調整・指導').getByRole('button', { name: '「連絡調整・指導」を外す' }))
    await page.keyboard.press('Enter')
    await expect(said).toHaveText('連絡調整・指導を外しました。残りは9件です。')
    await expect(page.getByLabel('会議・打合せの名前・前提・順番を直す')).toBeFocused()
    const form = page.getByRole('form', { name: '業務を加える' })
    const choice = form.getByRole('combobox', { name: /近い業務/u })
    await choice.focus()
    await choice.selectOption({ label: '連絡調整・指導' })
    await tabTo(page, form.getByRole('button', { name: '加える' }))
    await page.keyboard.press('Enter')
    await expect(said).toHaveText('連絡調整・指導を加えました。')
    await expect(page.getByRole('slider', { name: /連絡調整・指導/u })).toBeFocused()
    await expect(page.getByText('合計 100%')).toBeVisible()
  })
})

test('the editors of the work page in English', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new AssessmentApp(page)
  await app.open()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'See the result of a sample city' }).click()
  await page.getByRole('heading', { level: 1, name: /readiness/iu }).waitFor()
  await page.goto(page.url().replace('/result', '/work'))
  await expect(app.heading()).toHaveText('What the work is made of')
  await page.getByLabel('Change name, assumptions, order of Meetings').click()
  const part = page.locator('details').filter({ has: page.getByLabel(/order of Meetings/u) })
  await part.getByRole('combobox', { name: 'Another section it needs' }).selectOption({ index: 1 })
  await part.getByRole('button', { name: 'Add a need' }).click()
  await expect(part.getByRole('textbox', { name: /^Score needed by Meetings/u })).toHaveCount(4)
  await expect(part.getByText(/^Reason: /u)).toBeVisible()
  await part.getByRole('button', { name: 'Reset the assumptions' }).click()
  await expect(part.getByRole('textbox', { name: /^Score needed by Meetings/u })).toHaveCount(3)
  await part.getByRole('button', { name: 'Remove “Meetings”' }).click()
  await expect(page.getByRole('status').filter({ hasText: /\.$/u })).toHaveText('Meetings was removed. 9 left.')
  await page.getByRole('radio', { name: /A list of your own/u }).check()
  await page.getByRole('combobox', { name: /Most like/u }).selectOption({ label: 'Phone calls' })
  await page
    .getByRole('form', { name: 'Add a kind of work' })
    .getByRole('textbox', { name: /^Name/u })
    .fill('Night line')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const hours = page.getByRole('textbox', { name: 'Hours of Night line' })
  await expect(hours).toBeFocused()
  await hours.fill('7.5')
  await hours.press('Tab')
  await expect(page.getByText('Total 7.5 hours')).toBeVisible()
  await page.getByRole('button', { name: 'Bring my shares back' }).click()
  await expect(page.getByRole('slider', { name: /Writing and analysis/u })).toBeVisible()
  await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
})
