import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import type { OwnBody } from '@/domain/ownBody'
import { failure } from '@/domain/result'
import type { Room } from '@/domain/rooms'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import { encryptText } from '@/exchange/encryption'
import { writeLibrary } from '@/exchange/libraryFile'
import { DEFAULT_SETTINGS } from '@/persistence/settingsRepository'
import type { RecordStorage } from '@/persistence/recordStorage'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useFilesStore } from '@/stores/files'
import { useGatheringsStore } from '@/stores/gatherings'
import { useImportsStore } from '@/stores/imports'
import { useLibraryStore } from '@/stores/library'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useSettingsStore } from '@/stores/settings'
import { useSnapshotsStore } from '@/stores/snapshots'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { memoryAdapter } from '../../support/memoryAdapter'
import { aGathering } from '../../support/gatheringBuilder'
import { anOwnBody } from '../../support/ownBodies'
import { aSheet, bank } from '../../support/requestBuilders'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'

const aRecord = (changes: Partial<Assessment> = {}, savedAt = '2026-11-25T00:30:00.000Z', revision = 7) => ({
  assessment: aRealAssessment(changes),
  revision,
  savedAt,
})
const fileOf = (record: ReturnType<typeof aRecord>, name?: string) =>
  someFile(writeAssessmentFile(record, { prefix: '' }).text, name)
const libraryOf = (...records: ReturnType<typeof aRecord>[]) =>
  someFile(writeLibrary({ records, settings: null }, '2026-11-25T00:30:00.000Z'), '全部.json')
const FIRST = bank.questions.find(({ quick }) => quick)?.id ?? ''
const asIs = (name: string) => name

async function start(storage?: RecordStorage) {
  const { pinia } = await startStores(storage)
  const imports = useImportsStore(pinia)
  const entries = () => (imports.state.kind === 'preview' ? imports.state.entries : [])
  return {
    imports,
    entries,
    library: useLibraryStore(pinia),
    files: useFilesStore(pinia),
    marks: useFileMarksStore(pinia),
    settings: useSettingsStore(pinia),
    bodies: useOwnBodiesStore(pinia),
    gatherings: useGatheringsStore(pinia),
  }
}

const wholeFile = (references: readonly OwnBody[], ...records: ReturnType<typeof aRecord>[]) =>
  someFile(writeLibrary({ records, settings: null, references }, '2026-11-25T00:30:00.000Z'), '控え.json')

describe('useImportsStore：自分で追加した事例', () => {
  const [one, two] = [anOwnBody(), anOwnBody({ id: 'own-2', name: 'べつの市' })]

  it('新しいものだけが選ばれ、内容の違うものは、選べば置き換わる', async () => {
    const { imports, bodies } = await start()
    bodies.putAll([one])
    await imports.read([wholeFile([anOwnBody({ name: '新しい名前' }), two])])
    expect(imports.state).toMatchObject({ bodies: [{ standing: 'changed' }, { standing: 'new' }] })
    expect([imports.bodyTicks, imports.chosenCount]).toEqual([[false, true], 1])
    imports.tickBody(0, true)
    expect(imports.accept(asIs)).toEqual([])
    expect(bodies.bodies.map(({ name }) => name)).toEqual(['べつの市', '新しい名前'])
  })

  it('二つのファイルの食い違う事例は、どちらか一つだけ選べる。同じものは一度だけ出る', async () => {
    const { imports, bodies } = await start()
    await imports.read([wholeFile([one, two]), wholeFile([anOwnBody({ name: '食い違い' }), two])])
    expect(imports.bodyTicks).toEqual([true, false, true])
    imports.tickBody(1, true)
    expect(imports.bodyTicks).toEqual([false, true, true])
    imports.tickBody(2, false)
    imports.accept(asIs)
    expect(bodies.bodies).toEqual([anOwnBody({ name: '食い違い' })])
  })

  it('診断と一度に書き、入りきらなければ、どちらも変わらない', async () => {
    const storage = memoryAdapter()
    const writeAll = storage.writeAll.bind(storage)
    const { imports, library, bodies } = await start(
      Object.assign(storage, {
        writeAll: (changes: Parameters<typeof writeAll>[0]) =>
          changes.length > 1 ? { stored: failure('quota'), durable: Promise.resolve(false) } : writeAll(changes),
      }),
    )
    await imports.read([wholeFile([one], aRecord())])
    expect(imports.accept(asIs)).toBeNull()
    expect([library.records.size, bodies.bodies.length, imports.hasNoRoom]).toEqual([0, 0, true])
    imports.tickBody(0, false)
    expect(imports.accept(asIs)).toEqual(['a1'])
    expect([library.records.size, bodies.bodies.length]).toEqual([1, 0])
  })

  it('読めない事例は、どれがなぜかを言い、ほかは読む。事例のない前の控えも開ける', async () => {
    const { imports } = await start()
    await imports.read([wholeFile([{ ...one, name: '' }, two], aRecord())])
    expect(imports.state).toMatchObject({
      entries: [{}],
      bodies: [{ standing: 'new' }],
      refusals: [{ place: 1, list: 'references', problem: { kind: 'invalid' } }],
    })
    await imports.read([libraryOf(aRecord())])
    expect(imports.state).toMatchObject({ entries: [{}], bodies: [], refusals: [] })
  })

  it('前の状態の控えにも入り、削除した事例を戻せる', async () => {
    const { imports, bodies } = await start()
    const snapshots = useSnapshotsStore()
    bodies.putAll([one])
    await snapshots.take()
    bodies.remove(one.id)
    await snapshots.look()
    const [snapshot] = snapshots.snapshots
    if (!snapshot) expect.fail()
    await imports.read([snapshots.asFile(snapshot)])
    imports.accept(asIs)
    expect(bodies.bodies).toEqual([one])
  })
})

describe('useImportsStore：みんなで答える', () => {
  const gathering = aGathering()
  const sheetOf = (number: string, level: 0 | 4 = 0) =>
    aSheet(gathering.request, {
      respondent: `00000000000${number}`,
      answers: { [FIRST]: { kind: 'level', level } },
    })
  const roomsFile = (...rooms: Room[]) =>
    someFile(writeLibrary({ records: [], settings: null, rooms }, '2026-11-25T00:30:00.000Z'), '控え.json')

  it('控えから依頼と回答を戻し、開き直しても残る', async () => {
    const { imports, gatherings } = await start()
    await imports.read([roomsFile({ gathering, sheets: [sheetOf('1'), sheetOf('2')] })])
    expect([imports.roomTicks, imports.chosenCount, gatherings.rooms]).toEqual([[true], 1, []])
    expect(imports.accept(asIs)).toEqual([])
    expect(gatherings.rooms).toEqual([{ gathering, sheets: [sheetOf('1'), sheetOf('2')] }])
    await gatherings.load()
    expect(gatherings.rooms).toEqual([{ gathering, sheets: [sheetOf('1'), sheetOf('2')] }])
  })

  it('ある依頼には、ない回答だけが加わり、食い違うものは残る。もう一度読めば、加えるものはない', async () => {
    const { imports, gatherings } = await start()
    gatherings.put(gathering, [sheetOf('1')])
    const file = () => roomsFile({ gathering, sheets: [sheetOf('1', 4), sheetOf('2', 4)] })
    await imports.read([file()])
    expect(imports.state).toMatchObject({ rooms: [{ standing: 'more' }] })
    imports.accept(asIs)
    expect(gatherings.sheetsOf(gathering.request.id)).toEqual([sheetOf('1'), sheetOf('2', 4)])
    await imports.read([file()])
    expect([imports.state, imports.roomTicks]).toMatchObject([{ rooms: [{ standing: 'same' }] }, [false]])
  })

  it('内容の違う同じ番号の依頼は、選ばれない', async () => {
    const { imports, gatherings } = await start()
    gatherings.put(gathering)
    const other = aGathering({ request: { ...gathering.request, title: '別の話し合い' } })
    await imports.read([roomsFile({ gathering: other, sheets: [] })])
    expect([imports.state, imports.roomTicks]).toMatchObject([{ rooms: [{ standing: 'otherRequest' }] }, [false]])
  })

  it('前の状態の控えにも入る', async () => {
    const { imports, gatherings } = await start()
    const snapshots = useSnapshotsStore()
    gatherings.put(gathering, [sheetOf('1')])
    await snapshots.take()
    gatherings.remove(gathering.request.id)
    await snapshots.look()
    const [snapshot] = snapshots.snapshots
    if (!snapshot) expect.fail()
    await imports.read([snapshots.asFile(snapshot)])
    imports.accept(asIs)
    expect(gatherings.rooms).toEqual([{ gathering, sheets: [sheetOf('1')] }])
  })
})

describe('useImportsStore', () => {
  describe('見比べる', () => {
    it('ここにない診断は、加えるほうに選ばれている', async () => {
      const { imports, entries } = await start()
      await imports.read([fileOf(aRecord())])
      expect(entries()).toMatchObject([{ standing: 'new', existing: null, differences: {} }])
      expect(imports.choices).toEqual(['take'])
    })

    it('書き出したあとよそで答えを進めたファイルは、置き換えるほうに選ばれ、違いの数が分かる', async () => {
      const { imports, entries, library, files } = await start()
      library.put(aRealAssessment({ answers: answersAt(2) }))
      const kept = library.records.get('a1')
      if (kept) files.exportAssessment(kept, '')
      const answers = answersAt(2, { 'cloud.core': { kind: 'unknown' }, 'rules.document': { kind: 'level', level: 4 } })
      await imports.read([fileOf(aRecord({ answers, client: '顧客' }))])
      expect(entries()).toMatchObject([{ standing: 'newer', differences: { answers: 2, other: 1 } }])
      expect(imports.choices).toEqual(['take'])
    })

    it('ここで答えを進めたあとに古いファイルを開いても、選ばれていない', async () => {
      const { imports, entries, library, files } = await start()
      library.put(aRealAssessment({ answers: answersAt(2) }))
      const exported = library.records.get('a1')
      if (!exported) expect.fail()
      files.exportAssessment(exported, '')
      library.put(aRealAssessment({ answers: answersAt(3) }))
      await imports.read([fileOf(exported)])
      expect(entries()).toMatchObject([{ standing: 'older' }])
      expect(imports.choices).toEqual(['skip'])
    })

    it('どちらも変わっていれば、別の診断として加えるほうに選ばれている', async () => {
      const { imports, entries, library } = await start()
      library.put(aRealAssessment({ answers: answersAt(2) }))
      await imports.read([fileOf(aRecord({ answers: answersAt(3) }))])
      expect(entries()).toMatchObject([{ standing: 'conflict', differences: { answers: 67 } }])
      expect(imports.choices).toEqual(['copy'])
    })

    it('同じ診断のファイルが二つあれば、あとに保存したほうだけが置き換えられる', async () => {
      const { imports, entries } = await start()
      const early = aRecord({ client: '前' }, '2026-11-20T00:00:00.000Z')
      const late = aRecord({ client: '後' }, '2026-11-21T00:00:00.000Z')
      await imports.read([fileOf(early, '前.json'), fileOf(late, '後.json')])
      expect(entries().map(({ incoming, canTake }) => [incoming.assessment.client, canTake])).toEqual([
        ['後', true],
        ['前', false],
      ])
      expect(imports.choices).toEqual(['take', 'skip'])
    })

    it('読めるものと読めないものが混ざっていれば、両方を伝える', async () => {
      const { imports, entries } = await start()
      await imports.read([fileOf(aRecord()), someFile('{', '壊.json'), someFile('{"app":"x"}', '他.json')])
      expect(entries()).toHaveLength(1)
      expect(imports.state).toMatchObject({
        refusals: [
          { fileName: '壊.json', problem: { kind: 'notJson' } },
          { fileName: '他.json', problem: { kind: 'notOurs' } },
        ],
      })
    })
  })

  describe('取り込む', () => {
    it('選んだものだけを、選んだとおりに取り込み、ほかは変えない', async () => {
      const { imports, entries, library } = await start()
      library.put(aRealAssessment({ id: 'a', client: 'ここ' }))
      library.put(aRealAssessment({ id: 'b', client: 'ここ' }))
      const incoming = ['a', 'b', 'c', 'd'].map((id) => aRecord({ id, client: 'ファイル' }))
      await imports.read([libraryOf(...incoming)])
      const at = (id: string) => entries().findIndex((entry) => entry.incoming.assessment.id === id)
      imports.choose(at('a'), 'take')
      imports.choose(at('b'), 'copy')
      imports.choose(at('d'), 'skip')
      expect(imports.chosenCount).toBe(3)
      const ids = imports.accept((name) => `${name}（ファイルから）`)
      expect(ids).toHaveLength(3)
      const clients = [...library.records.values()].map(({ assessment }) => [assessment.id, assessment.client])
      expect(clients).toEqual([
        ['a', 'ファイル'],
        ['b', 'ここ'],
        ['id-1', 'ファイル'],
        ['c', 'ファイル'],
      ])
      expect(library.records.get('id-1')?.assessment.organization.name).toBe('（ファイルから）')
      expect(imports.state.kind).toBe('none')
    })

    it('取り込んだものはファイルにあると分かり、変えるとその数が分かる', async () => {
      const { imports, library, marks } = await start()
      await imports.read([fileOf(aRecord({ answers: answersAt(2) }))])
      imports.accept(asIs)
      const taken = library.records.get('a1')
      if (!taken) expect.fail()
      expect(marks.marks.get('a1')).toMatchObject({ how: 'opened', at: '2026-11-25T00:30:00.000Z' })
      expect(marks.isInFile(taken)).toBe(true)
      library.put({ ...taken.assessment, client: '顧客', answers: answersAt(2, { 'cloud.core': { kind: 'unknown' } }) })
      const changed = library.records.get('a1')
      expect(changed && marks.changesOf(changed)).toBe(2)
    })

    it('保存領域に入りきらなければ、何も変えず、そうと言う', async () => {
      const full = Object.assign(memoryAdapter(), {
        writeAll: () => ({ stored: failure('quota' as const), durable: Promise.resolve(false) }),
      })
      const { imports, library } = await start(full)
      library.put(aRealAssessment({ id: 'a', client: 'ここ' }))
      const before = library.records
      await imports.read([libraryOf(aRecord({ id: 'a', client: 'ファイル' }), aRecord({ id: 'b' }))])
      expect(imports.accept(asIs)).toBeNull()
      expect(imports.hasNoRoom).toBe(true)
      expect(imports.state.kind).toBe('preview')
      expect(library.records).toBe(before)
    })

    it('設定は、選んだときだけ取り込む', async () => {
      const { imports, library, settings } = await start()
      const file = () =>
        someFile(
          writeLibrary(
            { records: [aRecord()], settings: { ...DEFAULT_SETTINGS, locale: 'en' } },
            '2026-11-25T00:30:00.000Z',
          ),
        )
      library.put(aRealAssessment({ id: 'x' }))
      await imports.read([file()])
      expect(imports.takesSettings).toBe(false)
      imports.accept(asIs)
      expect(settings.settings.locale).toBeNull()
      await imports.read([file()])
      imports.takesSettings = true
      imports.accept(asIs)
      expect(settings.settings.locale).toBe('en')
    })

    it('やめれば、何も変わらない', async () => {
      const { imports, library } = await start()
      await imports.read([fileOf(aRecord())])
      imports.dismiss()
      expect(imports.accept(asIs)).toBeNull()
      expect(library.records.size).toBe(0)
    })
  })

  describe('暗号にしたファイル', () => {
    const passphrase = 'correct horse'
    const locked = async (record = aRecord()) =>
      someFile(await encryptText(writeAssessmentFile(record, { prefix: '' }).text, passphrase, 2), '秘.age')

    it('パスワードで開けて、見比べる', async () => {
      const { imports, entries } = await start()
      await imports.read([await locked()])
      expect(imports.state).toEqual({ kind: 'locked', fileName: '秘.age', problem: null })
      await imports.unlock(passphrase)
      expect(entries()).toHaveLength(1)
    })

    it('違うパスワードなら、わけを言い、もう一度入れられる', async () => {
      const { imports, entries } = await start()
      await imports.read([await locked(), fileOf(aRecord({ id: 'b' }))])
      await imports.unlock('wrong horse')
      expect(imports.state).toEqual({ kind: 'locked', fileName: '秘.age', problem: { kind: 'passphrase' } })
      await imports.unlock(passphrase)
      expect(entries()).toHaveLength(2)
    })

    it('二つあれば、順に開ける', async () => {
      const { imports, entries } = await start()
      await imports.read([await locked(), await locked(aRecord({ id: 'b' }))])
      await imports.unlock(passphrase)
      expect(imports.state.kind).toBe('locked')
      await imports.unlock(passphrase)
      expect(entries()).toHaveLength(2)
    })

    it('開けている間にやめれば、あとから何も出てこない', async () => {
      const { imports } = await start()
      await imports.read([await locked()])
      const opening = imports.unlock(passphrase)
      expect(imports.state).toEqual({ kind: 'unlocking', fileName: '秘.age' })
      imports.dismiss()
      await opening
      expect(imports.state.kind).toBe('none')
      await imports.unlock(passphrase)
      expect(imports.state.kind).toBe('none')
    })
  })
})
