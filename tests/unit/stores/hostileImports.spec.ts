import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import { LARGEST_FILE } from '@/exchange/fileText'
import { writeLibrary } from '@/exchange/libraryFile'
import { DEFAULT_SETTINGS } from '@/persistence/settingsRepository'
import { useImportsStore } from '@/stores/imports'
import { useLibraryStore } from '@/stores/library'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { HOSTILE_IMPORTS, hostileFiles } from '../../support/hostileFiles'
import { memoryAdapter } from '../../support/memoryAdapter'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'

const savedAt = '2026-11-24T00:30:00.000Z'
const record = { assessment: aRealAssessment({ id: 'kept', answers: answersAt(2) }), revision: 3, savedAt }
const other = { assessment: aRealAssessment({ id: 'other', client: '顧客' }), revision: 1, savedAt }
const one = writeAssessmentFile(record, { prefix: '診断' }).text
const library = writeLibrary({ records: [record, other], settings: DEFAULT_SETTINGS }, savedAt)

async function startWithOneKept() {
  const storage = memoryAdapter()
  const { pinia } = await startStores(storage)
  const kept = useLibraryStore(pinia)
  kept.put(record.assessment)
  return { storage, kept, imports: useImportsStore(pinia) }
}

describe('敵意のあるファイルの読み込み', () => {
  it(
    `${String(HOSTILE_IMPORTS)}個のどれでも、投げず、確かめるまで何も変えない`,
    async () => {
      const { storage, kept, imports } = await startWithOneKept()
      const before = { records: kept.records, stored: await storage.readAll() }
      let refused = 0
      await fc.assert(
        fc.asyncProperty(hostileFiles([one, library]), async (bytes) => {
          await imports.read([someFile(bytes)])
          expect(['preview', 'locked']).toContain(imports.state.kind)
          if (imports.state.kind === 'preview' && imports.state.refusals.length > 0) refused += 1
          expect(kept.records).toBe(before.records)
          expect(await storage.readAll()).toEqual(before.stored)
          expect(Object.keys(Object.prototype)).toEqual([])
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
        }),
        { numRuns: HOSTILE_IMPORTS },
      )
      // Damage that changes nothing, or changes one valid value into another, may pass; most must not.
      expect(refused).toBeGreaterThan(HOSTILE_IMPORTS / 2)
    },
    HOSTILE_IMPORTS * 100,
  )

  it(
    '通ったものは、別の診断として加えても、いまある診断を変えず、書き出して読み戻せる',
    async () => {
      const { kept, imports } = await startWithOneKept()
      const before = kept.records.get('kept')
      await fc.assert(
        fc.asyncProperty(hostileFiles([one, library]), async (bytes) => {
          await imports.read([someFile(bytes)])
          for (const index of imports.choices.keys()) imports.choose(index, 'copy')
          const ids = imports.accept((name) => name) ?? []
          expect(kept.records.get('kept')).toBe(before)
          const added = ids.flatMap((id) => kept.records.get(id) ?? [])
          expect(added).toHaveLength(ids.length)
          await imports.read([someFile(writeLibrary({ records: added, settings: null }, savedAt))])
          expect(imports.state).toMatchObject({ kind: 'preview', refusals: [] })
          for (const id of ids) kept.remove(id)
        }),
        { numRuns: Math.ceil(HOSTILE_IMPORTS / 4) },
      )
    },
    HOSTILE_IMPORTS * 100,
  )

  it('100 MBのファイルは、中を読まずに断る', async () => {
    const { imports } = await startWithOneKept()
    const arrayBuffer = () => expect.fail('読んではいけない')
    await imports.read([{ name: '大.json', size: 100_000_000, arrayBuffer }])
    expect(imports.state).toMatchObject({
      kind: 'preview',
      entries: [],
      refusals: [{ fileName: '大.json', place: null, problem: { kind: 'tooLarge' } }],
    })
  })

  it('言われた大きさより中身が大きくても断る', async () => {
    const { imports } = await startWithOneKept()
    await imports.read([{ ...someFile(new Uint8Array(LARGEST_FILE + 1)), size: 10 }])
    expect(imports.state).toMatchObject({ refusals: [{ problem: { kind: 'tooLarge' } }] })
  })

  it('ブラウザーがファイルを渡さないときも、わけを言う', async () => {
    const { imports } = await startWithOneKept()
    const arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
    await imports.read([{ name: '雲.json', size: 10, arrayBuffer }])
    expect(imports.state).toMatchObject({ refusals: [{ problem: { kind: 'notReadable' } }] })
  })
})
