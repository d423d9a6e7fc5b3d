import { beforeEach, describe, expect, it, vi } from 'vitest'
import { durableStorage } from '@/persistence/durableStorage'
import { newAssessment } from '@/domain/assessment'
import { builtInBank } from '@/content/bank'
import { useLibraryStore } from '@/stores/library'
import type { TabGuard, TabRole } from '@/persistence/tabGuard'
import { useAsideStore } from '@/stores/aside'
import { useAssessmentStore } from '@/stores/assessment'
import { useBackupStore } from '@/stores/backup'
import { useBankMoveStore } from '@/stores/bankMove'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useFilesStore } from '@/stores/files'
import { useImportsStore } from '@/stores/imports'
import { useNewAssessmentsStore } from '@/stores/newAssessments'
import { useSavingStore } from '@/stores/saving'
import { useSnapshotsStore } from '@/stores/snapshots'
import { useTabsStore } from '@/stores/tabs'
import { useWipeStore } from '@/stores/wipe'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { loneTab } from '../../support/loneTab'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'

const now = () => new Date(2026, 10, 24, 9, 30)
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const { id, version } = builtInBank.bank
const recordOf = (wanted: string) => {
  const record = useLibraryStore().records.get(wanted)
  if (!record) throw new Error(wanted)
  return record
}
const blank = (name: string) => newAssessment({ id: name, bank: { id, version }, createdOn: '2026-11-24' })

async function start() {
  const browser = new FakeBrowser()
  const journal = new FakeJournal()
  const storage = durableStorage({ browser: browser.openTab(), journal, now })
  await startStores(storage)
  return { browser, journal, storage, library: useLibraryStore(), saving: useSavingStore() }
}
type Started = Awaited<ReturnType<typeof start>>

describe('診断の削除', () => {
  it('ファイルに保存した日時の記録も取り除き、元に戻すと一緒に戻す', async () => {
    const { browser, library } = await start()
    const marks = useFileMarksStore()
    const isKept = () => 'hironaga/file-mark/a' in browser.content
    library.put(blank('a'))
    library.remove('a')
    library.undoRemove()
    expect(marks.marks.size).toBe(0)
    useFilesStore().exportAssessment(recordOf('a'), '診断')
    const mark = marks.marks.get('a')
    library.remove('a')
    await settled()
    expect([marks.marks.size, isKept()]).toEqual([0, false])
    library.undoRemove()
    expect([marks.marks.get('a'), isKept()]).toEqual([mark, true])
    library.remove('a')
    marks.forget(['a'])
    library.undoRemove()
    await settled()
    expect([marks.marks.size, isKept()]).toEqual([0, false])
  })
})

describe('保存のようす', () => {
  let started: Started
  beforeEach(async () => {
    started = await start()
  })

  it('書けばすぐ「保存した」、控えが届けば「耐える」', async () => {
    const { library, saving, journal } = started
    expect(saving.state).toEqual({ kind: 'idle' })
    journal.mode = 'later'
    library.put(blank('a'))
    expect(saving.state).toEqual({ kind: 'stored', at: now() })
    journal.commit()
    await settled()
    expect(saving.state).toEqual({ kind: 'durable', at: now() })
  })

  describe('控えが3秒たっても届かないとき', () => {
    const waitInVain = async () => {
      vi.useFakeTimers()
      started.journal.mode = 'later'
      started.library.put(blank('a'))
      await vi.advanceTimersByTimeAsync(3_000)
      vi.useRealTimers()
    }

    it('保存領域だけと言い、遅れて届いたら「耐える」に改める', async () => {
      const { saving, journal } = started
      await waitInVain()
      expect(saving.state).toEqual({ kind: 'storedOnly', at: now() })
      journal.commit()
      await settled()
      expect(saving.state).toEqual({ kind: 'durable', at: now() })
    })

    it('そのあとの書き込みの結果は、遅れて届いても変わらない', async () => {
      const { library, saving, journal } = started
      await waitInVain()
      journal.mode = 'refuses'
      library.put(blank('b'))
      journal.commit()
      await settled()
      expect(saving.state.kind).toBe('storedOnly')
    })

    it('保存領域にも書けなければ失敗と言い、遅れて届いたら控えだけと改める', async () => {
      const { browser, saving, journal } = started
      browser.quota = 0
      await waitInVain()
      expect(saving.state).toEqual({ kind: 'failed', reason: 'quota' })
      journal.commit()
      await settled()
      expect(saving.state).toEqual({ kind: 'spareOnly', at: now(), reason: 'quota' })
    })

    it('空にされたあとに遅れて届いても、保存できていないと言い続ける', async () => {
      const { browser, saving, journal } = started
      browser.quota = 0
      await waitInVain()
      saving.noteCleared(['a'])
      journal.commit()
      await settled()
      expect(saving.state).toEqual({ kind: 'failed', reason: 'cleared' })
    })
  })

  it('どこにも書けなければ、初めからそう言う', async () => {
    const { browser, journal, storage, saving } = started
    browser.quota = 0
    journal.mode = 'refuses'
    saving.begin(await storage.tryPlaces())
    expect(saving.state).toEqual({ kind: 'nowhere', reason: 'quota' })
  })

  it('一方にでも書けるか、もう書いたあとなら、初めの試しは何も言わない', async () => {
    const { browser, storage, saving, library } = started
    browser.quota = 0
    saving.begin(await storage.tryPlaces())
    expect(saving.state).toEqual({ kind: 'idle' })
    browser.quota = Infinity
    library.put(blank('a'))
    await settled()
    saving.begin({ stored: { ok: false, error: 'unavailable' }, durable: false })
    expect(saving.state.kind).toBe('durable')
  })

  it('保存できないものは、保存できるまで言い続け、内容はこのタブに残る', async () => {
    const { browser, journal, library, saving } = started
    browser.quota = 0
    journal.mode = 'refuses'
    library.put(blank('a'))
    expect(saving.state).toEqual({ kind: 'waiting' })
    await settled()
    expect(saving.state).toEqual({ kind: 'failed', reason: 'quota' })
    journal.mode = 'atOnce'
    library.put(blank('b'))
    await settled()
    expect(saving.state).toEqual({ kind: 'spareOnly', at: now(), reason: 'quota' })
    expect([...library.records.keys()]).toEqual(['a', 'b'])
    browser.quota = Infinity
    library.put(blank('c'))
    await settled()
    expect(saving.state.kind).toBe('durable')
    expect(Object.keys(browser.content).sort()).toEqual(['a', 'b', 'c'].map((name) => `hironaga/assessment/${name}`))
  })

  it('同じ診断を書き直したら、前の書き込みの結果は言わない', async () => {
    const { browser, journal, library, saving } = started
    journal.mode = 'later'
    browser.quota = 0
    library.put(blank('a'))
    browser.quota = Infinity
    library.put(blank('a'))
    journal.commit()
    await settled()
    expect(saving.unstored.size).toBe(0)
    expect(saving.state.kind).toBe('durable')
  })

  it('保存領域が空にされたら、どれも保存できていないと言い、言われたら保存し直す', async () => {
    const { browser, library, saving } = started
    for (const name of ['a', 'b']) library.put(blank(name))
    browser.openTab().access().clear()
    browser.deliver()
    expect(saving.state).toEqual({ kind: 'failed', reason: 'cleared' })
    library.keepAgain((name) => name === 'a')
    expect(Object.keys(browser.content)).toEqual(['hironaga/assessment/a'])
    library.keepAgain()
    await settled()
    expect(Object.keys(browser.content)).toHaveLength(2)
    expect(saving.state.kind).toBe('durable')
  })
})

describe('見るだけのタブ', () => {
  const following = () => {
    let role: TabRole = 'following'
    const guard: TabGuard = {
      ...loneTab,
      role: () => role,
      mayWrite: () => role === 'writing',
      takeOver: () => {
        role = 'writing'
        return Promise.resolve(true)
      },
    }
    return guard
  }

  it('どの変更もせず、いくつ断ったかを数え、引き継いだら書く', async () => {
    const browser = new FakeBrowser()
    const open = () => durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now })
    await startStores(open())
    useLibraryStore().put(blank('a'))
    browser.openTab().access().setItem('hironaga/assessment/cut', '{')
    const before = browser.content
    await startStores(open(), following())
    const library = useLibraryStore()
    const tabs = useTabsStore()
    expect(library.put(blank('b'))).toBe(false)
    expect(library.change('a', (assessment) => ({ ...assessment, form: 'quick' }))).toBeNull()
    expect(library.putAll({ put: [blank('b')], remove: ['a'] })).toBe(false)
    library.remove('a')
    for (const record of library.unreadable) await useAsideStore().discard(record)
    library.keepAgain()
    expect(browser.content).toEqual(before)
    expect(library.records.get('a')?.assessment.form).toBe('standard')
    expect([tabs.role, tabs.refused]).toEqual(['following', 5])
    await tabs.takeOver()
    expect([tabs.role, tabs.refused, tabs.redraws]).toEqual(['writing', 0, 5])
    expect(library.put(blank('b'))).toBe(true)
  })

  it('どの道からも書かない：診断、設問集の移行、計画、読み込み、控え、ファイルの印、読めない記録、依頼元の消去', async () => {
    const browser = new FakeBrowser()
    const journal = new FakeJournal()
    const open = () => durableStorage({ browser: browser.openTab(), journal, now })
    const old = { ...blank('old'), client: '東の県', bank: { id, version: '1.0.0' } }
    const { downloads } = await startStores(open())
    useLibraryStore().put(old)
    browser.openTab().access().setItem('hironaga/assessment/cut', '{')
    useFilesStore().exportAssessment(recordOf('old'), '診断')
    await settled()
    const text = downloads[0]?.text ?? ''
    await startStores(open(), following())
    const before = [browser.content, new Map(journal.committed)]

    const assessment = useAssessmentStore()
    assessment.open('old')
    assessment.edit({ kind: 'client', client: '西の県' })
    assessment.changeForm('quick')
    assessment.edit({ kind: 'removeAction', question: 'x' })
    assessment.edit({ kind: 'targetRatio', targetRatio: 0.3 })
    assessment.undo()
    useBankMoveStore().move()
    const made = useNewAssessmentsStore()
    made.create('standard')
    made.openSample('ja')
    made.addCopy(old)
    made.startNext(old)
    useLibraryStore().undoRemove()
    await useImportsStore().read([someFile(text, 'a.json')])
    useImportsStore().choose(0, 'copy')
    expect(useImportsStore().accept((name) => name)).toBeNull()
    expect(await useSnapshotsStore().take()).toBe(false)
    await useSnapshotsStore().look()
    expect(useSnapshotsStore().snapshots).toEqual([])
    useFilesStore().exportAssessment(recordOf('old'), '診断')
    await useBackupStore().save({ records: [recordOf('old')], passphrase: null, name: ['控え'], isWhole: true })
    for (const record of useAsideStore().all) await useAsideStore().discard(record)
    await useWipeStore().wipe('東の県')
    expect(useWipeStore().state).toEqual({ kind: 'refused', reason: 'following' })
    useLibraryStore().keepAgain()
    await settled()
    expect([browser.content, new Map(journal.committed)]).toEqual(before)
    expect(useLibraryStore().records.get('old')?.assessment).toEqual(old)
    expect(useFileMarksStore().isInFile(recordOf('old'))).toBe(true)
  })

  it('譲ってもらえなければ、そう言う', async () => {
    await startStores(undefined, { ...following(), takeOver: () => Promise.resolve(false) })
    const tabs = useTabsStore()
    await tabs.takeOver()
    expect([tabs.role, tabs.isHeld]).toEqual(['following', true])
  })
})

describe('ほかのタブで起きたこと', () => {
  async function twoTabs() {
    const first = await start()
    first.library.put(blank('a'))
    const journal = new FakeJournal()
    const storage = durableStorage({ browser: first.browser.openTab(), journal, now })
    await startStores(storage)
    return { ...first, other: useLibraryStore() }
  }

  it('書いたもの、消したものを、すぐに受け取る', async () => {
    const { browser, library, other } = await twoTabs()
    other.change('a', (assessment) => ({ ...assessment, form: 'quick' }))
    browser.deliver()
    expect(library.records.get('a')?.assessment.form).toBe('quick')
    other.remove('a')
    browser.deliver()
    expect(library.records.size).toBe(0)
  })

  it('受け取る前でも、変更は新しいものの上に重ねる', async () => {
    const { library, other } = await twoTabs()
    other.change('a', (assessment) => ({ ...assessment, form: 'quick' }))
    library.change('a', (assessment) => ({ ...assessment, createdOn: '2026-11-25' }))
    expect(library.records.get('a')?.assessment).toMatchObject({ form: 'quick', createdOn: '2026-11-25' })
  })

  it('読めないものに変わったら、知らせ、こちらの内容は残す', async () => {
    const { browser, library } = await twoTabs()
    browser.openTab().access().setItem('hironaga/assessment/a', '{"app"')
    browser.deliver()
    expect(library.records.size).toBe(1)
    expect(library.unreadable).toMatchObject([{ key: 'hironaga/assessment/a', problem: { kind: 'notJson' } }])
  })
})
