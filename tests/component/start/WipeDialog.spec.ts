import { fireEvent, getByRole, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import HomePage from '@/features/start/HomePage.vue'
import { bringHomePieces } from '@/features/start/pieces'
import type { WipeOutcome } from '@/persistence/wipe'
import { useHistoryStore } from '@/stores/history'
import { useLibraryStore } from '@/stores/library'
import type { FurtherPorts } from '@/stores/ports'
import { aRealAssessment } from '../../support/builtIn'
import { loneTab } from '../../support/loneTab'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

const made = (name: string, client: string) =>
  aRealAssessment({ id: name, client, organization: { ...BLANK_ORGANIZATION, name } })

async function mountHome(locale: 'ja' | 'en' = 'ja', ports: Partial<FurtherPorts> = {}) {
  await bringHomePieces()
  mounted = await mountPage(HomePage, { locale, ports })
  const { element, pinia, downloads } = mounted
  const library = useLibraryStore(pinia)
  for (const each of [made('あおば市', '東の県'), made('みどり市', '西の県')]) library.put(each)
  await flushPromises()
  const press = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name, hidden: true }))
    await flushPromises()
  }
  return { element, press, library, downloads, history: useHistoryStore(pinia) }
}

const EMPTY = {
  state: 'empty',
  removed: { assessment: 1, fileMark: 0, gathering: 0, aside: 0 },
  read: 1,
  left: 0,
} as const
const done: WipeOutcome = {
  kind: 'done',
  ids: ['あおば市'],
  browser: EMPTY,
  journal: EMPTY,
  snapshots: { state: 'empty', changed: 2, deleted: 1, read: 3, left: 0 },
  portfolio: { state: 'empty', removed: 4, read: 9, left: 0 },
  naming: 0,
}

describe('WipeDialog', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('何が消え、何が残るかを先に言い、引き渡すファイルを先に作れる', async () => {
    const { element, press } = await mountHome()
    await press('「東の県」だけを表示する（1件）')
    await press('この依頼元のものをすべて消す')
    const dialog = getByRole(element, 'dialog', { name: '「東の県」のものをすべて消しますか？' })
    for (const text of [
      '診断1件',
      'あおば市',
      '前の状態に戻す',
      '読めない記録',
      'ほかの診断に「前回の回答」として写したもの',
    ]) {
      expect(dialog.textContent).toContain(text)
    }
    fireEvent.click(within(dialog).getByRole('button', { name: '引き渡すファイルを作る' }))
    await flushPromises()
    expect(getByRole(element, 'dialog', { name: '「東の県」に引き渡すファイル' })).toBeTruthy()
  })

  it('消すと、証明だけを出し、閉じるまでほかの依頼元の名前を出さず、取り消しは出さない', async () => {
    const { element, press, library, downloads, history } = await mountHome()
    history.change('あおば市', (assessment) => ({ after: { ...assessment, createdOn: '2026-01-01' }, field: null }))
    await press('「東の県」だけを表示する（1件）')
    await press('この依頼元のものをすべて消す')
    await press('すべて消す')
    expect(library.newestFirst.map(({ assessment }) => assessment.id)).toEqual(['みどり市'])
    expect(history.canUndo('あおば市')).toBe(false)
    const proof = getByRole(element, 'region', { name: /「東の県」のものを消し、残っていないことを確かめました/u })
    expect(proof.textContent).toContain('消して確かめた日時：2026/11/24 9:30')
    expect(proof.textContent).toContain('診断1件')
    expect(proof.textContent).toContain('このブラウザーに、この場所はありません。')
    expect(element.textContent).not.toContain('みどり市')
    expect(queryByRole(element, 'button', { name: '元に戻す' })).toBeNull()
    await press('証明をファイルに保存する')
    expect(downloads[0]?.name).toBe('テレワーク準備度診断_消去の証明_東の県_2026-11-24.txt')
    expect(downloads[0]?.text).toContain('- あおば市（2026年1月1日 に開始、番号 あおば市）')
    await press('証明を閉じて、すべての診断を表示する')
    expect(within(element).getAllByRole('article')).toHaveLength(1)
    expect(element.innerHTML).not.toContain('東の県')
  })

  it('別のタブが編集中なら、確かめる窓も開かない', async () => {
    let isFollowing = false
    const { element, press } = await mountHome('ja', { tabs: { ...loneTab, mayWrite: () => !isFollowing } })
    await press('「東の県」だけを表示する（1件）')
    isFollowing = true
    await press('この依頼元のものをすべて消す')
    expect(element.querySelector('dialog[open]')).toBeNull()
  })

  it.each([
    [{ kind: 'refused', reason: 'following' }, 'Nothing was wiped. Another tab is editing.'],
    [{ kind: 'refused', reason: 'newer' }, 'Nothing was wiped. Something here was saved by a newer version'],
    [
      { kind: 'refused', reason: 'silent' },
      'Nothing was wiped. The second storage of the browser (IndexedDB) does not',
    ],
  ] as const)('断られたら、何も消していないと言う：%o', async (outcome, text) => {
    const { element, press, library } = await mountHome('en', { wipe: () => Promise.resolve(outcome) })
    await press('Show “東の県” only (1)')
    await press('Wipe everything of this client')
    await press('Wipe everything')
    expect(element.querySelector('dialog[open]')?.textContent).toContain(text)
    expect(library.records.size).toBe(2)
  })

  it('一か所でも残れば、すべては消せなかったと、その場所を名指しで言う', async () => {
    const outcome: WipeOutcome = {
      ...done,
      journal: { ...EMPTY, state: 'left', left: 2 },
      snapshots: { ...done.snapshots, state: 'unchecked' },
      naming: 3,
    }
    const { element, press } = await mountHome('en', { wipe: () => Promise.resolve(outcome) })
    await press('Show “東の県” only (1)')
    await press('Wipe everything of this client')
    await press('Wipe everything')
    const proof = getByRole(element, 'region', { name: 'Not everything of “東の県” could be wiped' })
    expect(proof.textContent).toContain('Still there: 2.')
    expect(proof.textContent).toContain('It cannot be read, so nothing could be checked.')
    expect(proof.textContent).toContain('3 records of others contain the words “東の県”')
  })

  it('証明を保存できなければ、そう言う', async () => {
    const { element, press } = await mountHome('ja', {
      wipe: () => Promise.resolve(done),
      fileDialogs: { choosePlace: () => Promise.resolve(null) },
    })
    await press('「東の県」だけを表示する（1件）')
    await press('この依頼元のものをすべて消す')
    await press('すべて消す')
    await press('証明をファイルに保存する')
    expect(element.textContent).toContain('証明は保存していません。')
  })
})
