import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupRing } from '@/persistence/backupRing'
import { databaseDoor } from '@/persistence/database'

const at = '2026-11-24T00:30:00.000Z'
const door = () => databaseDoor({ onNewer: () => undefined })

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('backupRing', () => {
  it('控えを新しい順に返し、開き直しても残っている', async () => {
    const ring = backupRing(door())
    expect(await ring.list()).toEqual([])
    expect(await ring.add('一', at)).toBe(true)
    expect(await ring.add('二', at)).toBe(true)
    expect((await backupRing(door()).list()).map(({ text }) => text)).toEqual(['二', '一'])
  })

  it('決めた量を超える分は、古いものから消える', async () => {
    const ring = backupRing(door(), 5)
    for (const text of ['aa', 'bb', 'cc', 'd']) await ring.add(text, at)
    expect((await ring.list()).map(({ text }) => text)).toEqual(['d', 'cc', 'bb'])
  })

  it('いちばん新しい控えは、どれほど大きくても残る', async () => {
    const ring = backupRing(door(), 5)
    await ring.add('a', at)
    await ring.add('bbbbbbbbbb', at)
    expect((await ring.list()).map(({ text }) => text)).toEqual(['bbbbbbbbbb'])
  })

  it('控えを書き換え、要らないものを消し、ほかはそのまま残す', async () => {
    const ring = backupRing(door())
    for (const text of ['一', '二', '三']) await ring.add(text, at)
    const change = (text: string) => (text === '一' ? null : text === '二' ? '弐' : text)
    expect(await ring.rewrite(change)).toBe(true)
    const found = await backupRing(door()).look()
    expect(found.ok && found.value.map(({ text }) => text)).toEqual(['三', '弐'])
  })

  it('ほかの記録の前の状態には触れない', async () => {
    const opened = await door().open()
    if (!opened.ok) throw new Error(opened.error)
    await opened.value.add('backups', { record: 'hironaga/x', text: 'あああああ', at })
    const ring = backupRing(door(), 1)
    await ring.add('b', at)
    expect((await ring.list()).map(({ text }) => text)).toEqual(['b'])
    expect(await opened.value.count('backups')).toBe(2)
  })

  it('データベースのないブラウザーでは、控えられないと言う', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const ring = backupRing(door())
    expect(await ring.add('a', at)).toBe(false)
    expect(await ring.list()).toEqual([])
    expect(await ring.look()).toEqual({ ok: false, error: 'missing' })
    expect(await ring.rewrite((text) => text)).toBe(false)
  })

  it('つながりが切れていれば、投げずに、控えられないと言う', async () => {
    const one = door()
    const opened = await one.open()
    if (!opened.ok) throw new Error(opened.error)
    opened.value.close()
    const ring = backupRing(one)
    expect(await ring.add('a', at)).toBe(false)
    expect(await ring.list()).toEqual([])
    expect(await ring.look()).toEqual({ ok: false, error: 'refused' })
    expect(await ring.rewrite((text) => text)).toBe(false)
  })
})
