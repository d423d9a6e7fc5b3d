import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll } from './support/assessmentFiles'
import { expect, expectAccessible, test } from './support/test'

const older = anOwnAssessment('ひろなが市', {
  bank: { id: 'hironaga-standard', version: '1.0.0' },
  answers: answerAll(() => ({ kind: 'level', level: 3 })),
})

/** Presses Tab until what has the focus is called `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent.trim())
    if (text === name) return
  }
  throw new Error(`${name} is not reached by Tab`)
}

test('前の設問集の診断を、中身を確かめてから新しい設問集に移し、答え直す', async ({ page }) => {
  const app = new AssessmentApp(page)
  const change = page.getByRole('region', { name: '設問集を変える前と後' })
  const archived = page.getByRole('region', { name: '取り置いた回答' })
  await app.open()
  await app.importAssessment(older)

  await test.step('移すまでは、前の設問集のままの結果を示す', async () => {
    await app.step('結果').click()
    await expect(app.heading()).toHaveText('備えは「展開」まで整っています')
    await expect(change).toHaveCount(0)
  })
  await test.step('設問も、前の設問集の言葉のままで聞く', async () => {
    const id = page.url().replace(/^.*\/a\/([^/]+)\/.*$/u, '$1')
    await page.goto(`./#/a/${id}/questions/cloud/6`)
    await expect(page.getByText('一度に何割の人が、職場の外から接続して働けますか。')).toBeVisible()
    await page.getByRole('complementary', { name: '設問集のお知らせ' }).getByRole('link').click()
  })
  await test.step('移すと何が残り、何を答え直すかを見る', async () => {
    await expect(app.heading()).toHaveText('新しい設問集に移す')
    await expect(page.getByRole('heading', { name: '答え直す設問（2問）' })).toBeVisible()
    await expect(page.getByText('前の回答：水準3「6割以上9割未満」')).toBeVisible()
    await page.getByText('そのまま数える回答（65問）').click()
    await expect(page.getByText('設問は変わっていません。').first()).toBeVisible()
    await expectAccessible(page)
  })
  await test.step('移すと、前の回答は取り置かれ、読み込み直しても読める', async () => {
    await page.getByRole('button', { name: '新しい設問集に移す' }).click()
    await expect(page.getByRole('status').getByText('新しい設問集に移しました。')).toBeVisible()
    await page.reload()
    await expect(archived).toContainText('設問集1.0.0での回答：水準3「6割以上9割未満」')
    await expectAccessible(page)
  })
  await test.step('結果には、移す前と後が並ぶ', async () => {
    await page.getByRole('link', { name: '結果を見る' }).click()
    await expect(app.heading()).toHaveText('備えは「部分導入」まで整っています')
    await expect(change.getByRole('row', { name: /^1\.0\.0/u })).toContainText('展開')
    await expect(change).toContainText('未回答の2問を0とみなすため')
  })
  await test.step('答え直すと、新しい言葉で聞かれ、段階が戻る', async () => {
    await page.getByRole('link', { name: '変わったことと、取り置いた回答を見る' }).click()
    await page.getByRole('link', { name: '「一斉接続の余裕」に答える' }).click()
    await expect(page.getByText('働く人全員のうち何割が、職場の外から同時に接続して働けますか。')).toBeVisible()
    await page.getByRole('radio', { name: /全員の6割以上9割未満/u }).check()
    await app.step('結果').click()
    await page.getByRole('link', { name: '変わったことと、取り置いた回答を見る' }).click()
    await page.getByRole('link', { name: '「利用できる日数」に答える' }).click()
    await page.getByRole('radio', { name: /週3日以上で上限がある/u }).check()
    await app.step('結果').click()
    await expect(app.heading()).toHaveText('備えは「展開」まで整っています')
    await expect(change).not.toContainText('を0とみなすため')
  })
})

test('英語の画面で、キーボードだけで移せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(older)
  await page.getByRole('button', { name: 'English' }).click()
  await tabTo(page, 'See what changes with the new one')
  await page.keyboard.press('Enter')
  await expect(app.heading()).toHaveText('Move to the new question bank')
  await expect(page.getByText('Answer so far: Level 3: 60% to under 90%')).toBeVisible()
  await tabTo(page, 'Move to the new question bank')
  await page.keyboard.press('Enter')
  await expect(app.heading()).toBeFocused()
  await expect(page.getByRole('status').getByText('Moved to the new question bank.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Answers set aside' })).toContainText(
    'Answered under question bank 1.0.0',
  )
  await tabTo(page, 'Answer “Everyone at once”')
  await page.keyboard.press('Enter')
  await expect(app.heading()).toContainText('Out of everyone who works for you')
})

test('幅320pxでも、はみ出さない', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.resizeTo(320)
  await app.open()
  await app.importAssessment(older)
  await page.getByRole('complementary', { name: '設問集のお知らせ' }).getByRole('link').click()
  await page.getByText('そのまま数える回答（65問）').click()
  expect(await app.overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '新しい設問集に移す' }).click()
  expect(await app.overflow()).toBeLessThanOrEqual(0)
})
