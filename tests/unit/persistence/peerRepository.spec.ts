import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { databaseDoor } from '@/persistence/database'
import { peerRepository } from '@/persistence/peerRepository'

const entry: PeerEntry = {
  entry: 'a',
  givenOn: '2026-11-28',
  fiscalYear: 2026,
  kind: 'municipality',
  size: null,
  bank: { id: 'hironaga-standard', version: '1.1.0' },
  form: 'quick',
  stage: null,
  scores: { wider: 40, longer: null },
  ratioPercent: 0.1,
}
const door = () => databaseDoor({ onNewer: () => undefined })
/** As another page would see it. */
const look = () => peerRepository(door())

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('peerRepository', () => {
  it('置き換えたものが、開き直しても残っている', async () => {
    expect(await look().load()).toEqual([])
    expect(await look().replace([entry, { ...entry, entry: 'b' }])).toBe(true)
    expect((await look().load()).map((each) => each.entry)).toEqual(['a', 'b'])
    expect(await look().replace([{ ...entry, entry: 'c' }])).toBe(true)
    expect(await look().load()).toEqual([{ ...entry, entry: 'c' }])
  })

  it('読めないものは除いて返す', async () => {
    const opened = await door().open()
    if (!opened.ok) throw new Error(opened.error)
    await opened.value.put('peers', { ...entry, entry: 'x', scores: { wider: 400 } })
    await opened.value.put('peers', entry)
    expect(await look().load()).toEqual([entry])
  })

  it('書けなければ、前のものがそのまま残る', async () => {
    await look().replace([entry])
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await look().replace([{ ...entry, entry: 'b' }])).toBe(false)
    vi.restoreAllMocks()
    expect(await look().load()).toEqual([entry])
  })

  it('データベースがなければ、空を返し、書けないと言う', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await look().load()).toEqual([])
    expect(await look().replace([entry])).toBe(false)
  })

  it('つながりが切れていれば、書けないと言う', async () => {
    const opened = await door().open()
    if (!opened.ok) throw new Error(opened.error)
    opened.value.close()
    expect(await peerRepository({ open: () => Promise.resolve(opened) }).replace([entry])).toBe(false)
  })

  it('読み取りに失敗しても、投げない', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('lost', 'InvalidStateError')
    })
    expect(await look().load()).toEqual([])
  })
})
