import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtInBank } from '@/content/bank'
import type { EditCommand } from '@/domain/edit'
import UndoBar from '@/features/history/UndoBar.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useBankMoveStore } from '@/stores/bankMove'
import { useHistoryStore } from '@/stores/history'
import { useLibraryStore } from '@/stores/library'
import { answersAt, aRealAssessment, level } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined
const answer: EditCommand = { kind: 'answer', question: 'information.storage', answer: level(2) }

/** Safari marks a key of the input method by its old code alone. */
const SAFARI_COMPOSES: object = { ctrlKey: true, keyCode: 229 }

async function mountBar(locale: 'ja' | 'en' = 'ja', at = '/a/a1/organization', assessment = aRealAssessment()) {
  mounted = await mountPage(UndoBar, { assessment, locale, at })
  const { element, pinia } = mounted
  const store = useAssessmentStore(pinia)
  const settle = async () => {
    await vi.dynamicImportSettled()
    await flushPromises()
  }
  const edit = async (...commands: EditCommand[]) => {
    for (const command of commands) store.edit(command)
    await settle()
  }
  const press = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await settle()
  }
  const key = async (name: string, modifiers: KeyboardEventInit, target: Element = document.body) => {
    const isLeftAlone = fireEvent.keyDown(target, { key: name, ...modifiers })
    await settle()
    return isLeftAlone
  }
  const said = () => getByRole(element, 'status').textContent.trim()
  return { ...mounted, store, edit, press, key, said }
}

describe('UndoBar', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('変えるまでは、どちらのボタンも押せないと伝え、押しても何も起こらない', async () => {
    const { element, press, store, said } = await mountBar()
    const before = store.record
    for (const name of ['元に戻す', 'やり直す']) {
      expect(getByRole(element, 'button', { name }).getAttribute('aria-disabled')).toBe('true')
      await press(name)
    }
    expect(store.record).toBe(before)
    expect(said()).toBe('')
  })

  it('回答を元に戻し、どの設問かを伝え、そこへ行ける', async () => {
    const { element, edit, press, store, said } = await mountBar()
    await edit(answer)
    await press('元に戻す')
    expect(store.assessment.answers).toEqual({})
    expect(said()).toMatch(/^「.+」の回答を元に戻しました。/u)
    expect(getByRole(element, 'link', { name: '変えた所を見る' }).getAttribute('href')).toBe(
      '/a/a1/questions/information/1',
    )
    await press('やり直す')
    expect(store.assessment.answers).toEqual({ 'information.storage': level(2) })
    expect(said()).toMatch(/^「.+」の回答をやり直しました。/u)
  })

  it('変えた所がいまの画面なら、行き先は出さない', async () => {
    const { element, edit, press } = await mountBar('ja', '/a/a1/questions/information/1')
    await edit(answer)
    await press('元に戻す')
    expect(queryByRole(element, 'link')).toBeNull()
  })

  it.each<[EditCommand, string, string]>([
    [
      { kind: 'organization', changes: { name: 'あおば市' } },
      '「組織の名前」を元に戻しました。',
      '「組織の名前」の変更をやり直しました。',
    ],
    [
      { kind: 'practice', changes: { users: 3 } },
      '「使った人の数」を元に戻しました。',
      '「使った人の数」の変更をやり直しました。',
    ],
    [
      { kind: 'form', form: 'quick', on: '2026-11-24' },
      '設問の版を元に戻しました。',
      '設問の版の変更をやり直しました。',
    ],
    [
      {
        kind: 'chooseWork',
        work: { start: { kind: 'preset', preset: 'hq' }, headcounts: {}, measure: 'percent', items: [] },
      },
      '業務の内訳を元に戻しました。',
      '業務の内訳の変更をやり直しました。',
    ],
    [{ kind: 'client', client: '架空県' }, '「依頼元」を元に戻しました。', '「依頼元」の変更をやり直しました。'],
    [{ kind: 'targetRatio', targetRatio: 0.3 }, '「目標」を元に戻しました。', '「目標」の変更をやり直しました。'],
    [
      { kind: 'organization', changes: { name: 'あおば市', staff: 3 } },
      '2か所の変更を元に戻しました。',
      '2か所の変更をやり直しました。',
    ],
  ])('%j は「%s」', async (command, undone, redone) => {
    const { edit, press, said } = await mountBar()
    await edit(command)
    await press('元に戻す')
    expect(said()).toContain(undone)
    await press('やり直す')
    expect(said()).toContain(redone)
  })

  it('メモだけの変更は、メモと言う', async () => {
    const { edit, press, said } = await mountBar()
    await edit(answer, { ...answer, answer: { ...level(2), note: '照会中' } })
    await press('元に戻す')
    expect(said()).toMatch(/のメモを元に戻しました。/u)
    await press('やり直す')
    expect(said()).toMatch(/のメモをやり直しました。/u)
  })

  it('画面にない項目の変更も、元に戻せる', async () => {
    const { pinia, press, said, store } = await mountBar()
    useHistoryStore(pinia).change('a1', (before) => ({ after: { ...before, createdOn: '2020-01-01' }, field: null }))
    await flushPromises()
    await press('元に戻す')
    expect(said()).toBe('変更を元に戻しました。')
    expect(store.assessment.createdOn).toBe('2026-11-24')
    await press('やり直す')
    expect(said()).toBe('変更をやり直しました。')
  })

  it('簡易版では尋ねない設問の回答を戻したときは、行き先を出さない', async () => {
    const { element, edit, press, said } = await mountBar()
    await edit(answer, { kind: 'form', form: 'quick', on: '2026-11-24' })
    await edit({ kind: 'answer', question: 'seating.paths', answer: level(1) })
    await press('元に戻す')
    expect(said()).toContain('の回答を元に戻しました。')
    expect(queryByRole(element, 'link')).toBeNull()
  })

  it('次に何かを変えると、知らせは消え、移るだけなら残る', async () => {
    const { edit, press, said } = await mountBar()
    await edit(answer)
    await press('元に戻す')
    await edit({ kind: 'place', place: { step: 'work', question: null } })
    expect(said()).not.toBe('')
    await edit(answer)
    expect(said()).toBe('')
  })

  it('元に戻すことも一回の保存で、いる場所は変わらない', async () => {
    const { edit, press, store } = await mountBar()
    await edit(answer, { kind: 'place', place: { step: 'result', question: null } })
    const before = store.record?.revision ?? 0
    await press('元に戻す')
    expect(store.record?.revision).toBe(before + 1)
    expect(store.assessment.place.step).toBe('result')
  })

  it('よそで変わった診断には、何もしない', async () => {
    const { edit, press, pinia, store, element } = await mountBar()
    await edit(answer)
    useLibraryStore(pinia).put({ ...store.assessment, createdOn: '2020-01-01' })
    await flushPromises()
    expect(getByRole(element, 'button', { name: '元に戻す' }).getAttribute('aria-disabled')).toBe('true')
    await press('元に戻す')
    expect(store.assessment.answers).toEqual({ 'information.storage': level(2) })
  })

  it.each([
    ['ja', '元に戻す', '設問集の移行を元に戻しました。', 'やり直す', '設問集の移行をやり直しました。'],
    ['en', 'Undo', 'Undone: the move to the new question bank.', 'Redo', 'Redone: the move to the new question bank.'],
  ] as const)(
    '設問集の移行は、一つの変更として名を言い、前の設問集に戻る（%s）',
    async (locale, undo, undone, redo, redone) => {
      const answers = answersAt(3)
      const older = aRealAssessment({ bank: { id: builtInBank.bank.id, version: '1.0.0' }, answers })
      const { element, pinia, press, said, store } = await mountBar(locale, '/a/a1/organization', older)
      useBankMoveStore(pinia).move()
      await flushPromises()
      expect(store.assessment.bank).toEqual(aRealAssessment().bank)
      await press(undo)
      expect(said()).toContain(undone)
      expect(store.assessment).toEqual(older)
      expect(getByRole(element, 'link').getAttribute('href')).toBe('/a/a1/bank')
      await press(redo)
      expect(said()).toContain(redone)
    },
  )

  it('診断ごとに覚え、別の診断を開いても混ざらない', async () => {
    const { edit, press, pinia, store, element } = await mountBar()
    await edit(answer)
    useLibraryStore(pinia).put(aRealAssessment({ id: 'a2' }))
    store.open('a2')
    await flushPromises()
    expect(getByRole(element, 'button', { name: '元に戻す' }).getAttribute('aria-disabled')).toBe('true')
    store.open('a1')
    await flushPromises()
    await press('元に戻す')
    expect(store.assessment.answers).toEqual({})
  })

  it('忘れるように言われた診断は、もう戻せない', async () => {
    const { edit, pinia, store } = await mountBar()
    await edit(answer)
    useHistoryStore(pinia).forget('a1')
    expect(store.canUndo).toBe(false)
  })

  it('覚えておく診断の数には限りがあり、長く変えていないものから忘れる', async () => {
    const { edit, pinia } = await mountBar()
    await edit(answer)
    const history = useHistoryStore(pinia)
    for (let index = 0; index < 20; index += 1) {
      const other = aRealAssessment({ id: `other-${String(index)}` })
      useLibraryStore(pinia).put(other)
      history.change(other.id, (before) => ({ after: { ...before, client: '架空県' }, field: null }))
    }
    expect(history.canUndo('a1')).toBe(false)
    expect(history.canUndo('other-0')).toBe(true)
  })

  describe('キー', () => {
    it.each<[string, KeyboardEventInit]>([
      ['z', { ctrlKey: true }],
      ['z', { metaKey: true }],
      ['Z', { ctrlKey: true }],
    ])('%s（%j）で元に戻す', async (name, modifiers) => {
      const { edit, key, store } = await mountBar()
      await edit(answer)
      expect(await key(name, modifiers)).toBe(false)
      expect(store.assessment.answers).toEqual({})
    })

    it.each<[string, KeyboardEventInit]>([
      ['y', { ctrlKey: true }],
      ['Z', { ctrlKey: true, shiftKey: true }],
      ['z', { metaKey: true, shiftKey: true }],
    ])('%s（%j）でやり直す', async (name, modifiers) => {
      const { edit, key, store } = await mountBar()
      await edit(answer)
      await key('z', { ctrlKey: true })
      expect(await key(name, modifiers)).toBe(false)
      expect(store.assessment.answers).not.toEqual({})
    })

    it.each<[string, KeyboardEventInit]>([
      ['z', {}],
      ['z', { altKey: true, ctrlKey: true }],
      ['z', { ctrlKey: true, metaKey: true }],
      ['y', { metaKey: true }],
      ['a', { ctrlKey: true }],
      ['z', { ctrlKey: true, isComposing: true }],
      ['z', SAFARI_COMPOSES],
    ])('%s（%j）では何もしない', async (name, modifiers) => {
      const { edit, key, store } = await mountBar()
      await edit(answer)
      expect(await key(name, modifiers)).toBe(true)
      expect(store.assessment.answers).not.toEqual({})
    })

    it.each([
      ['<input>', true],
      ['<textarea></textarea>', true],
      ['<input type="date">', true],
      ['<input type="radio">', false],
      ['<input type="range">', false],
      ['<select></select>', false],
      ['<button></button>', false],
    ])('%s にいるとき、欄の取り消しに任せるか：%s', async (html, isLeft) => {
      const { edit, key, store, element } = await mountBar()
      await edit(answer)
      const host = document.createElement('div')
      host.innerHTML = html
      element.append(host)
      expect(await key('z', { ctrlKey: true }, host.firstElementChild ?? host)).toBe(isLeft)
      expect(store.canUndo).toBe(isLeft)
      host.remove()
    })

    it('画面の前に問いが開いている間は、うしろを変えない', async () => {
      const { edit, key, store } = await mountBar()
      await edit(answer)
      const dialog = document.createElement('dialog')
      document.body.append(dialog)
      dialog.showModal()
      expect(await key('z', { ctrlKey: true })).toBe(true)
      expect(store.canUndo).toBe(true)
      dialog.remove()
    })

    it('画面を離れると、キーは働かない', async () => {
      const { edit, key, store, wrapper } = await mountBar()
      await edit(answer)
      wrapper.unmount()
      mounted = undefined
      await key('z', { ctrlKey: true })
      expect(store.canUndo).toBe(true)
    })
  })

  it('英語でも、何を戻したかを伝える', async () => {
    const { edit, press, said } = await mountBar('en')
    await edit({ kind: 'organization', changes: { staff: 3 } })
    await press('Undo')
    expect(said()).toBe('Undone: the change of “Number of staff”.')
  })
})
