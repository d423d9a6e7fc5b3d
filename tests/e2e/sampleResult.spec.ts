import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

test('見本の結果が、一回の操作で日本語で開く', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await expect(app.heading()).toContainText('部分導入')
  await expect(page.getByText('ひろなが市（架空の見本）').first()).toBeVisible()
  await expect(page.getByText(/分離ネットワークの業務/u).first()).toBeVisible()
  await expect(page.getByRole('figure').first()).toBeVisible()
  await expect(page.getByRole('figure').locator('svg').first()).toBeVisible()
})

test('見本の結果が、英語でも同じ段階で開き、日本語が残らない', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'See the result of a sample city' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Partial use')
  const japanese = await page.locator('main').evaluate((main) => {
    const clone = main.cloneNode(true) as HTMLElement
    clone.querySelectorAll('[lang="ja"]').forEach((element) => {
      element.remove()
    })
    return clone.textContent.match(/[぀-ヿ一-鿿]+/gu) ?? []
  })
  expect(japanese).toEqual([])
})

test('数字の「計算のしかた」が、この組織の数字で開き、閉じると元のボタンに戻る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  const button = page.getByRole('button', { name: /計算のしかた/u }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})

test('スマートフォンで文字を最大にしても、図の文字は切れず、余裕のある図ではその大きさになる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await app.resizeTo(390)
  await page.locator('html').evaluate((root) => {
    root.dataset['textSize'] = '150'
  })
  const charts = page.locator('[data-chart]:has(svg)')
  await expect(charts).toHaveCount(3)
  const grown = () =>
    charts.evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().width / frame.clientWidth))
  // The map of areas, the radar of the pillars, the map of the path with the names of its stops.
  await expect.poll(async () => (await grown()).map((scale) => scale.toFixed(1))).toEqual(['1.2', '1.5', '1.1'])
  const cut = () =>
    charts.evaluateAll((frames) =>
      frames.flatMap((frame) => {
        const { left, right } = frame.getBoundingClientRect()
        const texts = [...frame.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }))
        return texts
          .filter(({ box }) => box.left < left - 1 || box.right > right + 1)
          .map(({ text }) => text.textContent)
      }),
    )
  await expect.poll(cut).toEqual([])
})
