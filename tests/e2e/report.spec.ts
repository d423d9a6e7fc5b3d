import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Assessment } from '@/domain/assessment'
import { faultsOf } from '../support/officeStructure'
import { ReportPaper } from './pages/reportPaper'
import { AssessmentApp } from './pages/assessmentApp'
import { LONGEST, SHORTEST } from './support/reportExtremes'
import { expectFiguresOf } from './support/reportFigures'
import { expect, expectAccessible, test } from './support/test'

async function openReport(page: Page): Promise<void> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: '報告書', exact: true }).click()
  await expect(app.heading()).toHaveText('報告書')
  await expect(page.getByRole('article').getByRole('figure').locator('svg').first()).toBeVisible()
}

/** Brings an organization in and opens its report. */
async function openReportOf(page: Page, assessment: Assessment): Promise<ReportPaper> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(assessment)
  await page.goto(`./#/a/${assessment.id}/report`)
  await expect(page.getByRole('article').getByRole('figure').locator('svg').first()).toBeVisible()
  return new ReportPaper(page)
}

const paper = (page: Page) => page.getByRole('article')

test('幹部向けは、図も決裁欄も入れてA4の一枚に、本物の文字で収まり、選んだことは次も残る', async ({ page }) => {
  await openReport(page)
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText('テレワーク準備度診断 報告書')
  await expect(paper(page)).toContainText('令和8年')
  await expectAccessible(page)
  await page.locator('summary', { hasText: '体裁' }).press('Enter')
  await page.getByRole('checkbox', { name: '決裁欄をつける' }).press('Space')
  await expect(paper(page).getByRole('table', { name: '決裁' })).toBeVisible()
  await expectAccessible(page)
  await new ReportPaper(page).expectWholeOnPaper(1)
  await page.reload()
  await expect(paper(page).getByRole('table', { name: '決裁' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText('Telework readiness report')
  await new ReportPaper(page).expectWholeOnPaper(1)
  // The head has the names that were typed in Japanese; what the app says is English throughout.
  for (const part of await paper(page).getByRole('region').all()) await expect(part).not.toContainText(/[぀-ヿ一-鿿]/u)
})

test.describe('スマートフォンの幅で', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('人事向けは設問ごとの回答まで、現場向けはやること一覧になり、横にはみ出さず、紙の大きさで刷られる', async ({
    page,
  }) => {
    await openReport(page)
    const app = new AssessmentApp(page)
    await page.getByRole('radio', { name: /^人事向け/u }).check()
    await expect(paper(page).getByRole('region', { name: '設問ごとの回答' })).toContainText('文書の電子保管')
    await page.locator('summary', { hasText: '入れる内容' }).click()
    await page.getByRole('checkbox', { name: '議会答弁・予算要求のための数字' }).check()
    await expect(paper(page).getByRole('region', { name: /^議会答弁/u })).toContainText('https://')
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    const sheets = await new ReportPaper(page).expectWholeOnPaper()
    expect(sheets.length).toBeGreaterThan(3)
    await page.getByRole('radio', { name: /^現場向け/u }).check()
    await expect(paper(page).getByRole('table', { name: 'やること一覧' })).toBeVisible()
    await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
    await new ReportPaper(page).expectWholeOnPaper(1)
  })
})

/** Whom a report is for, by the words of the choice in both languages. */
const TOP = /（1枚）|one page/u
const STAFF = /^人事向け|^For personnel/u
const FIELD = /^現場向け|^For those/u

test('一文字の名前でほとんど答えていない組織でも、どの書面も日英で刷られ、幹部向けは一枚', async ({ page }) => {
  const report = await openReportOf(page, SHORTEST)
  for (const language of ['日本語', 'English'] as const) {
    await report.speak(language)
    for (const [audience, pages] of [
      [TOP, 1],
      [FIELD, 1],
      [STAFF, 5],
    ] as const) {
      await report.audience(audience).check()
      const [first] = await report.expectWholeOnPaper(pages)
      expect(first?.text).toContain('津')
    }
  }
})

test('入れられるだけ入れた組織でも、幹部向けは日英とも一枚で、どの書面も切れず、はみ出さない', async ({ page }) => {
  test.slow()
  const report = await openReportOf(page, LONGEST)
  await report.putEverythingIntoTheHead()
  for (const language of ['日本語', 'English'] as const) {
    await report.speak(language)
    await report.audience(TOP).check()
    const [top] = await report.expectWholeOnPaper(1)
    expect(top?.text).toContain(language === '日本語' ? 'ほか3件' : '3more')
    await report.audience(FIELD).check()
    const field = await report.expectWholeOnPaper()
    expect(field.length).toBeLessThan(10)
    await report.audience(STAFF).check()
    const sheets = await report.expectWholeOnPaper()
    expect(sheets.length).toBeLessThan(40)
    await test.step('結果そのものと同じ点数、日付、設問集、メモが読める', () => {
      expectFiguresOf(LONGEST, sheets, language)
    })
  }
})

test('報告書を、その場でWordのファイルにでき、ほかのファイルへも行ける', async ({ page }) => {
  await openReport(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Word', exact: true }).press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^テレワーク準備度診断 報告書_.+_\d{4}-\d{2}-\d{2}\.docx$/u)
  await expect(page.getByRole('status').filter({ hasText: 'Wordのファイルを' })).toBeVisible()
  expect(faultsOf(await readFile(await download.path()))).toEqual([])
  await page.getByRole('link', { name: /「ファイルに出す」$/u }).click()
  await expect(page.getByRole('button', { name: 'ファイルに書き出す' })).toBeVisible()
})
