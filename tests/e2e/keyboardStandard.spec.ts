import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

const QUESTIONS = 67

test('標準版の診断を、キーボードだけで最初から結果まで進められる', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AssessmentApp(page)
  const keyboard = page.keyboard
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'radio') => {
    const target = page.getByRole(role, { name }).first()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${String(name)}`)
  }

  await test.step('ホームから始める', async () => {
    await app.open()
    await tabTo('診断をはじめる', 'button')
    await keyboard.press('Enter')
    await expect(app.heading()).toHaveText('組織について')
    await expect(app.heading()).toBeFocused()
  })

  await test.step('組織を入力する', async () => {
    await tabTo('組織の名前', 'textbox')
    await keyboard.type('ひろなが市')
    await tabTo(/^職員の数/u, 'textbox')
    await keyboard.type('１２０人')
    await tabTo('次へ', 'link')
    await keyboard.press('Enter')
  })

  await test.step('実態を入力する', async () => {
    await expect(app.heading()).toBeFocused()
    await tabTo(/対象者の数|対象者数|対象になる人/u, 'textbox')
    await keyboard.type('72')
    await tabTo('次へ', 'link')
    await keyboard.press('Enter')
  })

  await test.step('67問に数字キーとEnterで答える', async () => {
    for (let number = 1; number <= QUESTIONS; number += 1) {
      await expect(page.getByText(`設問 ${String(number)} / ${String(QUESTIONS)}`)).toBeVisible()
      await expect(app.heading()).toBeFocused()
      await keyboard.press(String(number % 5))
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
      await keyboard.press('Enter')
    }
  })

  await test.step('業務を選び、確認を経て結果を見る', async () => {
    await expect(app.heading()).toBeFocused()
    await tabTo(/管理部門/u, 'radio')
    await keyboard.press('Space')
    await tabTo('次へ', 'link')
    await keyboard.press('Enter')
    await expect(app.heading()).toHaveText('回答の確認')
    await expect(page.getByText('すべての設問に回答しました。')).toBeVisible()
    await tabTo('結果を見る', 'link')
    await keyboard.press('Enter')
    await expect(app.heading()).toContainText('備えは')
  })

  const [record] = await app.storedRecords()
  expect(Object.keys(record?.data.answers ?? {})).toHaveLength(QUESTIONS)
})
