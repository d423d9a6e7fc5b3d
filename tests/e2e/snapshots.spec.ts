import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, fileOf } from './support/assessmentFiles'
import { expect, test } from './support/test'

const before = anOwnAssessment('あおば市')
const other = { ...before, organization: { ...before.organization, name: 'べつの市' } }

test('削除した診断を、ページを離れたあとでも、控えから戻せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll([before])
  await app.act('あおば市', '削除する')
  await expect(page.getByRole('status').filter({ hasText: '「あおば市」の診断を削除しました。' })).toContainText(
    '「前の状態に戻す」で戻せます。',
  )
  await page.reload()
  await expect(app.cards()).toHaveCount(0)
  await page.getByRole('link', { name: '設定とデータの控え' }).click()
  await page.getByRole('button', { name: /の状態と見比べる$/u }).click()
  await page.getByRole('button', { name: '読み込む', exact: true }).click()
  await page.getByRole('navigation', { name: '診断の手順' }).waitFor()
  await page.goto('./')
  await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
})

test('読み込みで置き換えた診断を、読み込む前の控えと見比べて元に戻せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll([before])
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(other))
  await page.getByRole('checkbox', { name: 'べつの市' }).check()
  await page.getByRole('radio', { name: 'いまある診断と置き換える' }).check()
  await page.getByRole('button', { name: '読み込む', exact: true }).click()
  await page.getByRole('navigation', { name: '診断の手順' }).waitFor()
  await page.goto('./')
  await expect(app.card('べつの市')).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: '設定とデータの控え' }).click()
  await page.getByRole('button', { name: /の状態と見比べる$/u }).click()
  await page.getByRole('checkbox', { name: 'あおば市' }).check()
  await expect(page.getByText(/違い：組織1件/u)).toBeVisible()
  await page.getByRole('radio', { name: 'いまある診断と置き換える' }).check()
  await page.getByRole('button', { name: '読み込む', exact: true }).click()
  await page.getByRole('navigation', { name: '診断の手順' }).waitFor()
  await page.goto('./')
  await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
})
