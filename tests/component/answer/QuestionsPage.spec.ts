import { findByRole, getAllByRole, getByLabelText, getByRole, getByText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newAssessment } from '@/domain/assessment'
import { builtInBank } from '@/content/bank'
import QuestionsPage from '@/features/answer/QuestionsPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useSettingsStore } from '@/stores/settings'
import { mountPage } from '../../support/mountPage'

const assessment = newAssessment({
  id: 'a1',
  bank: { id: builtInBank.bank.id, version: builtInBank.bank.version },
  createdOn: '2026-11-24',
})

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

async function mountQuestions(section = 'information', number = 1) {
  document.body.innerHTML = ''
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const page = await mountPage(QuestionsPage, { assessment, props: { section, number }, at: '/a/a1/questions' })
  await findByRole(page.element, 'heading', { level: 1 })
  return { ...page, store: useAssessmentStore(page.pinia) }
}

describe('QuestionsPage', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })

  it('数字キーで選び、Enterで次の設問へ進む', async () => {
    const { store, router, wrapper } = await mountQuestions()
    press('3')
    await flushPromises()
    expect(store.assessment.answers['information.storage']).toEqual({ kind: 'level', level: 3 })
    press('Enter')
    await flushPromises()
    expect(router.currentRoute.value.params).toMatchObject({ section: 'information', number: '2' })
    wrapper.unmount()
  })

  it('全角の数字でも選べる', async () => {
    const { store, wrapper } = await mountQuestions()
    press('２')
    expect(store.assessment.answers['information.storage']).toEqual({ kind: 'level', level: 2 })
    wrapper.unmount()
  })

  it('変換中・修飾キー・入力欄のキーでは、何も選ばない', async () => {
    const { store, element, wrapper } = await mountQuestions()
    press('1', { isComposing: true })
    press('1', { ctrlKey: true })
    press('4')
    await flushPromises()
    press('1', {}, getByLabelText(element, 'メモ'))
    expect(store.assessment.answers['information.storage']).toEqual({ kind: 'level', level: 4 })
    wrapper.unmount()
  })

  it('数字キーを切ると、何も選ばない', async () => {
    const { store, pinia, wrapper } = await mountQuestions()
    useSettingsStore(pinia).change({ numberKeys: false })
    press('3')
    press('Enter')
    expect(store.assessment.answers).toEqual({})
    wrapper.unmount()
  })

  it('該当しないを許さない設問では、その記号キーは何もしない', async () => {
    const { store, wrapper } = await mountQuestions()
    press('-')
    expect(store.assessment.answers).toEqual({})
    wrapper.unmount()
  })

  it('該当しないを選ぶと、その理由を尋ねて残す', async () => {
    const { store, element, wrapper } = await mountQuestions('information', 5)
    getByRole(element, 'radio', { name: /該当しない/u }).click()
    await flushPromises()
    const reason = getByLabelText<HTMLInputElement>(element, '該当しない理由')
    reason.value = '窓口がないため'
    reason.dispatchEvent(new Event('input'))
    expect(store.assessment.answers['information.procedures']).toEqual({
      kind: 'notApplicable',
      reason: '窓口がないため',
    })
    wrapper.unmount()
  })

  it('回答を選び直しても、メモは残る', async () => {
    const { store, element, wrapper } = await mountQuestions()
    press('1')
    await flushPromises()
    const note = getByLabelText<HTMLTextAreaElement>(element, 'メモ')
    note.value = '総務課だけ'
    note.dispatchEvent(new Event('input'))
    press('4')
    expect(store.assessment.answers['information.storage']).toEqual({ kind: 'level', level: 4, note: '総務課だけ' })
    wrapper.unmount()
  })

  it('分野ごとの進み具合と、残りの時間を示す', async () => {
    const { element, wrapper } = await mountQuestions()
    press('1')
    await flushPromises()
    expect(getAllByRole(element, 'link', { name: /情報のデジタル化/u })[0]?.textContent).toContain('1/10')
    expect(getByText(element, '67問中 1問に回答・あと約17分')).toBeTruthy()
    wrapper.unmount()
  })
})
