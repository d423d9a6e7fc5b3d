import { describe, expect, it } from 'vitest'
import { durableStorage } from '@/persistence/durableStorage'
import { startReveal } from '@/domain/reveal/reveal'
import type { Room } from '@/domain/rooms'
import { writeRoomFile } from '@/exchange/sheets/roomFile'
import { useClientsStore } from '@/stores/clients'
import { useGatheringsStore } from '@/stores/gatherings'
import { useRoomsStore } from '@/stores/rooms'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { aGathering } from '../../support/gatheringBuilder'
import { loneTab } from '../../support/loneTab'
import { aSheet, aWorkshop, bank } from '../../support/requestBuilders'
import { startStores } from '../../support/startStores'

const now = () => new Date(2026, 10, 24, 9, 30)
const gathering = aGathering({ client: 'A社' })
const { request } = gathering
const [first = '', second = ''] = bank.questions.filter(({ quick }) => quick).map(({ id }) => id)
const sheetOf = (number: string, level: 0 | 4 = 0) =>
  aSheet(request, { respondent: `00000000000${number}`, answers: { [first]: { kind: 'level', level } } })
const none = { respondents: new Set<string>(), questions: new Set<string>() }
const bytesOf = (room: Room) => new TextEncoder().encode(writeRoomFile(room, '進行', 'json').text)

async function start(browser = new FakeBrowser(), tabs = loneTab) {
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now })
  await startStores(storage, tabs)
  const gatherings = useGatheringsStore()
  await gatherings.load()
  return { browser, gatherings, rooms: useRoomsStore() }
}

function opened(read: ReturnType<ReturnType<typeof useRoomsStore>['open']>) {
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

describe('useRoomsStore', () => {
  it('見せ始めた会場には、回答を合わせない', async () => {
    const { gatherings, rooms } = await start()
    gatherings.put(gathering)
    gatherings.replace(sheetOf('1'))
    const bytes = bytesOf({ gathering, sheets: [sheetOf('2')] })
    const before = opened(rooms.open(bytes))
    gatherings.put({ ...gathering, reveal: startReveal('2026-11-24') })
    expect(rooms.open(bytes)).toEqual({ ok: false, error: { kind: 'shown' } })
    expect(rooms.accept(before, none)).toBe(false)
    expect(gatherings.sheetsOf(request.id)).toEqual([sheetOf('1')])
  })

  it('ここにない依頼は、回答とともに加わり、開き直しても残る', async () => {
    const { browser, gatherings, rooms } = await start()
    const file = opened(rooms.open(bytesOf({ gathering, sheets: [sheetOf('1'), sheetOf('2')] })))
    expect(file.merge).toBeNull()
    expect(gatherings.newestFirst).toEqual([])
    expect(rooms.accept(file, none)).toBe(true)
    const { gatherings: again } = await start(browser)
    expect(again.newestFirst).toEqual([gathering])
    expect(again.sheetsOf(request.id)).toHaveLength(2)
  })

  it('ここにある依頼には、新しいものだけを加え、選んだところだけを置き換える', async () => {
    const { browser, gatherings, rooms } = await start()
    const agreed = { [first]: { answer: 1, reason: '' } } as const
    gatherings.put({ ...gathering, agreed })
    gatherings.replace(sheetOf('1'))
    gatherings.replace(sheetOf('2'))
    const theirs = { [first]: { answer: 3, reason: '' }, [second]: { answer: 2, reason: '' } } as const
    const file = opened(
      rooms.open(
        bytesOf({
          gathering: { ...gathering, client: 'B社', agreed: theirs },
          sheets: [sheetOf('1', 4), sheetOf('2', 4), sheetOf('3')],
        }),
      ),
    )
    expect(file.merge).toMatchObject({ newSheets: [sheetOf('3')], sameSheets: 0, sameAgreed: 0 })
    expect(file.merge?.changedSheets).toHaveLength(2)
    expect(rooms.accept(file, { respondents: new Set(['000000000002']), questions: new Set() })).toBe(true)
    const { gatherings: again } = await start(browser)
    expect(again.newestFirst).toEqual([{ ...gathering, agreed: { ...agreed, [second]: theirs[second] } }])
    expect(again.sheetsOf(request.id)).toEqual([sheetOf('1'), sheetOf('2', 4), sheetOf('3')])
  })

  it('見ている間に加わった回答も、失われない', async () => {
    const { gatherings, rooms } = await start()
    gatherings.put(gathering)
    const file = opened(rooms.open(bytesOf({ gathering, sheets: [sheetOf('1', 4), sheetOf('2')] })))
    gatherings.replace(sheetOf('1'))
    expect(rooms.accept(file, none)).toBe(true)
    expect(gatherings.sheetsOf(request.id)).toEqual([sheetOf('1'), sheetOf('2')])
  })

  it('番号が同じで内容の違う依頼、表示していない依頼元、壊れたファイルは、何も変えずに断る', async () => {
    const { gatherings, rooms } = await start()
    gatherings.put(gathering)
    const renamed = aGathering({ client: 'A社', request: aWorkshop({ title: '別の話し合い' }) })
    expect(rooms.open(bytesOf({ gathering: renamed, sheets: [] }))).toEqual({
      ok: false,
      error: { kind: 'otherContent' },
    })
    expect(rooms.open(new Uint8Array([1, 2]))).toMatchObject({ ok: false, error: { kind: 'notRoom' } })
    useClientsStore().show('B社')
    expect(rooms.open(bytesOf({ gathering, sheets: [] }))).toEqual({ ok: false, error: { kind: 'hiddenClient' } })
    expect(gatherings.newestFirst).toEqual([gathering])
  })

  it('保存できないときは、何も加えない', async () => {
    const { browser } = await start()
    const { gatherings, rooms } = await start(browser, { ...loneTab, mayWrite: () => false })
    const file = opened(rooms.open(bytesOf({ gathering, sheets: [sheetOf('1')] })))
    expect(rooms.accept(file, none)).toBe(false)
    expect(gatherings.newestFirst).toEqual([])
  })
})
