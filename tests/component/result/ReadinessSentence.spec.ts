import { getByRole, getByText, queryByText, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE, type PracticeEntry } from '@/domain/practiceEntry'
import ReadinessSentence from '@/features/result/ReadinessSentence.vue'
import type { Locale } from '@/i18n'
import { answersAt, answersBy, aRealAssessment, level } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountSentence(changes: Partial<Assessment> = {}, locale: Locale = 'ja') {
  const card = await mountCard(ReadinessSentence, aRealAssessment(changes), () => ({}), locale)
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

const practice = (changes: Partial<PracticeEntry>) => ({
  organization: { ...BLANK_ORGANIZATION, staff: 120 },
  practice: { ...BLANK_PRACTICE, ...changes },
})

/** What stands beside a term, for example 制度. */
function beside(element: HTMLElement, term: string) {
  return within(getByText(element, term).parentElement ?? element).getByRole('definition')
}

describe('ReadinessSentence', () => {
  afterEach(() => {
    unmount()
  })

  it.each([
    [0, '備えはまだ「準備前」です'],
    [1, '備えは「試行」まで整っています'],
    [2, '備えは「部分導入」まで整っています'],
    [3, '備えは「展開」まで整っています'],
    [4, '備えは「ネットオフィス」まで整っています'],
  ] as const)('すべて水準%iなら「%s」と言う', async (given, sentence) => {
    const { element } = await mountSentence({ answers: answersAt(given) })
    expect(getByRole(element, 'heading', { level: 1 }).textContent).toBe(sentence)
  })

  it('一つでも柱に穴があれば、平均が高くても「展開」とは言わない', async () => {
    const { element } = await mountSentence({ answers: answersAt(4, { 'cloud.isolated': level(0) }) })
    expect(getByRole(element, 'heading', { level: 1 }).textContent).toBe('備えは「部分導入」まで整っています')
  })

  it('段階にかかわる設問がどれも該当しなければ、言えないわけと確かめる先を示す', async () => {
    const answers = answersBy(() => ({ kind: 'notApplicable', reason: '対象外' }))
    const { element } = await mountSentence({ answers })
    expect(getByRole(element, 'heading', { level: 1 }).textContent).toBe('備えの段階は、まだ言えません')
    expect(getByRole(element, 'link', { name: '回答を確認する' }).getAttribute('href')).toBe('/a/a1/review')
  })

  it('実際の利用には、いつの数字かが添う', async () => {
    const { element } = await mountSentence(
      practice({
        period: { unit: 'month', year: 2026, month: 10 },
        users: 36,
        use: { kind: 'perUser', days: 1.2, per: 'week' },
      }),
    )
    expect(beside(element, '実際の利用').textContent).toMatch(/7\.2%\s*（令和8年10月）/u)
  })

  it.each([
    [1, 'up to 1 day a week'],
    [2, 'up to 2 days a week'],
  ])('英語では、週%i日の上限を「%s」と言う', async (days, words) => {
    const { element } = await mountSentence(practice({ allowed: { kind: 'limit', days, per: 'week' } }), 'en')
    expect(beside(element, 'Rule').textContent).toBe(words)
  })

  describe('実態が未入力のとき', () => {
    it('制度も実際も、入力への道を示し、0とは言わない', async () => {
      const { element, text } = await mountSentence()
      expect(beside(element, '制度').textContent).toBe('未入力です。入力する')
      expect(beside(element, '実際の利用').textContent).toBe('未入力です。入力する')
      expect(within(beside(element, '制度')).getByRole('link').getAttribute('href')).toBe('/a/a1/practice')
      expect(text()).not.toContain('0%')
    })
  })

  describe('制度と実態があるとき', () => {
    it('対象者と日数を「・」でつなぎ、実際の比率とその計算のしかたを示す', async () => {
      const { element } = await mountSentence(
        practice({
          scope: 'applicants',
          allowed: { kind: 'limit', days: 2, per: 'week' },
          users: 36,
          use: { kind: 'perUser', days: 1.2, per: 'week' },
        }),
      )
      expect(beside(element, '制度').textContent).toBe('希望者・週2日まで')
      expect(beside(element, '実際の利用').textContent).toContain('7.2%')
      expect(getByRole(element, 'button', { name: '実際の比率の計算のしかた' })).toBeTruthy()
    })

    it('日数の上限がないことと、試行であることも言葉にする', async () => {
      const { element } = await mountSentence(
        practice({ scope: 'everyone', allowed: { kind: 'noLimit' }, trial: true }),
      )
      expect(beside(element, '制度').textContent).toBe('全員・日数の上限なし・試行')
    })

    it('月の日数は、週の日数に直して言う', async () => {
      const { element } = await mountSentence(practice({ allowed: { kind: 'limit', days: 6.5, per: 'month' } }))
      expect(beside(element, '制度').textContent).toBe('週1.5日まで')
    })

    it('使った人が0人なら、未入力ではなく0%と言う', async () => {
      const { element } = await mountSentence(practice({ users: 0, use: { kind: 'perUser', days: 0, per: 'week' } }))
      expect(beside(element, '実際の利用').textContent).toContain('0%')
      expect(queryByText(beside(element, '実際の利用'), /未入力/u)).toBeNull()
    })

    it('数字が一部だけなら、足りないと言う', async () => {
      const { element } = await mountSentence(practice({ users: 36 }))
      expect(beside(element, '実際の利用').textContent).toBe('数字が足りません。入力する')
    })
  })
})
