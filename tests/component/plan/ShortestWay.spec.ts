import {
  findByRole,
  fireEvent,
  getAllByRole,
  getByLabelText,
  getByRole,
  queryByText,
  within,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builtInBank } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { BLANK_PLAN, NO_CONSTRAINTS } from '@/domain/plan'
import { findWay } from '@/domain/planning/shortestWay'
import PlanPage from '@/features/plan/PlanPage.vue'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { answersAt, answersBy, aRealAssessment, level } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

async function mountWay(changes: Partial<Assessment> = {}, locale: Locale = 'ja') {
  standInForBrowser()
  mounted = await mountPage(PlanPage, { assessment: aRealAssessment(changes), locale })
  const { element, pinia } = mounted
  await findByRole(element, 'heading', { level: 1 })
  await flushPromises()
  const card = (name: string | RegExp = /^最短の道のり$|^The shortest way$/u) => getByRole(element, 'region', { name })
  const click = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const aim = async (stage: string) => {
    fireEvent.click(within(card()).getByRole('radio', { name: new RegExp(`^${stage}`, 'u') }))
    await flushPromises()
  }
  const plan = () => useAssessmentStore(pinia).assessment.plan
  return { element, card, click, aim, plan }
}

const shortest = (answers: Assessment['answers'], goal: 1 | 2 | 3 | 4) => {
  const outcome = findWay({ form: builtInBank.forms.standard, answers, goal })
  if (outcome.kind !== 'way') throw new Error('unreachable')
  return outcome.way
}

describe('最短の道のり', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('次の段階を目標に、設問の数と手間の合計を言い、足りない点数と進めたあとを並べる', async () => {
    const answers = answersAt(2)
    const way = shortest(answers, 3)
    const { card } = await mountWay({ answers })
    expect(within(card()).getByRole<HTMLInputElement>('radio', { name: /^展開/u }).checked).toBe(true)
    expect(card().textContent).toContain(
      `「展開」までの最短の道のりは、${String(way.raises.length)}問、手間の合計${String(way.effort)}です。`,
    )
    const wider = within(card()).getByRole('row', { name: /^広さ/u })
    const [now, needed, after] = within(wider)
      .getAllByRole('cell')
      .map(({ textContent }) => Number(textContent))
    expect([now, needed]).toEqual([50, 60])
    expect(after).toBeGreaterThanOrEqual(60)
  })

  it('目標を変えると、保存され、道のりも変わる', async () => {
    const answers = answersAt(2)
    const { card, aim, plan } = await mountWay({ answers })
    await aim('ネットオフィス')
    expect(plan().goal).toBe(4)
    expect(card().textContent).toContain(`手間の合計${String(shortest(answers, 4).effort)}です。`)
    await aim('試行')
    expect(card().textContent).toContain('すでに「試行」に届いています。')
  })

  it('道のりの設問をまとめて計画に入れると、計画の見出しに移る', async () => {
    const answers = answersAt(2)
    const way = shortest(answers, 3)
    const { element, click, plan } = await mountWay({ answers })
    await click(`この${String(way.raises.length)}件を計画に入れる`)
    expect(plan().actions.map(({ question, from, to }) => ({ question, from, to }))).toEqual(
      way.raises.map(({ question, from, to }) => ({ question, from, to })),
    )
    expect(document.activeElement).toBe(getByRole(element, 'heading', { name: '取り組むことにしたもの' }))
  })

  it('設問を外すと、その設問なしの道のりになり、戻せる', async () => {
    const answers = answersAt(2)
    const [first] = shortest(answers, 3).raises
    if (!first) throw new Error('nothing to raise')
    const { card, plan, click } = await mountWay({ answers })
    fireEvent.click(getAllByRole(card(), 'button', { name: /を外して探し直す$/u })[0] ?? card())
    await flushPromises()
    expect(plan().constraints.leaveOut).toEqual([first.question])
    expect(within(card()).getByText('条件をつける（いま1件）')).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('最短の道のりは')
    await click(/を戻す$/u)
    expect(plan().constraints.leaveOut).toEqual([])
  })

  it('分野の手間の上限を0にすると、その分野は上げない', async () => {
    const answers = answersAt(2)
    const { card, plan } = await mountWay({ answers })
    const { section } = builtInBank.bank.questions.find(
      ({ id }) => id === shortest(answers, 3).raises[0]?.question,
    ) ?? {
      section: '',
    }
    const label =
      getAllByRole(card(), 'heading', { level: 3 })[0]
        ?.textContent.replace(/（手間.*$/u, '')
        .trim() ?? ''
    fireEvent.input(getByLabelText(card(), label), { target: { value: '0' } })
    await flushPromises()
    expect(plan().constraints.effortCaps).toEqual({ [section]: 0 })
    const headings = within(card()).queryAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent).filter((text) => text.startsWith(label))).toEqual([])
    fireEvent.input(getByLabelText(card(), label), { target: { value: '' } })
    await flushPromises()
    expect(plan().constraints.effortCaps).toEqual({})
  })

  it('「まず直すこと」も入れると、守るべきことも道のりに加わる', async () => {
    const answers = answersBy(({ section }) => level(section === 'safeguards' ? 0 : 4))
    const { card } = await mountWay({ answers })
    expect(card().textContent).toContain('すでに「ネットオフィス」に届いています。')
    fireEvent.click(getByLabelText(card(), '守るべきことの「まず直すこと」も入れる'))
    await flushPromises()
    expect(card().textContent).toContain('「ネットオフィス」までの最短の道のりは')
  })

  it('届かない条件では、何が届かないかと、どうすればよいかを言う', async () => {
    const every = Object.fromEntries(builtInBank.bank.sections.map(({ id }) => [id, 0]))
    const constraints = { ...NO_CONSTRAINTS, effortCaps: every }
    const { card } = await mountWay({ answers: answersAt(1), plan: { ...BLANK_PLAN, constraints } })
    expect(card().textContent).toContain('この条件では、「部分導入」に届きません。')
    expect(card().textContent).toMatch(/届かないもの：.*広さ/u)
    expect(card().textContent).toContain('手間の上限を上げると')
  })

  it('分からない設問は、まず確かめることとして数える', async () => {
    const { card } = await mountWay()
    const way = shortest({}, 1)
    expect(card().textContent).toContain(`このうち${String(way.raises.length)}問は、わからない・未回答です。`)
    expect(within(card()).getAllByText('まず、いまの水準を確かめる')).toHaveLength(way.raises.length)
  })

  it('ネットオフィスまでの道のりは、段階ごとの手間と、そこまでの合計を並べる', async () => {
    const { card } = await mountWay({ answers: answersAt(1) })
    const road = card('ネットオフィスまでの道のり')
    const headings = within(road).getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      '「部分導入」まで',
      '「展開」まで',
      '「ネットオフィス」まで',
    ])
    expect(queryByText(road, /まっすぐ進/u)).not.toBeNull()
  })

  it('英語では、日本語が残らない', async () => {
    const { card } = await mountWay({ answers: answersAt(1) }, 'en')
    expect(card().textContent).toContain('The shortest way to “Partial use”')
    expect(card().textContent).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u)
  })
})
