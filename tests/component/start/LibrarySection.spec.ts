import { fireEvent, getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import LibrarySection from '@/features/start/LibrarySection.vue'
import { useLibraryStore } from '@/stores/library'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

function named(name: string, changes: Partial<Assessment> = {}): Assessment {
  return aRealAssessment({ id: name || 'nameless', organization: { ...BLANK_ORGANIZATION, name }, ...changes })
}

async function mountLibrary(assessments: readonly Assessment[], locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(LibrarySection, { locale })
  const { element, pinia } = mounted
  const library = useLibraryStore(pinia)
  for (const assessment of assessments) library.put(assessment)
  await flushPromises()
  const cards = () => within(element).queryAllByRole('article')
  const names = () => cards().map((card) => getByRole(card, 'heading').firstChild?.textContent?.trim())
  const card = (name: string) => {
    const found = cards().find((each) => getByRole(each, 'heading').textContent.includes(name))
    if (!found) throw new Error(name)
    return found
  }
  const press = async (name: string, action: string) => {
    fireEvent.click(getByRole(card(name), 'button', { name: action, hidden: true }))
    await flushPromises()
  }
  return { ...mounted, library, cards, names, card, press }
}

describe('LibrarySection', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  describe('一覧', () => {
    it('何もなければカードはなく、ファイルから読み込む所だけがある', async () => {
      const { element, cards } = await mountLibrary([])
      expect(cards()).toEqual([])
      expect(getByRole(element, 'region', { name: 'ファイルから読み込む' })).toBeTruthy()
    })

    it('二つまでは一目で分かるので、探す欄を出さない', async () => {
      const { element } = await mountLibrary([named('あおば市'), named('かえで県')])
      expect(queryByRole(element, 'searchbox')).toBeNull()
    })

    it('三つになると、探す欄と並べ方が出て、件数を伝える', async () => {
      const { element, names } = await mountLibrary([named('あおば市'), named('かえで県'), named('カモメ商事')])
      fireEvent.input(getByRole(element, 'searchbox', { name: '組織や部署の名前で探す' }), {
        target: { value: 'カエデ' },
      })
      await flushPromises()
      expect(names()).toEqual(['かえで県'])
      expect(getByRole(element, 'status').textContent).toBe('1件')
    })

    it('段階の高い順にすると、言えない段階はいちばんあとになる', async () => {
      const { element, names } = await mountLibrary([
        named('未着手', {}),
        named('水準4', { answers: answersAt(4) }),
        named('水準2', { answers: answersAt(2) }),
      ])
      fireEvent.change(getByRole(element, 'combobox', { name: '並べ方' }), { target: { value: 'stage' } })
      await flushPromises()
      expect(names()).toEqual(['水準4', '水準2', '未着手'])
    })

    it('カードは、版・進み・段階を言い、途中なら「少なくとも」とする', async () => {
      const { card } = await mountLibrary([
        named('途中', { answers: { 'rules.document': { kind: 'level', level: 4 } } }),
        named('ほぼ済み', { answers: answersAt(4, { 'cloud.core': { kind: 'unknown' } }) }),
        named('全部', { answers: answersAt(3) }),
      ])
      expect(card('途中').textContent).toMatch(/標準版・1\/67問/u)
      expect(card('途中').textContent).toContain('備え：まだ言えません')
      expect(card('ほぼ済み').textContent).toContain('備え：少なくとも 部分導入')
      expect(card('全部').textContent).toContain('備え：展開')
    })

    it('名前のない診断にも呼び名がある', async () => {
      const { card } = await mountLibrary([named('')])
      expect(getByText(card('名前のない組織'), 'その他の操作').getAttribute('aria-label')).toBe(
        '「名前のない組織」のその他の操作',
      )
    })
  })

  describe('その他の操作', () => {
    it('名前を変えると、名前だけが変わる', async () => {
      const before = named('あおば市', { answers: answersAt(2) })
      const { element, library, press } = await mountLibrary([before])
      await press('あおば市', '名前を変える')
      const dialog = getByRole(element, 'dialog', { name: '名前を変える', hidden: true })
      const field = within(dialog).getByLabelText<HTMLInputElement>('組織の名前')
      expect(field.value).toBe('あおば市')
      fireEvent.input(field, { target: { value: 'わかば市' } })
      fireEvent.submit(field)
      await flushPromises()
      expect(library.records.get('あおば市')?.assessment).toEqual({
        ...before,
        organization: { ...before.organization, name: 'わかば市' },
      })
      expect(queryByRole(element, 'dialog')).toBeNull()
    })

    it('複製すると、同じ内容が、複製と分かる名前の別の診断として加わる', async () => {
      const before = named('あおば市', { answers: answersAt(2) })
      const { library, press, names } = await mountLibrary([before])
      await press('あおば市', '複製する')
      expect(names()).toEqual(['あおば市', 'あおば市（複製）'])
      const [copy] = [...library.records.values()].filter(({ assessment }) => assessment.id !== before.id)
      expect(copy?.assessment).toEqual({
        ...before,
        id: copy?.assessment.id,
        organization: { ...before.organization, name: 'あおば市（複製）' },
      })
      expect(library.records.get(before.id)?.assessment).toEqual(before)
    })

    it('長さのいっぱいな名前は、複製でもそのまま持つ', async () => {
      const full = 'あ'.repeat(100)
      const { press, names } = await mountLibrary([named(full)])
      await press(full, '複製する')
      expect(names()).toEqual([full, full])
    })

    it('前回の回答をもとに始めると、組織の画面に移り、回答は前回のものとして持つ', async () => {
      const before = named('あおば市', { answers: answersAt(2) })
      const { library, press, router } = await mountLibrary([before])
      await press('あおば市', '前回の回答をもとに、新しく診断する')
      const { name, params } = router.currentRoute.value
      expect(name).toBe('organization')
      const next = library.records.get(String(params['id']))?.assessment
      expect(next?.answers).toEqual({})
      expect(next?.lastTime).toEqual({ createdOn: '2026-11-24', answers: before.answers, actions: [] })
      expect(next?.organization).toEqual(before.organization)
    })
  })

  describe('削除', () => {
    it('消したあと、どれを消したかと戻す道を伝え、そこに移る', async () => {
      const { element, names, press } = await mountLibrary([named('あおば市'), named('かえで県')])
      await press('あおば市', '削除する')
      expect(names()).toEqual(['かえで県'])
      const notice = getByText(element, '「あおば市」の診断を削除しました。').parentElement
      expect(document.activeElement).toBe(notice)
      expect(notice?.getAttribute('role')).toBe('status')
    })

    it('元に戻すと、回答ごと戻り、一覧の初めに移る', async () => {
      const before = named('あおば市', { answers: answersAt(2) })
      const { element, library, press } = await mountLibrary([before])
      await press('あおば市', '削除する')
      expect(library.records.size).toBe(0)
      fireEvent.click(getByRole(element, 'button', { name: '元に戻す' }))
      await flushPromises()
      expect(library.records.get('あおば市')?.assessment).toEqual(before)
      expect(queryByRole(element, 'button', { name: '元に戻す' })).toBeNull()
      expect(document.activeElement).toBe(getByRole(element, 'heading', { name: '続きから' }))
    })

    it('続けて二つ消すと、あとの一つを戻せる', async () => {
      const { element, names, press } = await mountLibrary([named('あおば市'), named('かえで県')])
      await press('あおば市', '削除する')
      await press('かえで県', '削除する')
      fireEvent.click(getByRole(element, 'button', { name: '元に戻す' }))
      await flushPromises()
      expect(names()).toEqual(['かえで県'])
    })

    it('三つから二つに減ると、探していた言葉に関わらず残りをすべて示す', async () => {
      const { element, names, press } = await mountLibrary([named('あおば市'), named('かえで県'), named('カモメ商事')])
      fireEvent.input(getByRole(element, 'searchbox'), { target: { value: 'かえで' } })
      await flushPromises()
      await press('かえで県', '削除する')
      expect([...names()].sort()).toEqual(['あおば市', 'カモメ商事'])
    })
  })

  it('英語でも、同じ操作ができる', async () => {
    const { element, press } = await mountLibrary([named('Aoba')], 'en')
    await press('Aoba', 'Delete')
    expect(getByText(element, 'The assessment of “Aoba” was deleted.')).toBeTruthy()
    expect(getByRole(element, 'button', { name: 'Undo' })).toBeTruthy()
  })
})
