import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll, quickOnly } from './support/assessmentFiles'
import { expect, test } from './support/test'

const quick = anOwnAssessment('ひろなが市', {
  form: 'quick',
  answers: quickOnly(answerAll(() => ({ kind: 'level', level: 3 }))),
})

test('簡易版から標準版に変えると、変える前と後の結果が並び、下がったわけが分かる', async ({ page }) => {
  const app = new AssessmentApp(page)
  const card = page.getByRole('region', { name: '版を変える前と後' })
  const cellsOf = (form: string) => card.getByRole('row', { name: form }).getByRole('cell').allTextContents()
  await app.open()
  await app.importAssessment(quick)

  await test.step('変えるまでは、一つの結果だけを示す', async () => {
    await app.step('結果').click()
    await expect(app.heading()).toHaveText('備えは「展開」まで整っています')
    await expect(card).toHaveCount(0)
  })
  await test.step('組織の画面で標準版に変える', async () => {
    await app.step('組織').click()
    await page.getByRole('radio', { name: /標準版/u }).check()
    await app.step('結果').click()
    await expect(app.heading()).toHaveText('備えは「試行」まで整っています')
  })
  await test.step('両方の版の段階と点数が並ぶ', async () => {
    expect(await cellsOf('簡易版')).toEqual(['展開', '75', '75'])
    const [stage, ...points] = await cellsOf('標準版')
    expect(stage).toBe('試行')
    for (const point of points) expect(Number(point)).toBeLessThan(75)
  })
  await test.step('下がったのは未回答のためだと言う', async () => {
    await expect(card).toContainText('段階が下がったのは、未回答の47問を0とみなすためです。')
  })
  await test.step('読み込み直しても残る', async () => {
    await page.reload()
    await expect(card).toBeVisible()
    expect(await cellsOf('簡易版')).toEqual(['展開', '75', '75'])
  })
  await test.step('英語でも示す', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('row', { name: /^Quick/u })).toContainText('Roll-out')
    await expect(page.getByText(/The stage fell because/u)).toBeVisible()
  })
})

test('何も答えないうちに版を変えても、比べる表は出ない', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('radio', { name: /簡易版/u }).check()
  await app.step('結果').click()
  await expect(app.heading()).toContainText('備え')
  await expect(page.getByRole('region', { name: '版を変える前と後' })).toHaveCount(0)
})
