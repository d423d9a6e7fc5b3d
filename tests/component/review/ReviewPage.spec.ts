import {
  findByRole,
  findByText,
  fireEvent,
  getAllByRole,
  getByRole,
  getByText,
  queryByRole,
  within,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { mixFromPreset } from '@/content/work/mixes'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import ReviewPage from '@/features/review/ReviewPage.vue'
import { answersAt, aRealAssessment, without } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

async function mountReview(changes: Partial<Assessment> = {}, locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(ReviewPage, { assessment: aRealAssessment(changes), locale, at: '/a/a1/review' })
  const { element } = mounted
  await findByRole(element, 'group')
  const region = (name: string) => getByRole(element, 'region', { name })
  /** What stands beside a term in a part of the page. */
  const fact = (part: string, term: string) =>
    getByText(region(part), term).parentElement?.querySelector('dd')?.textContent.trim()
  return { element, region, fact }
}

const questionsShown = (element: HTMLElement) =>
  within(element)
    .queryAllByRole('link', { name: /」を変更する$/u })
    .filter((link) => link.getAttribute('href')?.includes('/questions/'))

describe('ReviewPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  describe('まとめ', () => {
    it('未回答とわからないの数を分けて言い、最初の未回答へ導く', async () => {
      const given = answersAt(2, { 'cloud.core': { kind: 'unknown' } })
      const answers = without(given, 'information.approval', 'rules.document')
      const { region } = await mountReview({ answers })
      const summary = region('まとめ')
      expect(summary.textContent).toContain('67問中 65問に回答しました。')
      expect(summary.textContent).toContain('未回答が2問あります。')
      expect(summary.textContent).toContain('「わからない」が1問あります。')
      expect(getByRole(summary, 'link', { name: '未回答の最初の設問へ' }).getAttribute('href')).toBe(
        '/a/a1/questions/information/2',
      )
    })

    it('すべて答えていれば、そう言い、結果への道だけを示す', async () => {
      const { region } = await mountReview({ answers: answersAt(2) })
      const summary = region('まとめ')
      expect(summary.textContent).toContain('すべての設問に回答しました。')
      expect(getAllByRole(summary, 'listitem')).toHaveLength(1)
      const [only, ...others] = getAllByRole(summary, 'link')
      expect(only?.getAttribute('href')).toBe('/a/a1/result')
      expect(others).toEqual([])
    })

    it('理由のない「該当しない」を数える', async () => {
      const { region } = await mountReview({
        answers: answersAt(2, {
          'information.field': { kind: 'notApplicable', reason: ' ' },
          'cloud.core': { kind: 'notApplicable', reason: '基幹システムがない' },
        }),
      })
      expect(region('まとめ').textContent).toContain('理由のない「該当しない」が1問あります。')
    })
  })

  describe('組織・実態・業務', () => {
    it('入力したものを言葉にし、変えると確認に戻る道を示す', async () => {
      const { region, fact } = await mountReview({
        form: 'quick',
        organization: {
          ...BLANK_ORGANIZATION,
          name: 'ひろなが市',
          kind: 'prefecture',
          unit: 'department',
          department: '総務部',
          staff: 1234,
        },
        practice: {
          ...BLANK_PRACTICE,
          scope: 'care',
          eligible: 600,
          users: 300,
          allowed: { kind: 'limit', days: 6.5, per: 'month' },
          use: { kind: 'perUser', days: 1, per: 'week' },
        },
        work: mixFromPreset('municipality-hq') ?? null,
      })
      expect(fact('組織', '名前')).toBe('ひろなが市')
      expect(fact('組織', '種類')).toBe('都道府県')
      expect(fact('組織', '範囲')).toBe('総務部')
      expect(fact('組織', '人数')).toBe('1,234人')
      expect(fact('組織', '設問の版')).toBe('簡易版')
      expect(fact('実態', '対象者')).toBe('育児・介護のみ')
      expect(fact('実態', '認める日数')).toBe('週1.5日')
      expect(fact('実態', '使った人')).toBe('300人')
      expect(fact('実態', 'チームのテレワーク比率')).toBe('4.9%')
      expect(await findByText(region('業務'), /管理部門.*をもとにした内訳です。/u)).toBeTruthy()
      expect(getByRole(region('実態'), 'link').getAttribute('href')).toBe('/a/a1/practice?from=review')
    })

    it('入力していないものは、0ではなく未入力とする', async () => {
      const { region, fact } = await mountReview()
      expect(fact('組織', '名前')).toBe('未入力')
      expect(fact('組織', '人数')).toBe('未入力')
      expect(fact('実態', '使った人')).toBe('未入力')
      expect(fact('実態', 'チームのテレワーク比率')).toBe('まだ分かりません')
      expect(region('業務').textContent).toContain('未入力です。')
    })

    it('いつの数字か、試行か、上限がないかも、確かめられる', async () => {
      const { fact } = await mountReview({
        practice: {
          ...BLANK_PRACTICE,
          period: { unit: 'fiscalYear', year: 2025, month: null },
          trial: true,
          allowed: { kind: 'noLimit' },
        },
      })
      expect(fact('実態', 'いつの数字か')).toBe('令和7年度')
      expect(fact('実態', '導入の段階')).toBe('試行')
      expect(fact('実態', '認める日数')).toBe('日数の上限はない')
    })

    it('使った人が0人なら、未入力とはしない', async () => {
      const { fact } = await mountReview({ practice: { ...BLANK_PRACTICE, users: 0, eligible: 0 } })
      expect(fact('実態', '使った人')).toBe('0人')
      expect(fact('実態', '対象者の数')).toBe('0人')
    })

    it('ありえない数字があれば、計算から外していると言う', async () => {
      const { region } = await mountReview({
        organization: { ...BLANK_ORGANIZATION, staff: 10 },
        practice: { ...BLANK_PRACTICE, users: 11 },
      })
      expect(region('実態').textContent).toContain('ありえない数字があるため、計算から外しています。')
    })
  })

  describe('設問', () => {
    it('回答を言葉にし、メモと該当しない理由も示す', async () => {
      const { region } = await mountReview({
        answers: {
          'information.storage': { kind: 'level', level: 0, note: '総務課だけ' },
          'information.approval': { kind: 'unknown' },
          'information.field': { kind: 'notApplicable', reason: '現場がない' },
          'information.procedures': { kind: 'notApplicable', reason: '' },
        },
      })
      const section = region('情報のデジタル化')
      expect(getByRole(section, 'heading').textContent).toBe('情報のデジタル化（4/10）')
      const answers = within(section)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent.trim())
      expect(answers[0]).toMatch(/^水準0：.+メモ：総務課だけ$/u)
      expect(answers).toContain('わからない')
      expect(answers).toContain('該当しない（現場がない）')
      expect(answers).toContain('該当しない（理由が未入力）')
      expect(answers.filter((answer) => answer === '未回答')).toHaveLength(6)
    })

    it('未回答とわからないだけに絞れる', async () => {
      const answers = without(answersAt(2, { 'cloud.core': { kind: 'unknown' } }), 'rules.document')
      const { element } = await mountReview({ answers })
      expect(questionsShown(element)).toHaveLength(67)
      fireEvent.click(getByRole(element, 'radio', { name: '未回答・わからない' }))
      await flushPromises()
      expect(questionsShown(element).map((link) => link.getAttribute('aria-label'))).toEqual([
        '「基幹システムの利用」を変更する',
        '「規程の整備」を変更する',
      ])
      expect(queryByRole(element, 'region', { name: '情報のデジタル化' })).toBeNull()
    })

    it('絞って何も残らなければ、そう言う', async () => {
      const { element } = await mountReview({ answers: answersAt(2) })
      fireEvent.click(getByRole(element, 'radio', { name: '未回答・わからない' }))
      await flushPromises()
      expect(getByText(element, '当てはまる設問はありません。')).toBeTruthy()
    })

    it('簡易版では、簡易版の設問だけを示し、変えると確認に戻る', async () => {
      const { element } = await mountReview({ form: 'quick' })
      const links = questionsShown(element)
      expect(links).toHaveLength(20)
      for (const link of links) expect(link.getAttribute('href')).toMatch(/\?from=review$/u)
    })
  })

  it('英語でも、日本語を残さない', async () => {
    const { element } = await mountReview({ answers: answersAt(2) }, 'en')
    expect(getByRole(element, 'heading', { level: 1 }).textContent).not.toBe('回答の確認')
    expect(element.textContent).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u)
  })
})
