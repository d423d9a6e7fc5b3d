import type { Answers, Level } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { AssessmentApp } from './pages/assessmentApp'
import { answerAll, anOwnAssessment, fileOf } from './support/assessmentFiles'
import { expect, expectAccessible, test } from './support/test'

const allAt = (level: Level): Answers => answerAll(() => ({ kind: 'level', level }))
const organization = { ...BLANK_ORGANIZATION, name: 'ひろなが市', staff: 100 }
const practice = (days: number): Assessment['practice'] => ({
  ...BLANK_PRACTICE,
  scope: 'applicants',
  allowed: { kind: 'limit', days: 2, per: 'week' },
  users: 20,
  use: { kind: 'perUser', days, per: 'week' },
})

/** Three dates: an older bank, then twice the current one, the last time further. */
const first = anOwnAssessment('t1', {
  createdOn: '2025-04-01',
  organization: { ...organization, name: 'ひろなが 市' },
  bank: { id: 'hironaga-standard', version: '1.0.0' },
  answers: allAt(1),
  practice: practice(0.5),
})
const second = anOwnAssessment('t2', {
  createdOn: '2025-10-01',
  organization,
  answers: {
    ...allAt(2),
    'information.approval': { kind: 'level', level: 1, note: '申請書は紙のまま' },
    'cloud.files': { kind: 'unknown' },
  },
  practice: practice(1),
})
const third = anOwnAssessment('t3', {
  createdOn: '2026-04-01',
  organization,
  answers: {
    ...allAt(2),
    'information.approval': { kind: 'level', level: 3, note: '電子申請を始めた' },
    'communication.phone': { kind: 'level', level: 1 },
  },
  practice: practice(1.5),
})

async function openTrend(app: AssessmentApp) {
  await app.open()
  await app.importAll([first, second, third])
}

test('ホームのカードから推移を開き、キーボードだけで一つを外し、二つの日付を比べる', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AssessmentApp(page)
  await openTrend(app)
  await page.getByRole('link', { name: '推移を見る' }).first().press('Enter')
  await expect(app.heading()).toContainText('ひろなが')
  const list = page.getByRole('region', { name: 'この組織の診断' })
  await expect(list.getByRole('checkbox')).toHaveCount(3)
  await expect(list).toContainText('前と比べられないのは')
  await expectAccessible(page)

  const differences = page.getByRole('region', { name: '設問ごとの違い' })
  await expect(differences).toContainText('上がった 1、下がった 1、ほかの変化 1')
  await expect(differences).toContainText('申請書は紙のまま')
  await expect(differences).toContainText('電子申請を始めた')

  // Against the older bank: what asks something else now is not compared.
  await differences.getByLabel('前', { exact: true }).selectOption({ label: '令和7年4月1日' })
  await expect(differences).toContainText('比べられない 2')
  await expect(differences).toContainText('聞き方が変わったので、比べません')

  await list.getByRole('checkbox', { name: '令和7年4月1日' }).press('Space')
  await expect(list.getByRole('checkbox', { name: '令和7年4月1日' })).not.toBeChecked()
  await expect(list.getByText('比べられないところ')).toBeHidden()
  await expect(differences).toContainText('上がった 1、下がった 1、ほかの変化 1')
  // The address holds the choice.
  await page.reload()
  await expect(list.getByRole('checkbox', { name: '令和7年4月1日' })).not.toBeChecked()
})

test('結果の画面から推移を開き、印を選んでその診断の結果へ進む', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AssessmentApp(page)
  await openTrend(app)
  await app.card('ひろなが市').first().getByRole('link', { name: '結果を見る' }).click()
  await page.getByRole('navigation', { name: '結果を使う' }).getByRole('link', { name: '推移' }).click()
  const path = page.getByRole('figure', { name: 'より広く × より長くの道：これまでの歩み' })
  await expect(path).toContainText(
    '実際は、令和7年4月1日の「希望者」「週0.5日」から令和8年4月1日の「希望者」「週1.5日」に移りました',
  )
  await path.locator('svg text', { hasText: /^3$/u }).first().click()
  await expect(page).toHaveURL(/#\/a\/[^/]+\/result/u)
})

test('診断が一つだけでも、その点数が見え、次にすることが分かる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(third)
  await page.goto('./')
  await expect(page.getByRole('link', { name: '推移を見る' })).toHaveCount(0)
  await app.card('ひろなが市').getByRole('link', { name: '結果を見る' }).click()
  await page.getByRole('navigation', { name: '結果を使う' }).getByRole('link', { name: '推移' }).click()
  await expect(page.getByText('この組織の診断は、まだ一つです', { exact: false })).toBeVisible()
  await expect(page.getByRole('figure').first()).toBeVisible()
})

test('幅320pxでも、横にはみ出さない', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 800 })
  const app = new AssessmentApp(page)
  await openTrend(app)
  await page.getByRole('link', { name: '推移を見る' }).first().click()
  await expect(page.getByRole('region', { name: '設問ごとの違い' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
})

test.describe('英語・暗い配色で', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' })

  test('the way over time, its breaks and its differences are in English', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('./')
    for (const assessment of [first, second, third]) {
      await page.getByLabel('Choose a file').setInputFiles(fileOf(assessment))
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      await page.getByRole('navigation', { name: 'Steps of the assessment' }).waitFor()
      await page.goto('./')
    }
    await page.getByRole('link', { name: 'Over time' }).first().click()
    const list = page.getByRole('region', { name: 'Assessments of this organization' })
    await expect(list).toContainText('the question bank changed from 1.0.0 to 1.1.0')
    await expect(page.getByRole('region', { name: 'Differences, question by question' })).toContainText('1 up, 1 down')
    await expectAccessible(page)
  })
})
