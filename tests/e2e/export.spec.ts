import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import mammoth from 'mammoth'
import { parseXml, partsOf } from '../support/officeFile'
import { faultsOf, textIn } from '../support/officeStructure'
import { putCells, refillWorkbook } from '../support/refillWorkbook'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, expectAccessible, test } from './support/test'

async function openExport(page: Page): Promise<AssessmentApp> {
  // Browsers drive their own dialog for files by hand only; without it, files go out as downloads.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: 'ファイルに出す', exact: true }).click()
  await expect(app.heading()).toHaveText('ファイルに出す')
  await expect(page.getByRole('button', { name: 'ファイルに書き出す' })).toBeEnabled()
  return app
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).press('Enter'),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('Excelの表を書き出し、直して戻すと、違いを見てから取り入れられ、元に戻せる', async ({ page }) => {
  await openExport(page)
  await expectAccessible(page)
  const { name, bytes } = await download(page, 'ファイルに書き出す')
  expect(name).toMatch(/^ひろなが診断_.+\.xlsx$/u)
  const { sheets } = await readXlsx(bytes)
  const [, answers] = sheets
  const row = answers?.rows.find((cells) => cells[6] === 1)
  const question = String(row?.[0])
  const changed = await refillWorkbook(bytes, { 回答: putCells(question, 'answers', { answer: 4, note: '整えた' }) })
  await page
    .getByLabel('Excelの表を選ぶ')
    .setInputFiles({ name: '戻り.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(changed) })
  const card = page.getByRole('region', { name: '直したExcelの表を戻す' })
  await expect(card.getByRole('status')).toContainText('診断はまだ変わっていません')
  await expect(card.getByRole('checkbox', { name: `回答：${String(row?.[3])}` })).toBeChecked()
  await expect(card).toContainText('整えた')
  await expectAccessible(page)
  await card.getByRole('button', { name: '選んだ1か所を取り入れる' }).press('Enter')
  await expect(card.getByRole('status')).toContainText('1か所を取り入れました')
  const again = await readXlsx((await download(page, 'ファイルに書き出す')).bytes)
  expect(again.sheets[1]?.rows.find(([id]) => id === question)?.[6]).toBe(4)
})

/** All that is read on the slides of a file and in their notes. */
function slidesIn(bytes: Uint8Array): string {
  expect(faultsOf(bytes)).toEqual([])
  const parts = [...partsOf(bytes)].filter(([path]) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/u.test(path))
  return parts.map(([, xml]) => textIn(parseXml(xml))).join('\n')
}

test('報告書のWordとスライド、図の画像を書き出せ、別の読み手で開け、英語でも同じ', async ({ page }) => {
  await openExport(page)
  await page.getByRole('radio', { name: /^報告書のWord/u }).check()
  const word = await download(page, 'ファイルに書き出す')
  await expect(page.getByRole('status').filter({ hasText: '渡しました：報告書のWord（.docx）' })).toBeVisible()
  expect(word.name).toMatch(/^テレワーク準備度診断 報告書_.+_\d{4}-\d{2}-\d{2}\.docx$/u)
  expect(faultsOf(word.bytes)).toEqual([])
  const { value } = await mammoth.convertToHtml({ buffer: word.bytes })
  for (const heading of ['備えの段階', '広さと長さの地図', '次に取り組むこと'])
    expect(value).toContain(`<h1>${heading}</h1>`)
  await page.getByRole('checkbox', { name: '名前・メモ・担当を抜く' }).press('Space')
  await page.getByRole('radio', { name: /^報告書のスライド/u }).check()
  const slides = slidesIn((await download(page, 'ファイルに書き出す')).bytes)
  expect(slides).toContain('備えは「部分導入」まで整っています')
  expect(slides).toContain('テレワーク・ミニセミナー')
  expect(slides).not.toContain('ひろなが市')
  await page.getByRole('radio', { name: /^図の画像/u }).check()
  const preview = page.getByRole('region', { name: '入る図' })
  await expect(preview.locator('[data-chart] svg').nth(1)).toBeVisible()
  await expectAccessible(page)
  const pictures = unzipSync((await download(page, 'ファイルに書き出す')).bytes)
  expect(Object.keys(pictures)).toHaveLength(6)
  for (const [name, bytes] of Object.entries(pictures))
    expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe(name.endsWith('.png') ? '\x89PNG' : '<svg')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('radio', { name: /^Summary on one slide/u }).check()
  const summary = await download(page, 'Save the file')
  expect(summary.name).toMatch(
    /^Telework readiness report summary_anonymous|^Telework readiness report summary anonymous/u,
  )
  expect(slidesIn(summary.bytes)).toContain('Readiness has reached “Partial use”')
})

test.describe('スマートフォンの幅で', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('抜くものを見てから、名前のないファイルを渡せ、選んだことは次も残り、英語でも同じ', async ({ page }) => {
    const app = await openExport(page)
    await page.getByRole('checkbox', { name: '名前・メモ・担当を抜く' }).press('Space')
    await expect(page.getByRole('region', { name: '抜くもの' })).toContainText('組織・部署の名前')
    await page.getByRole('radio', { name: /^NDJSON/u }).check()
    const { name, bytes } = await download(page, 'ファイルに書き出す')
    expect(name).toMatch(/^ひろなが診断_匿名_[\d-]+\.ndjson$/u)
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ organization: null, local_code: null })
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByRole('radio', { name: /^NDJSON/u })).toBeChecked()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(app.heading()).toHaveText('Export')
    await expect(page.getByRole('region', { name: 'What is left out' })).toBeVisible()
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('radio', { name: /^Table of scores/u }).check()
    const csv = await download(page, 'Save the file')
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})
