import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ROW_MODEL, rowOf } from '@/domain/compare/row'
import { databaseDoor } from '@/persistence/database'
import { type PortfolioEntry, portfolioRepository } from '@/persistence/portfolioRepository'
import { writeRecord } from '@/persistence/readRecord'
import { anAssessment, SMALL_BANK } from '../../support/builders'

const onNewer = vi.fn()

function anEntry(id: string, changes: Partial<PortfolioEntry['row']> = {}): PortfolioEntry {
  const record = { assessment: anAssessment({ id }), revision: 1, savedAt: '2026-11-24T00:30:00.000Z' }
  return { row: { ...rowOf(record, SMALL_BANK), ...changes }, text: writeRecord(record) }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The same for both places; the database's is opened anew for each look, as another page would. */
const places = {
  disk: () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    return () => portfolioRepository(databaseDoor({ onNewer }))
  },
  page: () => {
    vi.stubGlobal('indexedDB', undefined)
    const only = portfolioRepository(databaseDoor({ onNewer }))
    return () => only
  },
}

describe.each(Object.entries(places))('比べる診断の置き場所（%s）', (place, start) => {
  it('どこにあるかを言い、はじめは空', async () => {
    const portfolio = start()()
    expect(await portfolio.place()).toBe(place)
    expect(await portfolio.load()).toEqual({ rows: [], stale: [] })
    expect(await portfolio.texts(['a'])).toEqual(new Map())
  })

  it('入れたものの行と文を読み戻し、同じidのものは置き換わる', async () => {
    const look = start()
    const [a, b] = [anEntry('a'), anEntry('b')]
    expect(await look().put([a, b])).toBe('kept')
    expect((await look().load())?.rows).toEqual([a.row, b.row])
    expect(await look().texts(['b', 'c'])).toEqual(new Map([['b', b.text]]))
    expect(await look().ids()).toEqual(['a', 'b'])
    const newer = { ...anEntry('a', { revision: 2 }), text: '{}' }
    expect(await look().put([newer])).toBe('kept')
    expect((await look().load())?.rows).toEqual([newer.row, b.row])
    expect(await look().texts(['a'])).toEqual(new Map([['a', '{}']]))
  })

  it('別の版で計算した行や、読めない行は、計算し直すものとして挙げる', async () => {
    const look = start()
    const broken = anEntry('c', { levels: [] as never })
    await look().put([anEntry('a'), anEntry('b', { model: ROW_MODEL - 1 }), broken])
    const { rows, stale } = (await look().load()) ?? { rows: [], stale: [] }
    expect([rows.map(({ id }) => id), stale]).toEqual([['a'], ['b', 'c']])
    expect(await look().putRows([anEntry('b').row, anEntry('c').row])).toBe('kept')
    expect((await look().load())?.stale).toEqual([])
    expect((await look().texts(['c'])).get('c')).toBe(broken.text)
  })

  it('一部だけ、また全部を取り除ける', async () => {
    const look = start()
    await look().put(['a', 'b', 'c'].map((id) => anEntry(id)))
    expect(await look().remove(['a', 'c'])).toBe(true)
    expect((await look().load())?.rows.map(({ id }) => id)).toEqual(['b'])
    expect(await look().texts(['a', 'b'])).toEqual(new Map([['b', anEntry('b').text]]))
    expect(await look().clear()).toBe(true)
    expect(await look().load()).toEqual({ rows: [], stale: [] })
    expect(await look().texts(['b'])).toEqual(new Map())
  })
})

describe('portfolioRepository', () => {
  it('ない診断の行だけを、この画面の置き場所に足すことはない', async () => {
    const portfolio = places.page()()
    await portfolio.putRows([anEntry('a').row])
    expect((await portfolio.load())?.rows).toEqual([])
  })

  it('入りきらなければ、一つも入れずに、そうと言う', async () => {
    const portfolio = places.disk()()
    await portfolio.put([anEntry('a')])
    const real = IDBObjectStore.prototype
    const put = Reflect.get(real, 'put')
    vi.spyOn(real, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (key === 'c') throw new DOMException('full', 'QuotaExceededError')
      return Reflect.apply(put, this, [value, key])
    })
    expect(await portfolio.put([anEntry('b'), anEntry('c')])).toBe('full')
    vi.restoreAllMocks()
    expect((await portfolio.load())?.rows.map(({ id }) => id)).toEqual(['a'])
  })

  it('つながりが切れたら、投げずに、失われたと言う', async () => {
    const door = databaseDoor({ onNewer })
    const portfolio = portfolioRepository(door)
    await portfolio.put([anEntry('a')])
    const opened = await door.open()
    if (opened.ok) opened.value.close()
    expect(await portfolio.load()).toBeNull()
    expect(await portfolio.texts(['a'])).toEqual(new Map())
    expect(await portfolio.ids()).toBeNull()
    expect(await portfolio.put([anEntry('b')])).toBe('lost')
    expect(await portfolio.putRows([anEntry('b').row])).toBe('lost')
    expect(await portfolio.remove(['a'])).toBe(false)
    expect(await portfolio.clear()).toBe(false)
  })
})
