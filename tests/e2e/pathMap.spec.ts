import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

test('道の図から、事例の事実と出典を、キーボードだけで開いて戻れる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  const card = page.getByRole('region', { name: 'より広く × より長くの道' })
  await expect(card.getByText('実際は「希望者」「週1.2日」', { exact: false })).toBeVisible()
  const entry = card.getByRole('button', { name: /^2\s平成24年1月：実際の利用/u })
  await entry.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '総務省' })
  await expect(dialog).toContainText('302人日÷（約2000人×240日）')
  await expect(dialog).toContainText('6枚目')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(entry).toBeFocused()
})

test('図の印そのものを選んでも、同じ事実が開く', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  const card = page.getByRole('region', { name: 'より広く × より長くの道' })
  await card.locator('svg text', { hasText: /^9$/u }).click()
  await expect(page.getByRole('dialog', { name: '広島県' })).toContainText('日数などの制限は設けない')
})

test('図に出す団体を選び、経緯を一つずつ見る。選んだ団体はアドレスに残る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  const card = page.getByRole('region', { name: 'より広く × より長くの道' })
  await card.getByText('図に出す団体を選ぶ').press('Enter')
  await card.getByRole('button', { name: '一つも出さない' }).press('Enter')
  await expect(card.getByText('選んだ団体に、図に置ける印はありません。')).toBeVisible()
  await card.getByLabel('茨城県').press('Space')
  await expect(card.getByRole('button', { name: /^2\s令和2年2月：制度の上限、全員・週4日$/u })).toBeVisible()
  await page.reload()
  await expect(card.getByText('（22団体のうち1）')).toBeVisible()
  await card.getByLabel('経緯を一つずつ見る').last().selectOption('佐賀県')
  await card.getByRole('button', { name: '次へ' }).press('Enter')
  await expect(card.getByText(/^5件中2件目/u)).toBeVisible()
  await expectAccessible(page)
})

test('事例の画面の道の図に、自分の診断を重ねる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: '事例', exact: true }).click()
  await expect(app.heading()).toHaveText('事例')
  await page.getByLabel('重ねて見る診断').selectOption({ index: 1 })
  const card = page.getByRole('region', { name: 'より広く × より長くの道' })
  await expect(card.getByText('実際は「希望者」「週1.2日」', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/mine=/u)
})

test.describe('動きを減らす設定で', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('経緯は手でだけ進む', async ({ page }) => {
    await page.goto('./#/references')
    const card = page.getByRole('region', { name: 'より広く × より長くの道' })
    await card.getByLabel('経緯を一つずつ見る').last().selectOption('総務省')
    await expect(card.getByRole('button', { name: '次へ' })).toBeVisible()
    await expect(card.getByRole('button', { name: '自動で進める' })).toHaveCount(0)
  })
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB' })

  test('the path map names the bodies, and their facts are in English', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'See the result of a sample city' }).click()
    const card = page.getByRole('region', { name: 'The path: wider × longer' })
    await card.getByText('Not on the map').click()
    await card.getByRole('button', { name: /child care, family care, a long commute/iu }).click()
    await expect(page.getByRole('dialog', { name: 'Gifu Prefecture' })).toContainText('(The deck gives no days)')
  })
})
