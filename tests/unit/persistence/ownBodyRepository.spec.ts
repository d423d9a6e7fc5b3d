import { describe, expect, it } from 'vitest'
import { type BodyNews, ownBodyRepository } from '@/persistence/ownBodyRepository'
import { memoryAdapter } from '../../support/memoryAdapter'
import { anOwnBody } from '../../support/ownBodies'

const savedAt = '2026-11-24T00:30:00.000Z'
const KEY = 'hironaga/reference/own-1'
const other = anOwnBody({ id: 'own-2', name: '別の市' })

describe('ownBodyRepository', () => {
  it('書いて読むと同じになり、消すと残らない', async () => {
    const storage = memoryAdapter()
    const repository = ownBodyRepository(storage)
    expect(repository.saveAll([anOwnBody(), other], savedAt).stored.ok).toBe(true)
    expect(await repository.loadAll()).toEqual({ bodies: [anOwnBody(), other], unreadable: 0 })
    expect(JSON.parse(storage.read(KEY) ?? '')).toMatchObject({ app: 'hironaga', format: 1, revision: 1, savedAt })
    repository.saveAll([anOwnBody()], savedAt)
    expect(storage.revisionOf(KEY)).toBe(2)
    repository.remove('own-2')
    expect((await repository.loadAll()).bodies).toEqual([anOwnBody()])
  })

  it.each([
    ['壊れたもの', '{"app":"hiro'],
    ['中身の違うもの', JSON.stringify({ app: 'hironaga', format: 1, savedAt, revision: 1, data: { id: 'own-1' } })],
  ])('%sは、数えてそのまま取っておき、上書きで失わない', async (_, text) => {
    const storage = memoryAdapter()
    storage.write(KEY, text)
    const repository = ownBodyRepository(storage)
    expect(await repository.loadAll()).toEqual({ bodies: [], unreadable: 1 })
    repository.saveAll([anOwnBody()], savedAt)
    const texts = (await storage.readAll()).map((stored) => stored.text)
    expect(texts).toContain(text)
    expect((await repository.loadAll()).bodies).toEqual([anOwnBody()])
  })

  it('新しい版の記録があれば、何も書かなくなる', async () => {
    const storage = memoryAdapter()
    storage.write(KEY, JSON.stringify({ app: 'hironaga', format: 2, savedAt, revision: 1, data: {} }))
    const repository = ownBodyRepository(storage)
    expect((await repository.loadAll()).unreadable).toBe(1)
    expect(repository.saveAll([other], savedAt).stored).toEqual({ ok: false, error: 'newer' })
  })

  it('ほかの記録と一緒に書くための変更を、次の版の番号で作る', () => {
    const storage = memoryAdapter()
    const repository = ownBodyRepository(storage)
    repository.saveAll([anOwnBody()], savedAt)
    const changes = repository.changesFor([anOwnBody(), other], savedAt)
    expect(changes.map(({ key, text }) => [key, (JSON.parse(text ?? '') as { revision: number }).revision])).toEqual([
      [KEY, 2],
      ['hironaga/reference/own-2', 1],
    ])
    expect(storage.revisionOf(KEY)).toBe(1)
  })

  it('ほかのタブの変更と、保存領域が空になったことを伝え、読めないものや関わりのないものでは、何も消さない', () => {
    const storage = memoryAdapter()
    const heard: BodyNews[] = []
    let tell: Parameters<typeof storage.subscribe>[0] = () => {}
    const listening = {
      ...storage,
      subscribe: (listener: typeof tell) => {
        tell = listener
        return () => {}
      },
    }
    ownBodyRepository(listening).subscribe((news) => heard.push(news))
    const text = JSON.stringify({ app: 'hironaga', format: 1, savedAt, revision: 1, data: anOwnBody() })
    tell({ kind: 'record', key: KEY, text })
    tell({ kind: 'record', key: KEY, text: '{' })
    tell({ kind: 'record', key: 'hironaga/settings', text: null })
    tell({ kind: 'cleared' })
    tell({ kind: 'record', key: KEY, text: null })
    expect(heard).toEqual([
      { kind: 'written', body: anOwnBody() },
      { kind: 'cleared' },
      { kind: 'removed', id: 'own-1' },
    ])
  })
})
