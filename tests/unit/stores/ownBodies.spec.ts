import { describe, expect, it } from 'vitest'
import { failure } from '@/domain/result'
import { writeBodiesFile } from '@/exchange/ownBodiesFile'
import type { OutsideChange, RecordStorage } from '@/persistence/recordStorage'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useSavingStore } from '@/stores/saving'
import { memoryAdapter } from '../../support/memoryAdapter'
import { anOwnBody } from '../../support/ownBodies'
import { startStores } from '../../support/startStores'
import { until } from '../../support/waiting'

const savedAt = '2026-11-24T00:30:00.000Z'
const [one, two] = [anOwnBody(), anOwnBody({ id: 'own-2', name: 'べつの市' })]

/** A file whose bytes come when the test says so. */
function slowFile(bodies: readonly (typeof one)[]) {
  const { text } = writeBodiesFile(bodies, ['x'], savedAt)
  const bytes = new TextEncoder().encode(text)
  let give = () => {}
  const file = {
    size: bytes.byteLength,
    arrayBuffer: () =>
      new Promise<ArrayBuffer>((resolve) => {
        give = () => {
          resolve(bytes.buffer)
        }
      }),
  }
  return { file, give: () => give() }
}

/** Storage of which the test tells what happened outside of this tab. */
function listening() {
  const listeners: ((change: OutsideChange) => void)[] = []
  const tell = (change: OutsideChange) => {
    for (const listener of listeners) listener(change)
  }
  const subscribe: RecordStorage['subscribe'] = (listener) => {
    listeners.push(listener)
    return () => undefined
  }
  return { tell, storage: Object.assign(memoryAdapter(), { subscribe }) }
}

describe('useOwnBodiesStore', () => {
  it('続けて二つのファイルを選ぶと、先のものが遅く届いても、後に選んだものを見せる', async () => {
    await startStores()
    const store = useOwnBodiesStore()
    const [first, second] = [slowFile([one]), slowFile([two])]
    const reads = [store.readFile(first.file), store.readFile(second.file)]
    second.give()
    await reads[1]
    first.give()
    await reads[0]
    expect(store.intake).toMatchObject({ kind: 'preview', bodies: [two] })
  })

  it('やめたあとに届いたファイルは、何も見せない', async () => {
    await startStores()
    const store = useOwnBodiesStore()
    const { file, give } = slowFile([one])
    const reading = store.readFile(file)
    store.dismiss()
    give()
    await reading
    expect(store.intake).toEqual({ kind: 'none' })
  })

  it('ほかのタブが書いたもの、消したものに、すぐ追いつく', async () => {
    const { tell, storage } = listening()
    await startStores(storage)
    const store = useOwnBodiesStore()
    const text = JSON.stringify({ app: 'hironaga', format: 1, savedAt, revision: 1, data: one })
    tell({ kind: 'record', key: 'hironaga/reference/own-1', text })
    expect(store.bodies).toEqual([one])
    tell({ kind: 'record', key: 'hironaga/reference/own-1', text: null })
    expect(store.bodies).toEqual([])
  })

  it('保存領域が空になると、このタブにだけあると言い、もう一度保存できる', async () => {
    const { tell, storage } = listening()
    await startStores(storage)
    const store = useOwnBodiesStore()
    const saving = useSavingStore()
    store.putAll([one, two])
    await until(() => saving.state.kind === 'storedOnly')
    tell({ kind: 'cleared' })
    expect([...saving.unstored.keys()]).toEqual(['own-1', 'own-2'])
    store.keepAgain((id) => id === 'own-2')
    expect([...saving.unstored.keys()]).toEqual(['own-1'])
    store.keepAgain()
    expect(saving.unstored.size).toBe(0)
    store.keepAgain()
    expect(store.bodies).toHaveLength(2)
  })

  it('入りきらなければ、何も変えない', async () => {
    const writeAll = () => ({ stored: failure('quota' as const), durable: Promise.resolve(false) })
    await startStores(Object.assign(memoryAdapter(), { writeAll }))
    const store = useOwnBodiesStore()
    expect(store.putAll([one])).toBe(false)
    expect(store.bodies).toEqual([])
  })
})
