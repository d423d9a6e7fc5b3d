import { describe, expect, it } from 'vitest'
import { durableStorage } from '@/persistence/durableStorage'
import { startReveal } from '@/domain/reveal/reveal'
import type { TabGuard } from '@/persistence/tabGuard'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { useGatheringsStore } from '@/stores/gatherings'
import { useSavingStore } from '@/stores/saving'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { aGathering } from '../../support/gatheringBuilder'
import { loneTab } from '../../support/loneTab'
import { aSheet, aWorkshop, bank } from '../../support/requestBuilders'
import { startStores } from '../../support/startStores'

const now = () => new Date(2026, 10, 24, 9, 30)
const gathering = aGathering({ client: 'A社' })
const { request } = gathering
const sheet = aSheet(request)
const code = writeSheetCode(sheet, request, bank)

async function start(browser = new FakeBrowser(), tabs: TabGuard = loneTab) {
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now })
  await startStores(storage, tabs)
  const store = useGatheringsStore()
  await store.load()
  return { browser, store }
}

describe('useGatheringsStore', () => {
  it('受け取った回答は、開き直しても残る', async () => {
    const { browser, store } = await start()
    expect(store.put(gathering)).toBe(true)
    expect(store.receive(gathering, code)).toEqual({ kind: 'added', sheet })
    const { store: again } = await start(browser)
    expect(again.newestFirst).toEqual([gathering])
    expect(again.sheetsOf(request.id)).toEqual([sheet])
  })

  it('同じ回答は二重に数えず、同じ人の違う回答は、決めるまで入れ替えない', async () => {
    const { store } = await start()
    store.put(gathering)
    store.receive(gathering, code)
    expect(store.receive(gathering, code)).toEqual({ kind: 'same', sheet })
    const other = { ...sheet, role: '担当' }
    expect(store.receive(gathering, writeSheetCode(other, request, bank))).toEqual({ kind: 'changed', sheet: other })
    expect(store.sheetsOf(request.id)).toEqual([sheet])
    expect(store.replace(other)).toBe(true)
    expect(store.sheetsOf(request.id)).toEqual([other])
  })

  it('見せ始めたあとは、受け取らず、取り消さず、入れ替えない', async () => {
    const { store } = await start()
    store.put(gathering)
    store.receive(gathering, code)
    store.put({ ...gathering, reveal: startReveal('2026-11-24') })
    const late = { ...sheet, respondent: '999999999999' }
    expect(store.receive(gathering, code)).toEqual({ kind: 'same', sheet })
    expect(store.receive(gathering, writeSheetCode(late, request, bank))).toEqual({ kind: 'closed' })
    expect(store.replace(late)).toBe(false)
    expect(store.withdraw(sheet)).toBe(false)
    expect(store.sheetsOf(request.id)).toEqual([sheet])
  })

  it('別の依頼への回答は、何も変えずに断る', async () => {
    const { store } = await start()
    store.put(gathering)
    const elsewhere = aWorkshop({ id: '111111111' })
    expect(store.receive(gathering, writeSheetCode(aSheet(elsewhere), elsewhere, bank))).toEqual({
      kind: 'refused',
      problem: { kind: 'otherRequest', request: '111111111' },
    })
    expect(store.sheetsOf(request.id)).toEqual([])
  })

  it('別のタブが書く間は、何も変えない', async () => {
    const { browser, store } = await start()
    store.put(gathering)
    store.receive(gathering, code)
    const { store: following } = await start(browser, { ...loneTab, mayWrite: () => false })
    const other = { ...sheet, respondent: '999999999999' }
    expect(following.receive(gathering, writeSheetCode(other, request, bank))).toEqual({ kind: 'notKept' })
    expect(following.withdraw(sheet)).toBe(false)
    expect(following.put({ ...gathering, agenda: [] })).toBe(false)
    expect(following.remove(request.id)).toBe(false)
    expect(following.sheetsOf(request.id)).toEqual([sheet])
  })

  it('取り消した回答と、消した依頼は、どこにも残らない', async () => {
    const { browser, store } = await start()
    store.put(gathering)
    store.receive(gathering, code)
    expect(store.withdraw(sheet)).toBe(true)
    expect(store.sheetsOf(request.id)).toEqual([])
    store.receive(gathering, code)
    expect(store.remove(request.id)).toBe(true)
    const { store: again } = await start(browser)
    expect(again.newestFirst).toEqual([])
    expect(again.sheets.size).toBe(0)
  })

  it('保存領域が空にされたら、頼まれたときに、回答まで書き直す', async () => {
    const { browser, store } = await start()
    store.put(gathering)
    store.receive(gathering, code)
    browser.openTab().access().clear()
    browser.deliver()
    expect(useSavingStore().unstored.has(`gathering/${request.id}`)).toBe(true)
    store.keepAgain(() => false)
    expect(browser.content[`hironaga/gathering/${request.id}`]).toBeUndefined()
    store.keepAgain()
    const { store: again } = await start(browser)
    expect(again.sheetsOf(request.id)).toEqual([sheet])
  })

  it('依頼元を消すと、その依頼元のものだけが、このタブからも消える', async () => {
    const { store } = await start()
    const other = aGathering({ request: aWorkshop({ id: '111111111' }), client: 'B社' })
    store.put(gathering)
    store.put(other)
    store.receive(gathering, code)
    store.forget('A社', [])
    expect(store.newestFirst).toEqual([other])
    expect(store.sheetsOf(request.id)).toEqual([])
  })

  it('いくつかの依頼を、まとめて残すか、一つも残さない', async () => {
    const { browser, store } = await start()
    const both = [gathering, aGathering({ request: aWorkshop({ id: '111111111' }) })]
    expect(store.putAll(both)).toBe(true)
    expect(store.gatherings.size).toBe(2)
    const { store: again } = await start(browser)
    expect(again.gatherings.size).toBe(2)
  })

  it('いくつかの依頼のどれに答えたものかは、回答が言う', async () => {
    const { store } = await start()
    const other = aGathering({ request: aWorkshop({ id: '111111111' }), client: 'B社' })
    expect(store.putAll([other, gathering])).toBe(true)
    expect(await store.receiveAmong([other, gathering], code)).toMatchObject({ kind: 'added' })
    expect(store.sheetsOf(request.id)).toEqual([sheet])
    expect(await store.receiveAmong([other, gathering], code)).toMatchObject({ kind: 'same' })
    expect(await store.receiveAmong([other], code)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'otherRequest', request: request.id },
    })
  })

  it('診断が消されたら、その診断の依頼も、このタブから消える', async () => {
    const { store } = await start()
    const own = aGathering({ assessment: 'a-1' })
    store.put(own)
    store.forget('ほか', ['a-2'])
    expect(store.newestFirst).toEqual([own])
    store.forget('ほか', ['a-1'])
    expect(store.newestFirst).toEqual([])
  })
})
