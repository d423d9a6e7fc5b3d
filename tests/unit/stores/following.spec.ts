import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_VIEW } from '@/domain/compare/view'
import { writeLibrary } from '@/exchange/libraryFile'
import { writeBodiesFile } from '@/exchange/ownBodiesFile'
import { writePeerFile } from '@/exchange/peerFile'
import { backupRing } from '@/persistence/backupRing'
import { compareViewRepository } from '@/persistence/compareViewRepository'
import { type DatabaseDoor, databaseDoor } from '@/persistence/database'
import { durableStorage } from '@/persistence/durableStorage'
import { databaseJournal } from '@/persistence/journal'
import { peerRepository } from '@/persistence/peerRepository'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { DEFAULT_SETTINGS } from '@/persistence/settingsRepository'
import { tabGuard } from '@/persistence/tabGuard'
import { wipeOf } from '@/persistence/wipe'
import { useAsideStore } from '@/stores/aside'
import { useAssessmentStore } from '@/stores/assessment'
import { useBackupStore } from '@/stores/backup'
import { useBankMoveStore } from '@/stores/bankMove'
import { useCompareViewsStore } from '@/stores/compareViews'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useFilesStore } from '@/stores/files'
import { useImportsStore } from '@/stores/imports'
import { useLibraryStore } from '@/stores/library'
import { useNewAssessmentsStore } from '@/stores/newAssessments'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useParticipationsStore } from '@/stores/participations'
import { usePeersStore } from '@/stores/peers'
import { usePortfolioStore } from '@/stores/portfolio'
import { usePortfolioIntakeStore } from '@/stores/portfolioIntake'
import { useSettingsStore } from '@/stores/settings'
import { useSimulationStore } from '@/stores/simulation'
import { useSnapshotsStore } from '@/stores/snapshots'
import { useTabsStore } from '@/stores/tabs'
import { useWipeStore } from '@/stores/wipe'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { FakeBrowser } from '../../support/fakeBrowser'
import { anOwnBody } from '../../support/ownBodies'
import { anInquiry, aWorkshop } from '../../support/requestBuilders'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'
import { until } from '../../support/waiting'

const now = () => new Date(2026, 10, 24, 9, 30)
const savedAt = '2026-11-25T00:30:00.000Z'
const CLIENT = 'ひろなが県'
const bank = { ...aRealAssessment().bank, version: '1.0.0' }
const older = aRealAssessment({ id: 'a', bank, client: CLIENT, answers: answersAt(2) })
const fileOf = (id: string) =>
  someFile(writeLibrary({ records: [recordOf(id)], settings: DEFAULT_SETTINGS }, savedAt), `${id}.json`)
const recordOf = (id: string) => ({ assessment: aRealAssessment({ id, answers: answersAt(3) }), revision: 1, savedAt })
const inquiry = anInquiry()
const workshop = aWorkshop()
const DAMAGED = { 'hironaga/assessment/cut': '{', 'hironaga/settings': '{"cut' }

let browser: FakeBrowser
let door: DatabaseDoor

function guardNamed(name: string) {
  return tabGuard({ browser: browser.openTab(), newId: () => name, mayLetGo: () => true, patience: 1 })
}

/** Opens a tab as the app does: over the storages of the browser. */
async function openTab() {
  door = databaseDoor({ onNewer: () => undefined })
  const guard = guardNamed('tab-1')
  const storage = durableStorage({ browser: browser.openTab(), journal: databaseJournal(door), now })
  const snapshots = backupRing(door)
  const portfolio = portfolioRepository(door)
  const wipe = wipeOf(storage, snapshots, portfolio)
  await startStores(storage, guard, { snapshots, portfolio, peers: peerRepository(door), wipe })
  await Promise.all([useSettingsStore().load('ja'), useFileMarksStore().load(), guard.join()])
}

async function poolOne(id: string) {
  const { takeIn, entryOf } = usePeersStore()
  await takeIn([someFile(writePeerFile([entryOf(recordOf(id))], ['x']).text)])
}

async function comeIn(id: string) {
  await usePortfolioIntakeStore().read([fileOf(id)])
  await usePortfolioIntakeStore().accept()
}

function keepView(name: string) {
  return useCompareViewsStore().keep(name, FIRST_VIEW)
}

/** A tab in which there is something of each kind to be changed, in its memory as in the browser. */
async function openFullTab() {
  await openTab()
  await until(() => usePeersStore().isLoaded)
  const library = useLibraryStore()
  library.put(older)
  library.put(recordOf('gone').assessment)
  library.remove('gone')
  useFilesStore().exportAssessment({ assessment: older, revision: 1, savedAt }, 'x')
  await useSnapshotsStore().take()
  await comeIn('compared')
  await poolOne('pooled')
  const view = keepView('見方')
  const bodies = useOwnBodiesStore()
  bodies.putAll([anOwnBody(), anOwnBody({ id: 'own-2' })])
  bodies.remove('own-2')
  useParticipationsStore().begin(inquiry)
  useAssessmentStore().open('a')
  useAssessmentStore().edit({ kind: 'organization', changes: { name: 'あおば市' } })
  browser.quota = 0
  useAssessmentStore().edit({ kind: 'organization', changes: { name: 'あおば' } })
  browser.quota = Infinity
  return { view: view?.id ?? '' }
}

/** Everything that the browser keeps, in all of its places, but for what tabs say to each other. */
async function everything() {
  const opened = await door.open()
  if (!opened.ok) throw new Error(opened.error)
  // What is under way reaches the database first.
  const stores = [...opened.value.objectStoreNames]
  const database = await Promise.all(stores.map(async (name) => [name, await opened.value.getAll(name)]))
  return {
    database: Object.fromEntries(database) as Record<string, unknown[]>,
    records: Object.entries(browser.content).filter(([key]) => !key.startsWith('hironaga/tab/')),
  }
}

async function restoreSnapshot() {
  const snapshots = useSnapshotsStore()
  await snapshots.look()
  const [snapshot] = snapshots.snapshots
  if (!snapshot) throw new Error('There is a snapshot to restore')
  await useImportsStore().read([snapshots.asFile(snapshot)])
  useImportsStore().choose(0, 'copy')
  return useImportsStore().accept((name) => `${name}2`)
}

async function acceptFile() {
  await useImportsStore().read([fileOf('new')])
  useImportsStore().takesSettings = true
  return useImportsStore().accept((name) => name)
}

async function acceptBodies() {
  const { text } = writeBodiesFile([anOwnBody({ id: 'own-3' })], ['x'], savedAt)
  await useOwnBodiesStore().readFile(someFile(text))
  return useOwnBodiesStore().accept()
}

/** What a person can do that is written, by what the pages call. */
const WAYS: Record<string, (made: { readonly view: string }) => unknown> = {
  新しい診断: () => useNewAssessmentsStore().create('standard'),
  見本: () => useNewAssessmentsStore().openSample('ja'),
  複製: () => useNewAssessmentsStore().addCopy(older),
  次の診断: () => useNewAssessmentsStore().startNext(older),
  回答: () => useAssessmentStore().edit({ kind: 'organization', changes: { name: 'もり市' } }),
  試算を残す: () => {
    useSimulationStore().keep('案')
  },
  設問集の移行: () => {
    useBankMoveStore().move()
  },
  元に戻す: () => useAssessmentStore().undo(),
  削除: () => {
    useLibraryStore().remove('a')
  },
  削除を元に戻す: () => {
    useLibraryStore().undoRemove()
  },
  保存し直す: () => {
    useLibraryStore().keepAgain()
  },
  読み込み: acceptFile,
  前の状態の控え: () => useSnapshotsStore().take(),
  前の状態に戻す: restoreSnapshot,
  読めない記録を消す: async () => {
    for (const record of useAsideStore().all) await useAsideStore().discard(record)
  },
  ファイルへの書き出し: () => {
    useFilesStore().exportAssessment(recordOf('a'), 'x')
  },
  全件の控え: () => useBackupStore().save({ records: [recordOf('a')], passphrase: null, name: ['x'], isWhole: true }),
  依頼元のものを消す: () => useWipeStore().wipe(CLIENT),
  比べる診断の取り込み: () => comeIn('compared-2'),
  比べる診断を取り除く: () => usePortfolioStore().remove(['compared']),
  比べる診断をすべて取り除く: () => usePortfolioStore().clear(),
  見方を残す: () => keepView('ほかの見方'),
  見方の削除: ({ view }) => useCompareViewsStore().remove(view),
  匿名の数字を集める: () => poolOne('pooled-2'),
  匿名の数字を空にする: () => usePeersStore().clear(),
  頼まれた回答を始める: () => useParticipationsStore().begin(workshop),
  頼まれた回答を渡す: () => {
    useParticipationsStore().noteHandedOver(inquiry.id, 'file')
  },
  頼まれた回答を消す: () => useParticipationsStore().remove(inquiry.id),
  事例の追加: () => useOwnBodiesStore().putAll([anOwnBody({ id: 'own-4' })]),
  事例の削除: () => useOwnBodiesStore().remove('own-1'),
  事例の削除を元に戻す: () => {
    useOwnBodiesStore().undoRemove()
  },
  事例の読み込み: acceptBodies,
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  browser = new FakeBrowser(DAMAGED)
})
afterEach(async () => {
  const opened = await door.open()
  if (opened.ok) opened.value.close()
  vi.unstubAllGlobals()
})

describe('引き継がれて見るだけになったタブ', () => {
  async function openOvertaken() {
    const made = await openFullTab()
    const taking = guardNamed('tab-2').takeOver()
    browser.deliver()
    await taking
    expect(useTabsStore().role).toBe('following')
    return { made, before: await everything() }
  }

  it.each(Object.keys(WAYS))('は、「%s」で何も書かない', async (way) => {
    const { made, before } = await openOvertaken()
    await WAYS[way]?.(made)
    expect(await everything()).toEqual(before)
  })

  it('でも、言語などの設定は変えられる', async () => {
    const { before } = await openOvertaken()
    useSettingsStore().change({ locale: 'en' })
    const after = await everything()
    expect(after).not.toEqual(before)
    const others = (content: typeof before) => content.records.filter(([key]) => key.includes('/assessment/'))
    expect(others(after)).toEqual(others(before))
  })
})

describe('書くタブ', () => {
  it.each(Object.keys(WAYS))('では、「%s」で書く', async (way) => {
    const made = await openFullTab()
    const before = await everything()
    await WAYS[way]?.(made)
    expect(await everything()).not.toEqual(before)
  })

  it('では、何もしなければ、何も書かない', async () => {
    await openFullTab()
    const before = await everything()
    expect(await everything()).toEqual(before)
  })

  it('では、データベースのどの置き場所にも何かがある', async () => {
    await openFullTab()
    const { database } = await everything()
    expect(Object.entries(database).filter(([, entries]) => entries.length === 0)).toEqual([])
  })
})

describe('前のタブから引き継いだタブ', () => {
  it('では、そのタブが集めた匿名の数字も残したまま加える', async () => {
    await openTab()
    const first = usePeersStore()
    await until(() => first.isLoaded)
    const other = peerRepository(door)
    const [theirs, own] = [first.entryOf(recordOf('theirs')), first.entryOf(recordOf('own'))]
    await other.replace([theirs])
    await first.takeIn([someFile(writePeerFile([own], ['x']).text)])
    expect((await other.load()).map(({ entry }) => entry).sort()).toEqual([theirs.entry, own.entry].sort())
    expect(first.intake).toMatchObject({ added: 1, isKept: true })
    await other.replace([])
    await first.takeIn([someFile(writePeerFile([own], ['x']).text)])
    expect((await other.load()).map(({ entry }) => entry)).toEqual([own.entry])
  })

  it('では、そのタブが残した見方に加える', async () => {
    await openTab()
    const views = useCompareViewsStore()
    await views.load()
    const theirs = { ...FIRST_VIEW, id: 'theirs', name: 'その見方' }
    const other = durableStorage({ browser: browser.openTab(), journal: databaseJournal(door), now })
    compareViewRepository(other).save([theirs], savedAt)
    browser.deliver()
    keepView('この見方')
    expect((await compareViewRepository(other).load()).map(({ name }) => name)).toEqual(['その見方', 'この見方'])
  })
})
