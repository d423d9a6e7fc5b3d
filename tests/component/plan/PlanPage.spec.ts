import {
  findByRole,
  fireEvent,
  getAllByRole,
  getByLabelText,
  getByRole,
  queryByRole,
  within,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadBankWording } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { BLANK_PLAN, newAction, type PlannedAction } from '@/domain/plan'
import PlanPage from '@/features/plan/PlanPage.vue'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { answersAt, aRealAssessment, level } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

const QUESTION = 'cloud.isolated'
const TITLE = '分離ネットワークの業務'
let mounted: MountedPage | undefined

async function mountPlan(changes: Partial<Assessment> = {}, locale: Locale = 'ja') {
  standInForBrowser()
  mounted = await mountPage(PlanPage, { assessment: aRealAssessment(changes), locale })
  const { element, pinia, downloads } = mounted
  await findByRole(element, 'heading', { level: 1 })
  const click = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const choose = async (label: string, option: string) => {
    const select = getByLabelText<HTMLSelectElement>(element, label)
    const value = [...select.options].find(({ text }) => text === option)?.value
    if (value === undefined) throw new Error(option)
    fireEvent.change(select, { target: { value } })
    await flushPromises()
  }
  const type = async (label: RegExp | string, value: string) => {
    fireEvent.input(getByLabelText(element, label), { target: { value } })
    await flushPromises()
  }
  const actions = () => useAssessmentStore(pinia).assessment.plan.actions
  const region = (name: string) => getByRole(element, 'region', { name })
  return { element, click, choose, type, actions, region, downloads }
}

function planned(changes: Partial<PlannedAction> = {}): Partial<Assessment> {
  const action = { ...newAction({ question: QUESTION, from: 0, to: 1 }), ...changes }
  return { answers: answersAt(3, { [QUESTION]: level(0) }), plan: { ...BLANK_PLAN, actions: [action] } }
}

describe('PlanPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('何も答えていなければ、上げられる設問がないことと、まだ何も選ばれていないことを言う', async () => {
    const { region } = await mountPlan()
    expect(region('一つ上げるとどうなるか').textContent).toContain('水準を上げられる設問がまだありません')
    expect(region('取り組むことにしたもの').textContent).toContain('まだ何も選ばれていません')
  })

  it('一手ずつの一覧は十まで示し、残りも見られる', async () => {
    const { click, region } = await mountPlan({ answers: answersAt(2) })
    const list = () => within(region('一つ上げるとどうなるか')).getAllByRole('listitem')
    expect(list()).toHaveLength(10)
    await click(/^残りも見る/u)
    expect(list().length).toBeGreaterThan(50)
    expect(queryByRole(region('一つ上げるとどうなるか'), 'button', { name: /^残りも見る/u })).toBeNull()
  })

  it('一手を選ぶと計画に入り、いまの水準と目指す水準とすることの言葉がそろう', async () => {
    const { questions } = await loadBankWording('ja')
    const { click, actions, region } = await mountPlan({ answers: answersAt(3, { [QUESTION]: level(0) }) })
    await click(`「${TITLE}」を計画に入れる`)
    expect(actions()).toEqual([newAction({ question: QUESTION, from: 0, to: 1 })])
    const card = within(region('取り組むことにしたもの')).getByRole('article', { name: TITLE })
    expect(card.textContent).toContain('水準0 → 1')
    expect(card.textContent).toContain(questions[QUESTION]?.action[0])
    expect(card.textContent).toContain('担当：未定')
    expect(card.textContent).toContain('期限：未定')
    expect(region('一つ上げるとどうなるか').textContent).toContain('計画済み')
  })

  it('担当・目指す水準・始める日・状況・メモを書き込むと、そのまま保存される', async () => {
    const { element, choose, type, actions } = await mountPlan(planned())
    await type(/^担当/u, '情報政策課')
    await choose('目指す水準', '水準3')
    await type(/^始める日/u, '2026-12-01')
    await type('メモ', '予算を取る')
    fireEvent.click(getByLabelText(element, '進行中'))
    await flushPromises()
    expect(actions()).toEqual([
      {
        ...newAction({ question: QUESTION, from: 0, to: 3 }),
        owner: '情報政策課',
        start: '2026-12-01',
        note: '予算を取る',
        status: 'doing',
      },
    ])
    expect(getByRole(element, 'article').textContent).toContain('水準0 → 3')
  })

  it('期限は日付でも四半期でも年度でも決められ、決めないに戻せる', async () => {
    const { element, choose, type, actions } = await mountPlan(planned())
    const due = () => actions()[0]?.due
    await choose('期限の決め方', '四半期で')
    expect(due()).toEqual({ kind: 'quarter', fiscalYear: 2026, quarter: 4 })
    await choose('四半期', '第2四半期')
    await choose('年度', '令和9年度')
    expect(due()).toEqual({ kind: 'quarter', fiscalYear: 2027, quarter: 2 })
    expect(getByRole(element, 'article').textContent).toContain('令和9年度第2四半期（令和9年9月30日まで）')
    await choose('期限の決め方', '年度で')
    expect(due()).toEqual({ kind: 'fiscalYear', fiscalYear: 2027 })
    await choose('期限の決め方', '日付で')
    expect(due()).toBeNull()
    await type('期限の日', '2027-01-15')
    expect(due()).toEqual({ kind: 'date', date: '2027-01-15' })
    await type('期限の日', '')
    expect(due()).toBeNull()
  })

  it('期限を過ぎた取り組みは、言葉でそう言い、済みになれば言わない', async () => {
    const overdue = { due: { kind: 'date', date: '2026-11-01' } } as const
    const { element, region } = await mountPlan(planned(overdue))
    expect(getByRole(element, 'article').textContent).toContain('期限を過ぎています')
    expect(region('取り組むことにしたもの').textContent).toContain('期限を過ぎたものが1件あります。')
    fireEvent.click(getByLabelText(element, '済み'))
    await flushPromises()
    expect(getByRole(element, 'article').textContent).not.toContain('期限を過ぎています')
  })

  it('分からない設問の取り組みは、まず確かめることから始まる', async () => {
    const { element } = await mountPlan(planned({ from: null, to: 2 }))
    const [first] = getAllByRole(within(element).getByRole('article'), 'listitem')
    expect(first?.textContent).toBe('まず、いまの水準を確かめる')
    expect(getByRole(element, 'article').textContent).toContain('確かめる → 水準2')
  })

  it('外すと一覧から消え、フォーカスは見出しに移る', async () => {
    const { element, click, actions } = await mountPlan(planned())
    await click(`「${TITLE}」を計画から外す`)
    expect(actions()).toEqual([])
    expect(document.activeElement).toBe(getByRole(element, 'heading', { name: '取り組むことにしたもの' }))
  })

  it('期限のあるものが予定表のファイルになり、ないものの数を言う', async () => {
    const { plan, ...rest } = planned({ due: { kind: 'quarter', fiscalYear: 2026, quarter: 4 }, owner: '総務課' })
    const other = newAction({ question: 'cloud.core', from: 1, to: 2 })
    const actions = [...(plan?.actions ?? []), other]
    const { click, region, downloads } = await mountPlan({ ...rest, plan: { ...BLANK_PLAN, actions } })
    expect(region('取り組むことにしたもの').textContent).toContain('期限のない取り組み（1件）')
    await click('期限を予定表のファイルに書き出す')
    const [file] = downloads
    expect(file?.name).toMatch(/^計画.*\.ics$/u)
    const events = new ICAL.Component(ICAL.parse(file?.text ?? '')).getAllSubcomponents('vevent')
    expect(events).toHaveLength(1)
    const event = new ICAL.Event(events[0])
    expect(event.summary).toBe(`期限：${TITLE}`)
    expect(event.description).toContain('担当：総務課')
    expect(event.startDate.toString()).toBe('2027-03-31')
  })

  it('前回の計画を今回の回答と比べ、届いていないものはもう一度計画に入れられる', async () => {
    const action = (question: string, to: 2 | 4) => newAction({ question, from: 1, to })
    const lastTime = {
      createdOn: '2025-11-24',
      answers: {},
      actions: [action(QUESTION, 2), action('cloud.access', 4), action('cloud.files', 4)],
    }
    const answers = { [QUESTION]: level(3), 'cloud.access': level(2) }
    const { click, region, actions } = await mountPlan({ lastTime, answers })
    const rows = within(region('前回の計画は、どうなりましたか')).getAllByRole('listitem')
    const said = [
      'いまの水準は3です。目指した水準に届きました。',
      'いまの水準は2です。目指した水準4に向けて進んでいます。',
      'いまの水準は、まだ分かりません。',
    ]
    expect(rows).toHaveLength(said.length)
    for (const [index, text] of said.entries()) expect(rows[index]?.textContent).toContain(text)
    const again = within(rows[1] ?? document.body)
      .getByRole('button')
      .textContent.trim()
    await click(again)
    expect(actions()).toEqual([newAction({ question: 'cloud.access', from: 2, to: 4 })])
  })

  it('英語では、日本語が残らない', async () => {
    const { element } = await mountPlan(planned({ due: { kind: 'fiscalYear', fiscalYear: 2026 } }), 'en')
    expect(element.textContent).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u)
    expect(getByRole(element, 'article').textContent).toContain('Fiscal year 2026 (April to March), by 31 March 2027')
  })
})
