import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

test('試算を動かし、残し、採り入れると、採り入れるまで回答は変わらない', async ({ page }) => {
  const app = new AssessmentApp(page)
  const differences = page.getByRole('region', { name: 'いまとの違い' })
  const days = page.getByRole('slider', { name: /^1人あたりの日数/u })

  await test.step('結果から試算に移り、キーボードで日数を動かす', async () => {
    await app.open()
    await app.openSample()
    await page.getByRole('navigation', { name: '結果を使う' }).getByRole('link', { name: '試算' }).click()
    await expect(app.heading()).toHaveText('試算')
    await expect(differences).toContainText('いまと同じです。')
    await days.focus()
    await page.keyboard.press('ArrowRight')
    await expect(differences.getByRole('listitem')).toHaveCount(1)
    await expect(differences).toContainText('1人あたりの日数')
    await expectAccessible(page)
  })

  await test.step('名前を付けて残すと、読み込み直しても残る', async () => {
    await differences.getByRole('textbox', { name: '試算の名前' }).fill('もう一日')
    await differences.getByRole('button', { name: '名前を付けて残す' }).click()
    await expect(page.getByRole('button', { name: '「もう一日」を動かす' })).toBeVisible()
    await app.saved().waitFor()
    await page.reload()
    await expect(page.getByRole('button', { name: '「もう一日」を動かす' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'もう一日' })).toBeVisible()
  })

  await test.step('残した試算を採り入れると、実態がその数字になる', async () => {
    await page.getByRole('button', { name: '「もう一日」を動かす' }).click()
    await differences.getByRole('button', { name: 'いまの回答にする' }).click()
    await expect(differences).toContainText('いまと同じです。')
  })

  await test.step('採り入れたことは、元に戻せる', async () => {
    await page.getByRole('button', { name: '元に戻す', exact: true }).click()
    await page.getByRole('button', { name: '「もう一日」を動かす' }).click()
    await expect(differences.getByRole('listitem')).toHaveCount(1)
  })
})

test('キーボードだけで、試行・上限・割合を動かし、いまに戻す', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('navigation', { name: '結果を使う' }).getByRole('link', { name: '試算' }).click()
  await expect(app.heading()).toHaveText('試算')
  const differences = page.getByRole('region', { name: 'いまとの違い' })
  await page.getByRole('checkbox', { name: /^試行とする/u }).focus()
  await page.keyboard.press('Space')
  await expect(differences).toContainText('導入の段階：本格導入 → 試行')
  await page.getByText('離れてできる割合の上限を動かす').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('slider', { name: '窓口・対面の相談の上限' }).focus()
  await page.keyboard.press('End')
  await expect(differences).toContainText('窓口・対面の相談の上限：25% → 100%')
  const share = page.getByRole('slider', { name: '電話の応対', exact: true })
  await share.focus()
  await page.keyboard.press('Home')
  await expect(differences).toContainText(/電話の応対：.+ → 0%/u)
  await expectAccessible(page)
  await differences.getByRole('button', { name: 'いまに戻す' }).focus()
  await page.keyboard.press('Enter')
  await expect(differences).toContainText('いまと同じです。')
  await page.getByRole('button', { name: '40%の例を見る' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^いまの試算のテレワーク比率は40%です。/u)).toBeVisible()
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB' })

  test('a scenario can be tried on a phone, and nothing runs over the edge', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.resizeTo(390)
    await app.open()
    await page
      .getByRole('button', { name: /sample/iu })
      .first()
      .click()
    await page.getByRole('link', { name: 'What if', exact: true }).click()
    await expect(page.getByRole('slider').first()).toBeVisible()
    await page
      .getByRole('button', { name: /^Try \d/u })
      .first()
      .click()
    await page.getByRole('button', { name: 'Show the 40%' }).click()
    await expect(page.getByText(/^The telework ratio as moved is 40%\./u)).toBeVisible()
    await page.getByText('How these figures come about').click()
    await page.getByText('Move the caps of what can be done away').click()
    await page.getByRole('button', { name: 'Keep under a name' }).click()
    await expect(page.getByRole('columnheader', { name: 'What-if 1' })).toBeVisible()
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    expect(await page.getByRole('main').innerText()).not.toMatch(/[ぁ-んァ-ヶ]/u)
  })
})
