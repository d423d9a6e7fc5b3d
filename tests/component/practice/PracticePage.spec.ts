import { fireEvent, getByLabelText, getByRole, getByText, queryByText, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION, type Organization } from '@/domain/organization'
import { BLANK_PRACTICE, type PracticeEntry } from '@/domain/practiceEntry'
import PracticePage from '@/features/practice/PracticePage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { type MountedPage, mountPage } from '../../support/mountPage'

interface Given {
  readonly practice?: Partial<PracticeEntry>
  readonly organization?: Partial<Organization>
  readonly locale?: 'ja' | 'en'
  readonly query?: string
}

function assessmentOf({ practice, organization }: Given): Assessment {
  const { id, version } = builtInBank.bank
  return {
    ...newAssessment({ id: 'a1', bank: { id, version }, createdOn: '2026-11-24' }),
    organization: { ...BLANK_ORGANIZATION, staff: 120, ...organization },
    practice: { ...BLANK_PRACTICE, ...practice },
  }
}

let mounted: MountedPage | undefined

async function mountPractice(given: Given = {}) {
  mounted = await mountPage(PracticePage, {
    assessment: assessmentOf(given),
    locale: given.locale ?? 'ja',
    at: `/a/a1/practice${given.query ?? ''}`,
  })
  const { element, pinia } = mounted
  const field = (label: string) => getByLabelText(element, new RegExp(`^${label}`, 'u'), { selector: 'input' })
  const type = async (label: string, value: string) => {
    fireEvent.input(field(label), { target: { value } })
    await flushPromises()
  }
  const choose = async (name: string) => {
    fireEvent.click(getByRole(element, 'radio', { name }))
    await flushPromises()
  }
  /** What describes a field for those who do not see it: its hint and its error. */
  const description = (label: string) =>
    (field(label).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  const entry = () => useAssessmentStore(pinia).assessment.practice
  return { element, type, choose, field, description, entry }
}

function ratioCard(element: HTMLElement) {
  return within(getByRole(element, 'region', { name: 'チームのテレワーク比率' }))
}

const sample: Partial<PracticeEntry> = {
  eligible: 72,
  users: 36,
  use: { kind: 'perUser', days: 1.2, per: 'week' },
}

describe('PracticePage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('入力のたびに保存し、比率と式をこの組織の数字で示す', async () => {
    const { element, type, entry } = await mountPractice()
    await type('使った人の数', '３６人')
    await type('1人あたりの日数（週）', '1.2')
    expect(entry()).toMatchObject({ users: 36, use: { kind: 'perUser', days: 1.2, per: 'week' } })
    expect(ratioCard(element).getByText('7.2%')).toBeTruthy()
    const formula = '36人 × 週1.2日 ÷（120人 × 週5日）= 7.2%'
    expect(ratioCard(element).getByRole('img', { name: formula })).toBeTruthy()
    expect(ratioCard(element).getByText(formula)).toBeTruthy()
  })

  it('1週間の勤務日数を変えると、式の割る数も変わる', async () => {
    const { element, type } = await mountPractice({ practice: sample })
    await type('1週間の勤務日数', '4')
    expect(ratioCard(element).getByText('36人 × 週1.2日 ÷（120人 × 週4日）= 9%')).toBeTruthy()
  })

  it('対象者、試行、期間を選ぶと、そのまま保存する', async () => {
    const { element, choose, entry } = await mountPractice()
    await choose('希望者')
    fireEvent.click(getByLabelText(element, '試行である（本格導入の前）'))
    fireEvent.change(getByLabelText(element, '年'), { target: { value: '2026' } })
    await flushPromises()
    fireEvent.change(getByLabelText(element, '月'), { target: { value: '10' } })
    expect(entry()).toMatchObject({
      scope: 'applicants',
      trial: true,
      period: { unit: 'month', year: 2026, month: 10 },
    })
  })

  it('選んだ対象者は、取り消して未入力に戻せる', async () => {
    const { element, entry } = await mountPractice({ practice: { scope: 'care' } })
    fireEvent.click(getByRole(element, 'button', { name: '対象者の選択を取り消す' }))
    await flushPromises()
    expect(entry().scope).toBeNull()
    expect(queryByText(element, '対象者の選択を取り消す')).toBeNull()
  })

  describe('比率に要る数字が足りないとき', () => {
    it('人数だけがあれば、残りの二つを挙げる', async () => {
      const { element } = await mountPractice()
      const missing = '使った人の数、1人あたりの日数を入れると、比率が分かります。'
      expect(ratioCard(element).getByRole('img', { name: missing })).toBeTruthy()
      expect(ratioCard(element).getByText('まだ分かりません')).toBeTruthy()
    })

    it('全体の人数がなければ、計算できないことを伝え、組織の画面へ案内する', async () => {
      const { element } = await mountPractice({ organization: { staff: null }, practice: sample })
      expect(getByText(element, /職員の数が未入力のため、割合を計算できません。/u)).toBeTruthy()
      const link = getByRole(element, 'link', { name: '人数を入力する' })
      expect(link.getAttribute('href')).toBe('/a/a1/organization')
      expect(ratioCard(element).getByText('全体の人数を入れると、比率が分かります。')).toBeTruthy()
    })
  })

  describe('あり得ない数字のとき', () => {
    it('全体より多い人数は、その欄で伝え、計算に使わず、打った数は残す', async () => {
      const { element, type, entry, field, description } = await mountPractice({ practice: sample })
      await type('使った人の数', '150')
      expect(description('使った人の数')).toContain('全体の人数を超えているため、計算に使っていません。')
      expect(field('使った人の数').getAttribute('aria-invalid')).toBe('true')
      expect(entry().users).toBe(150)
      expect(ratioCard(element).getByText('計算に使えない数字があります。直すと、比率が分かります。')).toBeTruthy()
    })

    it('延べ人日から週の勤務日数を超えるときも、式を示したまま伝える', async () => {
      const { element, description } = await mountPractice({
        practice: {
          users: 36,
          use: { kind: 'personDays', total: 20000 },
          period: { unit: 'fiscalYear', year: 2025, month: null },
        },
      })
      expect(description('期間の延べ人日')).toContain('1週間の勤務日数を超えるため、計算に使っていません。')
      expect(getByText(element, '20,000人日 ÷（36人 × 52週）= 1人あたり週10.68日')).toBeTruthy()
    })
  })

  describe('念のため確かめること', () => {
    it('使った人が対象者より多ければ尋ねるが、次へ進むのは止めない', async () => {
      const { element } = await mountPractice({ practice: { ...sample, eligible: 30 } })
      const looks = within(getByRole(element, 'region', { name: '念のため確かめてください' }))
      expect(looks.getByText('使った人が、対象者より多くなっています。')).toBeTruthy()
      expect(looks.getByText('このままでよければ、次へ進めます。')).toBeTruthy()
      expect(getByRole(element, 'link', { name: '次へ' }).getAttribute('href')).toBe('/a/a1/questions')
    })

    it('対象者なしで日数があれば尋ねる', async () => {
      const { element } = await mountPractice({
        practice: { scope: 'none', allowed: { kind: 'limit', days: 2, per: 'week' } },
      })
      expect(getByText(element, '対象者なしですが、認める日数が入っています。')).toBeTruthy()
    })
  })

  describe('日数の上限', () => {
    it('月の上限は、週に直す式を示す', async () => {
      const { element, choose, type, entry } = await mountPractice()
      await choose('月あたりの上限がある')
      await type('認める日数（月）', '8')
      expect(entry().allowed).toEqual({ kind: 'limit', days: 8, per: 'month' })
      expect(getByText(element, '月8日 × 12か月 ÷ 52週 = 週1.85日')).toBeTruthy()
    })

    it('別の上限を試して戻っても、打った日数は残る', async () => {
      const { choose, entry } = await mountPractice({
        practice: { allowed: { kind: 'limit', days: 2, per: 'week' } },
      })
      await choose('月あたりの上限がある')
      expect(entry().allowed).toEqual({ kind: 'limit', days: null, per: 'month' })
      await choose('日数の上限はない')
      expect(entry().allowed).toEqual({ kind: 'noLimit' })
      await choose('週あたりの上限がある')
      expect(entry().allowed).toEqual({ kind: 'limit', days: 2, per: 'week' })
    })
  })

  describe('延べ人日のとき', () => {
    it('1人あたりの日数を、式とともに示す', async () => {
      const { element, choose, type } = await mountPractice({ practice: { users: 36 } })
      await choose('全員の延べ日数（延べ人日）')
      await type('期間の延べ人日', '187.2')
      expect(getByText(element, '187.2人日 ÷（36人 × 4.33週）= 1人あたり週1.2日')).toBeTruthy()
      expect(ratioCard(element).getByText('7.2%')).toBeTruthy()
    })

    it('使った人の数がなければ、要ることを伝える', async () => {
      const { element, choose, type } = await mountPractice()
      await choose('全員の延べ日数（延べ人日）')
      await type('期間の延べ人日', '187.2')
      expect(getByText(element, /延べ人日から計算するには、使った人の数/u)).toBeTruthy()
    })

    it('数え方を試して戻っても、打った数は残る', async () => {
      const { choose, entry } = await mountPractice({ practice: sample })
      await choose('全員の延べ日数（延べ人日）')
      expect(entry().use).toEqual({ kind: 'personDays', total: null })
      await choose('1人あたり、週に何日か')
      expect(entry().use).toEqual({ kind: 'perUser', days: 1.2, per: 'week' })
    })
  })

  describe('期間の年', () => {
    it('自治体には元号で、いまの年から示す', async () => {
      const { element } = await mountPractice()
      const years = within(getByLabelText(element, '年')).getAllByRole('option')
      expect(years.map((option) => option.textContent).slice(1, 3)).toEqual(['令和8年', '令和7年'])
    })

    it('企業には西暦の年度で示し、月は尋ねない', async () => {
      const { element, choose } = await mountPractice({ organization: { kind: 'company' } })
      await choose('年度（4月から翌年3月）')
      expect(within(getByLabelText(element, '年度')).getByRole('option', { name: '2026年度' })).toBeTruthy()
      expect(queryByText(element, '月', { selector: 'label' })).toBeNull()
    })
  })

  it('確認から来たときは、確認に戻る', async () => {
    const { element } = await mountPractice({ query: '?from=review' })
    expect(getByRole(element, 'link', { name: '確認に戻る' }).getAttribute('href')).toBe('/a/a1/review')
  })

  it('英語でも、式と入力欄がそろう', async () => {
    const { element, field } = await mountPractice({ practice: sample, locale: 'en' })
    expect(field('People who used it')).toBeTruthy()
    expect(getByText(element, '36 people × 1.2 days a week ÷ (120 people × 5 days) = 7.2%')).toBeTruthy()
  })

  it('英語の式では、一人を一人、1日を1日と言う', async () => {
    const one: Partial<PracticeEntry> = { ...sample, users: 1, use: { kind: 'perUser', days: 1, per: 'week' } }
    const { element } = await mountPractice({ practice: one, locale: 'en' })
    expect(getByText(element, /^1 person × 1 day a week ÷ \(120 people × 5 days\) = /u)).toBeTruthy()
  })
})
