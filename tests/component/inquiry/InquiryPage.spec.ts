import { fireEvent, getAllByRole, getByLabelText, getByRole, getByText, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answers } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { questionsOfScope } from '@/domain/request'
import InquiryPage from '@/features/inquiry/InquiryPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useGatheringsStore } from '@/stores/gatherings'
import { useInquiriesStore } from '@/stores/inquiries'
import { anAssessment } from '../../support/builders'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { aSheet, bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

const questions = questionsOfScope(bank, { kind: 'sections', form: 'standard', sections: ['cloud'] }).map(
  ({ id }) => id,
)
const [first = '', second = ''] = questions
const level = (of: 1 | 2 | 3) => ({ kind: 'level', level: of }) as const
const both: Partial<Assessment> = {
  bank: { id: bank.id, version: bank.version },
  inquiries: {
    departments: ['人事課', '情報課'].map((name) => ({ name, questions })),
    dueOn: '2026-11-01',
    settled: {},
  },
}

let mounted: MountedPage | undefined

async function mountInquiry(changes: Partial<Assessment> = {}) {
  const assessment = anAssessment({ bank: { id: bank.id, version: bank.version }, ...changes })
  mounted = await mountPage(InquiryPage, { assessment, at: `/a/${assessment.id}/inquiry` })
  const { element, pinia } = mounted
  await eventually(() => getByRole(element, 'group', { name: /^会社機能のクラウド化/u }))
  const gatherings = useGatheringsStore(pinia)
  const click = async (name: string | RegExp, within: HTMLElement = element) => {
    fireEvent.click(getByRole(within, 'button', { name }))
    await flushPromises()
  }
  /** An answer of the department that is asked in this place. */
  const answer = async (place: number, answers: Answers) => {
    const { request } = useInquiriesStore(pinia).standings.departments[place]?.gathering ?? {}
    if (!request) throw new Error('It is not asked')
    gatherings.replace(aSheet(request, { answers, role: request.kind, respondent: String(111_111_111_111 + place) }))
    await flushPromises()
  }
  return { element, click, answer, store: useAssessmentStore(pinia) }
}

describe('InquiryPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('はじめは四つの部署を挙げ、だれにも割り当てていない', async () => {
    const { element } = await mountInquiry()
    const names = getAllByRole<HTMLInputElement>(element, 'textbox', { name: '部署の名前' }).map(({ value }) => value)
    expect(names).toEqual(['人事課', '情報政策課', '総務課', '現場の課'])
    getByText(element, '担当を決めると、ここで部署ごとの依頼を用意できます。')
    expect(queryByRole(element, 'region', { name: '3 回答を集める' })).toBeNull()
  })

  it('同じ名前の部署は、わけを言って加えず、打った名前を残す', async () => {
    const { element, click } = await mountInquiry()
    const field = getByLabelText<HTMLInputElement>(element, '加える部署')
    fireEvent.input(field, { target: { value: '人事課' } })
    await click('部署を加える')
    getByText(element, '同じ名前の部署があります。違う名前にしてください。')
    expect(field.value).toBe('人事課')
    expect(getAllByRole(element, 'textbox', { name: '部署の名前' })).toHaveLength(4)
  })

  it('分野を割り当てると、診断に残る', async () => {
    const { element, store } = await mountInquiry()
    const cloud = getByRole(element, 'group', { name: /^会社機能のクラウド化/u })
    fireEvent.click(getByRole(cloud, 'checkbox', { name: '総務課' }))
    await flushPromises()
    expect(store.assessment.inquiries.departments.find(({ name }) => name === '総務課')?.questions).toEqual(questions)
  })

  it('用意した依頼は、割り当てた順に並び、過ぎた期限と足りない設問を言い、回答用紙と代理入力に行ける', async () => {
    const { element, click } = await mountInquiry(both)
    await click('依頼を用意する')
    const cards = getAllByRole(element, 'article')
    expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual(['人事課', '情報課'])
    const [card = element] = cards
    getByText(card, /日過ぎました/u)
    getByText(card, `まだ答えのない設問：${String(questions.length)}問`)
    expect(getByRole(card, 'link', { name: '回答用紙を印刷する' }).getAttribute('href')).toMatch(/\/paper$/u)
    expect(getByRole(card, 'link', { name: '紙の回答を打ち込む（代理入力）' }).getAttribute('href')).toMatch(
      /\/proxy$/u,
    )
  })

  it('読めない回答は、わけを言って断り、打ったものを残す', async () => {
    const { element, click } = await mountInquiry(both)
    await click('依頼を用意する')
    const field = getByLabelText<HTMLTextAreaElement>(element, '回答のコードかリンク')
    fireEvent.input(field, { target: { value: 'こんにちは' } })
    await click('受け取る')
    await eventually(() => getByText(element, /回答のコードでもファイルでもありません。/u))
    expect(field.value).toBe('こんにちは')
  })

  it('食い違わないものはひと押しで、食い違うものは選んでから取り込み、だれの回答かを残す', async () => {
    const { element, click, answer, store } = await mountInquiry(both)
    await click('依頼を用意する')
    await answer(0, { [first]: level(2), [second]: level(1) })
    await answer(1, { [first]: level(2), [second]: level(3) })
    await click('食い違いのない1問を取り込む')
    expect(store.assessment.answers[first]).toMatchObject({
      level: 2,
      note: '人事課の回答：水準2\n情報課の回答：水準2',
    })
    await click('選んだ0問を取り込む')
    expect(store.assessment.answers[second]).toBeUndefined()
    fireEvent.click(getByRole(element, 'radio', { name: /^水準3/u }))
    await flushPromises()
    await click('選んだ1問を取り込む')
    expect(store.assessment.answers[second]).toMatchObject({
      level: 3,
      note: '人事課の回答：水準1\n情報課の回答：水準3',
    })
    getByText(element, '取り込みの済んだ設問：2問')
  })
})
