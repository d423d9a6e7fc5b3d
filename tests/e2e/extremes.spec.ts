import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll } from './support/assessmentFiles'
import { expect, test } from './support/test'

const LONG_NAME = '東'.repeat(100)
const LONG_WORD = 'x'.repeat(400)

const empty = anOwnAssessment('', {})
const allUnknown = anOwnAssessment('わからない市', { answers: answerAll(() => ({ kind: 'unknown' })) })
const allNotApplicable = anOwnAssessment('該当しない市', {
  answers: answerAll(({ allowNa }) =>
    allowNa ? { kind: 'notApplicable', reason: '窓口がないため' } : { kind: 'level', level: 4 },
  ),
})
const allZero = anOwnAssessment('水準0市', {
  answers: answerAll(() => ({ kind: 'level', level: 0 })),
  organization: { ...BLANK_ORGANIZATION, name: '水準0市', staff: 1 },
  practice: {
    ...BLANK_PRACTICE,
    scope: 'none',
    eligible: 0,
    users: 0,
    allowed: { kind: 'limit', days: 0, per: 'week' },
    use: { kind: 'perUser', days: 0, per: 'week' },
  },
})
const longTexts = anOwnAssessment('長い名前', {
  organization: {
    ...BLANK_ORGANIZATION,
    name: LONG_NAME,
    unit: 'department',
    department: LONG_NAME,
    staff: 9_999_999,
    staffIncludes: LONG_WORD,
    answeredBy: LONG_NAME,
  },
  answers: answerAll(({ allowNa }) =>
    allowNa
      ? { kind: 'notApplicable', reason: LONG_WORD, note: LONG_WORD }
      : { kind: 'level', level: 2, note: LONG_WORD.repeat(5) },
  ),
})

interface Extreme {
  readonly name: string
  readonly assessment: Assessment
  readonly heading: string
  /** What the result says of such an assessment. */
  readonly says: readonly RegExp[]
}

const extremes: readonly Extreme[] = [
  {
    name: '何も答えていない診断',
    assessment: empty,
    heading: '備えはまだ「準備前」です',
    says: [/設問にまだ1問も答えていません。/u, /業務の内訳が未入力のため/u, /五つの輪は、どれもまだ分かりません。/u],
  },
  {
    name: 'すべて「わからない」の診断',
    assessment: allUnknown,
    heading: '備えはまだ「準備前」です',
    says: [
      /「わからない」が67問あります。/u,
      /「準備前」から「ネットオフィス」までのどこかに決まります。/u,
      /守られているか確かめること（8件）/u,
    ],
  },
  {
    name: '許された設問がすべて「該当しない」の診断',
    assessment: allNotApplicable,
    heading: '備えは「ネットオフィス」まで整っています',
    says: [/いちばん上の段階まで備えが整っています。/u, /すぐに直すこと、確かめることはありません。/u],
  },
  {
    name: 'すべて0の診断',
    assessment: allZero,
    heading: '備えはまだ「準備前」です',
    says: [/まず直すこと（8件）/u, /これからです/u, /使われているのは0%/u],
  },
  {
    name: '切れ目のない長い名前とメモの診断',
    assessment: longTexts,
    heading: '備えは「部分導入」まで整っています',
    says: [new RegExp(LONG_NAME, 'u')],
  },
]

for (const { name, assessment, heading, says } of extremes) {
  test(`${name}でも、結果は文になり、狭い画面にも広い画面にも収まる`, async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await app.importAssessment(assessment)

    await test.step('結果の画面', async () => {
      await app.step('結果').click()
      await expect(app.heading()).toHaveText(heading)
      for (const sentence of says) await expect(page.getByText(sentence).first()).toBeVisible()
      await expectWholeAtAnyWidth(app)
    })

    await test.step('確認の画面', async () => {
      await app.step('確認').click()
      await expect(app.heading()).toHaveText('回答の確認')
      await expectWholeAtAnyWidth(app)
    })

    await test.step('ホームのカード', async () => {
      await app.open()
      await expect(page.getByRole('link', { name: '結果を見る' })).toBeVisible()
      await expectWholeAtAnyWidth(app)
    })
  })
}

for (const locale of ['日本語', 'English'] as const) {
  test(`${locale}の結果を印刷しても、図に大きさがあり、PDFになる`, async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await app.openSample()
    if (locale === 'English') await page.getByRole('button', { name: 'English' }).click()
    await page.emulateMedia({ media: 'print' })
    const drawings = page.getByRole('figure').locator('svg')
    await expect(drawings.first()).toBeVisible()
    for (const drawing of await drawings.all()) {
      const box = await drawing.boundingBox()
      expect((box?.width ?? 0) * (box?.height ?? 0)).toBeGreaterThan(0)
    }
    // The numbers of the path map are explained on paper too; nothing else that one could press is left.
    const numbered = page.getByRole('button', { name: /^(?:No\. )?\d/u })
    await expect(page.getByRole('button')).toHaveCount(await numbered.count())
    const pdf = await page.pdf({ format: 'A4', printBackground: true })
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })
}

/** No horizontal scrolling at the narrowest and at an ordinary width, and no value that leaked into the text. */
async function expectWholeAtAnyWidth(app: AssessmentApp): Promise<void> {
  for (const width of [320, 1280]) {
    await app.resizeTo(width)
    await expect.poll(() => app.overflow(), { message: `幅${String(width)}px` }).toBeLessThanOrEqual(0)
  }
  expect(await app.text()).not.toMatch(/NaN|undefined|null|Infinity|\[object/u)
}
