import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseDoor } from '@/persistence/database'
import { databaseJournal } from '@/persistence/journal'
import { wipedKey } from '@/persistence/recordHead'
import { within } from '@/persistence/within'

const at = '2026-11-24T00:30:00.000Z'
const onNewer = vi.fn()

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
  onNewer.mockReset()
})

describe('databaseDoor', () => {
  it('一度だけ開き、日誌と控えと比較と集めた数字の置き場所がある', async () => {
    const door = databaseDoor({ onNewer })
    const opened = await door.open()
    if (!opened.ok) throw new Error(opened.error)
    expect([...opened.value.objectStoreNames]).toEqual(['backups', 'journal', 'peers', 'portfolio', 'portfolioRows'])
    expect(await door.open()).toBe(opened)
    await opened.value.add('backups', { record: 'hironaga/x', text: '{}', at })
    expect(await opened.value.getAllFromIndex('backups', 'record', 'hironaga/x')).toEqual([
      { id: 1, record: 'hironaga/x', text: '{}', at },
    ])
  })

  it('データベースのないブラウザーでは、ないと言う', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await databaseDoor({ onNewer }).open()).toEqual({ ok: false, error: 'missing' })
  })

  it('触れることさえ禁じられていても、投げずに、ないと言う', async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    expect(await databaseDoor({ onNewer }).open()).toEqual({ ok: false, error: 'missing' })
    Object.defineProperty(globalThis, 'indexedDB', original ?? {})
  })

  it.each([new DOMException('private', 'InvalidStateError'), new Error('private')])(
    '開くのを断られたら、そうと言う（%s）',
    async (error) => {
      vi.stubGlobal('indexedDB', {
        open() {
          throw error
        },
      })
      expect(await databaseDoor({ onNewer }).open()).toEqual({ ok: false, error: 'refused' })
      expect(onNewer).not.toHaveBeenCalled()
    },
  )

  it('新しい版のアプリが変えたデータベースには、手を出さない', async () => {
    const newer = await openDB('hironaga', 3)
    newer.close()
    expect(await databaseDoor({ onNewer }).open()).toEqual({ ok: false, error: 'newer' })
    expect(onNewer).toHaveBeenCalledOnce()
  })

  it('開いている間に新しい版が変えようとしたら、譲って、そうと言う', async () => {
    const door = databaseDoor({ onNewer })
    await door.open()
    const newer = await openDB('hironaga', 3)
    expect(onNewer).toHaveBeenCalledOnce()
    newer.close()
    expect(await door.open()).toEqual({ ok: false, error: 'newer' })
  })

  it('版1のデータベースは、日誌も控えも失わずに、版2になる', async () => {
    const first = await openDB('hironaga', 1, {
      upgrade(database) {
        database.createObjectStore('journal')
        database.createObjectStore('backups', { keyPath: 'id', autoIncrement: true }).createIndex('record', 'record')
      },
    })
    await first.put('journal', { text: 'A', revision: 4, at }, 'hironaga/assessment/a')
    await first.add('backups', { record: 'library', text: '{}', at })
    first.close()
    const opened = await databaseDoor({ onNewer }).open()
    if (!opened.ok) throw new Error(opened.error)
    expect([...opened.value.objectStoreNames]).toEqual(['backups', 'journal', 'peers', 'portfolio', 'portfolioRows'])
    expect(await opened.value.get('journal', 'hironaga/assessment/a')).toEqual({ text: 'A', revision: 4, at })
    expect(await opened.value.getAllFromIndex('backups', 'record', 'library')).toHaveLength(1)
    expect(onNewer).not.toHaveBeenCalled()
  })

  it('版1のアプリのタブが開いていても、そのタブが譲れば、版2を開ける', async () => {
    const old = await openDB('hironaga', 1, {
      upgrade(database) {
        database.createObjectStore('journal')
      },
      blocking(_current, _wanted, event) {
        ;(event.target as IDBDatabase).close()
      },
    })
    const opened = await databaseDoor({ onNewer }).open()
    expect(opened.ok).toBe(true)
    // 古いタブは、もう何も書けない。
    await expect(old.put('journal', { text: 'B', revision: 9, at }, 'a')).rejects.toThrow()
  })

  it('外から消されたら、次に使うときに開き直す', async () => {
    const door = databaseDoor({ onNewer })
    await door.open()
    await deleteDB('hironaga')
    expect(onNewer).not.toHaveBeenCalled()
    expect(await databaseJournal(door).write(new Map([['a', { text: 'A', revision: 1, at }]]))).toBe(true)
  })
})

describe('databaseJournal', () => {
  const entry = (text: string | null, revision: number) => ({ text, revision, at })

  it('書いたものを、消したことも含めて読み戻す', async () => {
    const journal = databaseJournal(databaseDoor({ onNewer }))
    expect(await journal.write(new Map([['a', entry('A1', 1)]]))).toBe(true)
    expect(
      await journal.write(
        new Map([
          ['a', entry(null, 2)],
          ['b', entry('B1', 1)],
        ]),
      ),
    ).toBe(true)
    expect(await journal.readAll()).toEqual(
      new Map([
        ['a', entry(null, 2)],
        ['b', entry('B1', 1)],
      ]),
    )
  })

  it('あるかないかを言う', async () => {
    expect(await databaseJournal(databaseDoor({ onNewer })).isThere()).toBe(true)
    vi.stubGlobal('indexedDB', undefined)
    expect(await databaseJournal(databaseDoor({ onNewer })).isThere()).toBe(false)
    vi.unstubAllGlobals()
  })

  it('続けて書いても、最後のものが残り、どの書き込みも受け取りを返す', async () => {
    const journal = databaseJournal(databaseDoor({ onNewer }))
    const receipts = [1, 2, 3, 4].map((revision) => journal.write(new Map([['a', entry(`A${revision}`, revision)]])))
    expect(await Promise.all(receipts)).toEqual([true, true, true, true])
    expect((await journal.readAll()).get('a')).toEqual(entry('A4', 4))
  })

  it('別のタブが先に書いた新しいものを、古いもので覆わない', async () => {
    const door = databaseDoor({ onNewer })
    await databaseJournal(door).write(new Map([['a', entry('new', 5)]]))
    const behind = databaseJournal(door)
    expect(await behind.write(new Map([['a', entry('old', 4)]]))).toBe(false)
    expect((await behind.readAll()).get('a')).toEqual(entry('new', 5))
  })

  it('消した鍵は、番号から作った数だけを残して消え、それまでの書き込みのあとに消える', async () => {
    const journal = databaseJournal(databaseDoor({ onNewer }))
    void journal.write(new Map([['a', entry('A', 3)]]))
    expect(await journal.forget(new Map([['a', 3]]), at)).toBe(true)
    expect(await journal.readAll()).toEqual(new Map([[wipedKey('a'), { text: null, revision: 3, at }]]))
    expect(await journal.look()).toEqual({ ok: true, value: new Map([[wipedKey('a'), null]]) })
    expect(wipedKey('a')).toMatch(/^hironaga\/wiped\/[\da-f]+$/u)
  })

  it('データベースがなければ、空で、書けないと言う', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const journal = databaseJournal(databaseDoor({ onNewer }))
    expect(await journal.readAll()).toEqual(new Map())
    expect(await journal.look()).toEqual({ ok: false, error: 'missing' })
    expect(await journal.write(new Map([['a', entry('A', 1)]]))).toBe(false)
    expect(await journal.forget(new Map([['a', 1]]), at)).toBe(false)
  })

  it('途中でつながりが切れても、投げずに、書けないと言う', async () => {
    const door = databaseDoor({ onNewer })
    const journal = databaseJournal(door)
    const opened = await door.open()
    if (opened.ok) opened.value.close()
    expect(await journal.readAll()).toEqual(new Map())
    expect(await journal.look()).toEqual({ ok: false, error: 'refused' })
    expect(await journal.forget(new Map([['a', 1]]), at)).toBe(false)
    expect(await journal.write(new Map([['a', entry('A', 1)]]))).toBe(false)
  })
})

describe('within', () => {
  it('間に合えばその値、間に合わなければ代わりの値、失敗なら失敗', async () => {
    expect(await within(Promise.resolve('there'), 1_000, 'late')).toBe('there')
    expect(await within(new Promise<string>(() => undefined), 1, 'late')).toBe('late')
    await expect(within(Promise.reject(new Error('broken')), 1_000, 'late')).rejects.toThrow('broken')
  })
})
