import { describe, expect, it } from 'vitest'
import { withProxyAnswer, withProxyRole } from '@/domain/proxyEntry'
import { startReveal } from '@/domain/reveal/reveal'
import { durableStorage } from '@/persistence/durableStorage'
import type { TabGuard } from '@/persistence/tabGuard'
import { useGatheringsStore } from '@/stores/gatherings'
import { useProxyEntriesStore } from '@/stores/proxyEntries'
import { useSavingStore } from '@/stores/saving'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { aGathering } from '../../support/gatheringBuilder'
import { loneTab } from '../../support/loneTab'
import { startStores } from '../../support/startStores'

const now = () => new Date(2026, 10, 24, 9, 30)
const gathering = aGathering({ client: 'A社' })
const { id } = gathering.request
const level = { kind: 'level', level: 2 } as const

async function start(browser = new FakeBrowser(), tabs: TabGuard = loneTab) {
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now })
  await startStores(storage, tabs)
  const gatherings = useGatheringsStore()
  const store = useProxyEntriesStore()
  await gatherings.load()
  await store.load()
  const sheets = () => gatherings.sheetsOf(id)
  const entry = () => store.entries.get(id)
  const type = (role: string) =>
    store.change(id, (each) => withProxyAnswer(withProxyRole(each, role), 'cloud.access', level))
  return { browser, gatherings, store, sheets, entry, type }
}

async function begun() {
  const started = await start()
  started.gatherings.put(gathering)
  started.store.open(gathering)
  return started
}

describe('useProxyEntriesStore', () => {
  it('開いただけでは何も書かず、打ち込みかけの用紙は開き直しても残る', async () => {
    const { browser, store, type, entry } = await begun()
    expect(browser.content[`hironaga/proxy/${id}`]).toBeUndefined()
    type('担当')
    store.open(gathering)
    const kept = entry()
    expect(kept).toMatchObject({ role: '担当', answers: { 'cloud.access': level } })
    const again = await start(browser)
    expect(again.entry()).toEqual(kept)
  })

  it('保存した用紙は渡された回答と同じに加わり、次の空の用紙が同じ立場で始まる', async () => {
    const { store, type, entry, sheets } = await begun()
    type('担当')
    const number = entry()?.respondent ?? ''
    expect(store.keepSheet(id)).toMatchObject({ kind: 'kept', sheet: { respondent: number, role: '担当' } })
    expect(sheets().map(({ respondent }) => respondent)).toEqual([number])
    expect(entry()).toMatchObject({ role: '担当', answers: {}, typed: [number], last: number })
    expect(entry()?.respondent).not.toBe(number)
  })

  it('立場か回答のない用紙は保存せず、わけを返す', async () => {
    const { store, sheets } = await begun()
    expect(store.keepSheet(id)).toEqual({ kind: 'noRole' })
    store.change(id, (each) => withProxyRole(each, '担当'))
    expect(store.keepSheet(id)).toEqual({ kind: 'empty' })
    expect(sheets()).toEqual([])
  })

  it('見せ始めたあとは加えず、わけを返し、打ち込んだものを残す', async () => {
    const { gatherings, store, type, entry, sheets } = await begun()
    type('担当')
    gatherings.put({ ...gathering, reveal: startReveal('2026-11-24') })
    expect(store.keepSheet(id)).toEqual({ kind: 'closed' })
    expect(entry()).toMatchObject({ role: '担当', answers: { 'cloud.access': level } })
    expect(sheets()).toEqual([])
  })

  it('保存のあと、次の用紙を書く前に止まっても、同じ用紙を二重には数えない', async () => {
    const { browser, store, type, sheets } = await begun()
    type('担当')
    const before = browser.content[`hironaga/proxy/${id}`] ?? ''
    store.keepSheet(id)
    browser.openTab().access().setItem(`hironaga/proxy/${id}`, before)
    const again = await start(browser)
    expect(again.store.keepSheet(id)).toMatchObject({ kind: 'kept' })
    expect(again.sheets()).toEqual(sheets())
    expect(again.sheets()).toHaveLength(1)
  })

  it('最後の用紙を開いて直すと、前の回答と入れ替わる', async () => {
    const { store, type, sheets } = await begun()
    type('担当')
    store.keepSheet(id)
    store.reopenLast(id)
    store.change(id, (each) => withProxyRole(each, '人事'))
    store.keepSheet(id)
    expect(sheets().map(({ role }) => role)).toEqual(['人事'])
  })

  it('取り消された用紙は開けず、やり直すと空の用紙になる', async () => {
    const { gatherings, store, type, entry, sheets } = await begun()
    type('担当')
    store.keepSheet(id)
    for (const sheet of sheets()) gatherings.withdraw(sheet)
    store.reopenLast(id)
    expect(entry()?.answers).toEqual({})
    type('担当')
    store.drop(id)
    expect(entry()).toMatchObject({ role: '担当', answers: {} })
  })

  it('別のタブが書く間は、打ち込めず、保存もされない', async () => {
    const { browser, type, entry } = await begun()
    type('担当')
    const following = await start(browser, { ...loneTab, mayWrite: () => false })
    following.store.change(id, (each) => withProxyRole(each, '人事'))
    expect(following.entry()).toEqual(entry())
    expect(following.store.keepSheet(id)).toEqual({ kind: 'notKept' })
    expect(following.sheets()).toEqual([])
  })

  it('ほかのタブの打ち込みを引き継ぎ、依頼が消えれば手放す', async () => {
    const { browser, type, entry, gatherings } = await begun()
    const other = await start(browser)
    other.store.open(gathering)
    other.type('人事')
    browser.deliver()
    expect(entry()).toEqual(other.entry())
    type('担当')
    browser.deliver()
    gatherings.remove(id)
    browser.deliver()
    type('情報')
    expect(browser.content[`hironaga/proxy/${id}`]).toContain('"removed":true')
  })

  it('保存領域が空にされたら、頼まれたときに書き直す', async () => {
    const { browser, store, type, entry } = await begun()
    type('担当')
    browser.openTab().access().clear()
    browser.deliver()
    expect(useSavingStore().unstored.has(`proxy/${id}`)).toBe(true)
    store.keepAgain(() => false)
    expect(browser.content[`hironaga/proxy/${id}`]).toBeUndefined()
    store.keepAgain()
    const again = JSON.parse(browser.content[`hironaga/proxy/${id}`] ?? '{}') as { data?: { entry?: unknown } }
    expect(again.data?.entry).toMatchObject({ respondent: entry()?.respondent, role: '担当' })
  })
})
