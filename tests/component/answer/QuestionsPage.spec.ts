import {
  findByRole,
  findByText,
  getAllByRole,
  getByLabelText,
  getByRole,
  getByText,
  queryByRole,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { builtInBank } from '@/content/bank'
import QuestionsPage from '@/features/answer/QuestionsPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useSettingsStore } from '@/stores/settings'
import { mountPage } from '../../support/mountPage'
import { eventually } from '../../support/waiting'

const assessment = newAssessment({
  id: 'a1',
  bank: { id: builtInBank.bank.id, version: builtInBank.bank.version },
  createdOn: '2026-11-24',
})

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

async function mountQuestions(section = 'information', number = 1, changes: Partial<Assessment> = {}) {
  document.body.innerHTML = ''
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const page = await mountPage(QuestionsPage, {
    assessment: { ...assessment, ...changes },
    props: { section, number },
    at: '/a/a1/questions',
  })
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

  it('押したままのキーでは、次々に答えたり進んだりしない', async () => {
    const { store, router, pinia, wrapper } = await mountQuestions()
    useSettingsStore(pinia).change({ autoAdvance: true })
    press('3', { repeat: true })
    press('Enter', { repeat: true })
    await flushPromises()
    expect(store.assessment.answers).toEqual({})
    expect(router.currentRoute.value.params).not.toMatchObject({ number: '2' })
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

  it('メモを全部消しても、書いている欄は閉じない', async () => {
    const { element, wrapper } = await mountQuestions()
    press('1')
    await flushPromises()
    const note = getByLabelText<HTMLTextAreaElement>(element, 'メモ')
    const field = note.closest('details')
    expect(field?.open).toBe(false)
    for (const text of ['総', '']) {
      note.value = text
      note.dispatchEvent(new Event('input'))
      await flushPromises()
      expect(field?.open).toBe(true)
    }
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

  describe('設問の読みやすさ', () => {
    /** Unlike browsers, the tests' page puts blanks around readings. */
    const called = (name: string) => (given: string) => given.replace(/\s/gu, '').endsWith(name)
    const readingsIn = (element: HTMLElement) => [...element.querySelectorAll('rt')].map((each) => each.textContent)

    it('ふりがなを付けると、設問と水準の漢字に読みが付き、読み上げる文は変わらない', async () => {
      const { element, pinia, wrapper } = await mountQuestions()
      const question = getByRole(element, 'heading', { level: 1 })
      expect(readingsIn(element)).toEqual([])
      getByRole(element, 'checkbox', { name: 'ふりがなを付ける' }).click()
      await eventually(() => {
        expect(readingsIn(question).slice(0, 3)).toEqual(['しごと', 'つか', 'ぶんしょ'])
      })
      getByRole(element, 'heading', { name: called('仕事で使う文書の正本（原本）は、紙と電子のどちらですか。') })
      getByRole(element, 'radio', { name: called('紙が正本で、電子データは下書き扱い') })
      expect(useSettingsStore(pinia).settings).toMatchObject({ furigana: true, easyWords: false })
      wrapper.unmount()
    })

    it('やさしい日本語にすると、同じ設問を別の言葉で聞き、選ばなければふりがなも付く', async () => {
      const { element, pinia, store, wrapper } = await mountQuestions()
      getByRole(element, 'checkbox', { name: /^やさしい日本語/u }).click()
      await findByRole(element, 'radio', { name: called('紙が「もと」です。データは下書きです。') })
      expect(getByRole<HTMLInputElement>(element, 'checkbox', { name: 'ふりがなを付ける' }).checked).toBe(true)
      await eventually(() => {
        expect(readingsIn(element)).toContain('したが')
      })
      press('0')
      expect(store.assessment.answers).toEqual({ 'information.storage': { kind: 'level', level: 0 } })
      getByRole(element, 'checkbox', { name: 'ふりがなを付ける' }).click()
      await flushPromises()
      expect(readingsIn(element)).toEqual([])
      expect(useSettingsStore(pinia).settings).toMatchObject({ furigana: false, easyWords: true })
      wrapper.unmount()
    })

    it('標準版だけの設問と、前の設問集の設問は、やさしい日本語でもふつうの言葉で聞く', async () => {
      const standard = await mountQuestions('information', 7)
      useSettingsStore(standard.pinia).change({ easyWords: true })
      await flushPromises()
      getByRole(standard.element, 'heading', { name: called('必要な文書を、担当者に尋ねずに自分で探し出せますか。') })
      standard.wrapper.unmount()
      const bank = { ...assessment.bank, version: '1.0.0' }
      const older = await mountQuestions('information', 1, { bank })
      useSettingsStore(older.pinia).change({ easyWords: true })
      await flushPromises()
      getByRole(older.element, 'heading', { name: called('仕事で使う文書の正本（原本）は、紙と電子のどちらですか。') })
      older.wrapper.unmount()
    })

    it('in English there are neither', async () => {
      const { element, pinia, wrapper } = await mountQuestions()
      useSettingsStore(pinia).change({ easyWords: true, locale: 'en' })
      await eventually(() => {
        expect(queryByRole(element, 'checkbox', { name: 'ふりがなを付ける' })).toBeNull()
        expect(readingsIn(element)).toEqual([])
      })
      wrapper.unmount()
    })
  })

  describe('前回の回答があるとき', () => {
    const lastTime = {
      createdOn: '2026-05-11',
      answers: { 'information.storage': { kind: 'level', level: 2, note: '前回のメモ' } },
      actions: [],
    } as const

    it('前回の日付と回答を示すだけで、まだ回答とはしない', async () => {
      const { element, store, wrapper } = await mountQuestions('information', 1, { lastTime })
      expect(getByText(element, /^前回（令和8年5月11日）：水準2/u)).toBeTruthy()
      expect(store.assessment.answers).toEqual({})
      wrapper.unmount()
    })

    it('ボタンでも=キーでも、前回と同じ回答になる', async () => {
      const byButton = await mountQuestions('information', 1, { lastTime })
      getByRole(byButton.element, 'button', { name: /前回と同じにする/u }).click()
      expect(byButton.store.assessment.answers).toEqual(lastTime.answers)
      byButton.wrapper.unmount()
      const byKey = await mountQuestions('information', 1, { lastTime })
      press('＝')
      expect(byKey.store.assessment.answers).toEqual(lastTime.answers)
      byKey.wrapper.unmount()
    })

    it('今回書いたメモは、前回と同じにしても残る', async () => {
      const answers = { 'information.storage': { kind: 'level', level: 4, note: '今回のメモ' } } as const
      const { store, wrapper } = await mountQuestions('information', 1, { lastTime, answers })
      press('=')
      expect(store.assessment.answers).toEqual({
        'information.storage': { kind: 'level', level: 2, note: '今回のメモ' },
      })
      wrapper.unmount()
    })

    it('自動で進む設定なら、前回と同じにしたあとも次の設問へ進む', async () => {
      const { pinia, router, wrapper } = await mountQuestions('information', 1, { lastTime })
      useSettingsStore(pinia).change({ autoAdvance: true })
      press('=')
      await flushPromises()
      expect(router.currentRoute.value.params).toMatchObject({ number: '2' })
      wrapper.unmount()
    })

    describe('前の設問集で答えていたら', () => {
      const changed = {
        ...lastTime,
        answers: { 'cloud.capacity': { kind: 'level', level: 3, under: '1.0.0' } },
      } as const

      it('聞いていることが変わった設問では、前の言葉で示し、同じにはできない', async () => {
        const { element, store, wrapper } = await mountQuestions('cloud', 6, { lastTime: changed })
        await findByText(element, /^前回（令和8年5月11日）：水準3\s6割以上9割未満$/u)
        getByText(element, /聞いていることも変わりました。もう一度答えてください。$/u)
        expect(queryByRole(element, 'button', { name: /前回と同じにする/u })).toBeNull()
        press('=')
        expect(store.assessment.answers).toEqual({})
        wrapper.unmount()
      })

      it('意味の変わらない設問では、同じにでき、いまの設問集での回答になる', async () => {
        const answers = { 'information.storage': { kind: 'level', level: 2, under: '1.0.0' } } as const
        const { element, store, wrapper } = await mountQuestions('information', 1, {
          lastTime: { ...changed, answers },
        })
        getByRole(element, 'button', { name: /前回と同じにする/u }).click()
        expect(store.assessment.answers).toEqual({ 'information.storage': { kind: 'level', level: 2 } })
        wrapper.unmount()
      })
    })

    it('前回答えていない設問では、=キーは何もしない', async () => {
      const { element, store, wrapper } = await mountQuestions('information', 2, { lastTime })
      press('=')
      expect(store.assessment.answers).toEqual({})
      expect(queryByRole(element, 'button', { name: /前回と同じにする/u })).toBeNull()
      wrapper.unmount()
    })
  })
})
