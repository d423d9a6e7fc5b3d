import { AssessmentApp } from './pages/assessmentApp'
import { aRoom, openRoom } from './support/openRoom'
import { expect, expectAccessible, test } from './support/test'

const steps = ['組織', '実態', '設問', '業務', '確認', '結果'] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`配色 ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('どの画面にも、自動検査で見つかる問題がない', async ({ page }) => {
      test.setTimeout(240_000)
      const app = new AssessmentApp(page)
      await app.open()
      await expectAccessible(page)
      await app.openSample()
      for (const step of steps) {
        await app.step(step).click()
        await expect(app.step(step)).toHaveAttribute('aria-current', 'step')
        await expect(app.heading()).toBeVisible()
        await expectAccessible(page)
      }
      await page.getByRole('link', { name: 'ファイルに出す', exact: true }).click()
      await expect(app.heading()).toHaveText('ファイルに出す')
      await page.getByRole('checkbox', { name: '名前・メモ・担当を抜く' }).check()
      await expectAccessible(page)
      await page.getByRole('link', { name: '推移', exact: true }).click()
      await expect(app.heading()).toContainText('推移')
      await expect(page.getByRole('figure').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'この診断について' }).click()
      await expect(app.heading()).toHaveText('この診断について')
      await expectAccessible(page)
      await page.getByRole('link', { name: '比べる', exact: true }).click()
      await expect(app.heading()).toHaveText('組織を比べる')
      await expect(page.getByRole('figure').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: '事例', exact: true }).click()
      await expect(app.heading()).toHaveText('事例')
      await expectAccessible(page)
      await page.getByRole('link', { name: '佐賀県' }).first().click()
      await expect(app.heading()).toHaveText('佐賀県')
      await expectAccessible(page)
      await page.goto('./#/references/new')
      await expect(app.heading()).toHaveText('事例を追加する')
      await page.getByRole('button', { name: '保存する' }).click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expectAccessible(page)
      await page.goto('./#/compare/peers')
      await expect(app.heading()).toHaveText('匿名の数字を持ち寄る')
      await expectAccessible(page)
      await page.getByRole('link', { name: '統計', exact: true }).click()
      await expect(app.heading()).toHaveText('統計')
      await expect(page.getByRole('figure').first()).toBeVisible()
      await expectAccessible(page)
    })

    test('何も答えていない診断の画面にも、問題がない', async ({ page }) => {
      test.setTimeout(120_000)
      const app = new AssessmentApp(page)
      await app.open()
      await app.start()
      for (const step of steps) {
        await app.step(step).click()
        await expect(app.step(step)).toHaveAttribute('aria-current', 'step')
        await expectAccessible(page)
      }
    })
  })
}

test('幅320pxでも、どの画面も横にはみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  for (const step of steps) {
    await app.step(step).click()
    await expect(app.step(step)).toHaveAttribute('aria-current', 'step')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, step).toBeLessThanOrEqual(0)
  }
})

test.describe('暗い配色の幅320pxで', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 320, height: 640 } })

  test('みんなで答える画面にも問題がなく、横にはみ出さない', async ({ page }) => {
    test.setTimeout(180_000)
    const room = aRoom(3)
    const { id } = room.gathering.request
    await openRoom(page, room)
    const routes = ['', '/new', '/guide', `/${id}`, `/${id}/paper`, `/${id}/proxy`, `/${id}/reveal`].map(
      (path) => `/w${path}`,
    )
    for (const route of [...routes, '/join', '/hand']) {
      // The heading of the page before would be taken for that of the next one.
      await page.goto('about:blank')
      await page.goto(`./#${route}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, route).toBeLessThanOrEqual(0)
    }
  })

  test('部署に照会する画面にも問題がなく、横にはみ出さない', async ({ page }) => {
    test.setTimeout(180_000)
    const app = new AssessmentApp(page)
    await app.open()
    await app.start()
    await page.goto(page.url().replace('organization', 'inquiry'))
    await page
      .getByRole('group', { name: /^会社機能のクラウド化/u })
      .getByRole('checkbox', { name: '人事課' })
      .check()
    await page.getByRole('button', { name: '依頼を用意する' }).click()
    const card = page.getByRole('article', { name: '人事課' })
    await expect(card).toBeVisible()
    for (const part of ['まだ答えのない設問を見る', '照会文', '督促の文', 'リンク・QRコード・依頼のファイル']) {
      await card.getByText(part, { exact: true }).click()
    }
    await expect(card.getByRole('textbox', { name: '人事課への督促の文' })).toBeVisible()
    await expectAccessible(page)
    expect(await app.overflow()).toBeLessThanOrEqual(0)
  })
})
