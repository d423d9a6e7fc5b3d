import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import { LARGEST_FILE } from '@/exchange/fileText'
import { type IncomingFile, useFilesStore } from '@/stores/files'
import { useLibraryStore } from '@/stores/library'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { HOSTILE_IMPORTS, hostileFiles } from '../../support/hostileFiles'
import { memoryAdapter } from '../../support/memoryAdapter'
import { startStores } from '../../support/startStores'

const record = {
  assessment: aRealAssessment({ id: 'kept', answers: answersAt(2) }),
  revision: 3,
  savedAt: '2026-11-24T00:30:00.000Z',
}
const text = writeAssessmentFile(record, { prefix: '診断' }).text
const aFile = (bytes: Uint8Array): IncomingFile => ({
  name: '診断.json',
  size: bytes.byteLength,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
})

async function startWithOneKept() {
  const storage = memoryAdapter()
  const { pinia } = await startStores(storage)
  const library = useLibraryStore(pinia)
  library.put(record.assessment)
  return { storage, library, files: useFilesStore(pinia) }
}

describe('敵意のあるファイルの読み込み', () => {
  it(
    `${String(HOSTILE_IMPORTS)}個のどれでも、投げず、確かめるまで何も変えない`,
    async () => {
      const { storage, library, files } = await startWithOneKept()
      const before = { records: library.records, stored: await storage.readAll() }
      let refused = 0
      await fc.assert(
        fc.asyncProperty(hostileFiles([text]), async (bytes) => {
          await files.readFile(aFile(bytes))
          if (files.importState.kind === 'refused') refused += 1
          expect(files.importState.kind).not.toBe('none')
          expect(library.records).toBe(before.records)
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
      const { library, files } = await startWithOneKept()
      const before = library.records.get('kept')
      await fc.assert(
        fc.asyncProperty(hostileFiles([text]), async (bytes) => {
          await files.readFile(aFile(bytes))
          const id = files.acceptImport('copy')
          expect(library.records.get('kept')).toBe(before)
          const added = id === null ? undefined : library.records.get(id)
          if (!added) return
          const again = new TextEncoder().encode(writeAssessmentFile(added, { prefix: '' }).text)
          await files.readFile(aFile(again))
          expect(files.importState).toMatchObject({ kind: 'preview', incoming: added })
          library.remove(added.assessment.id)
        }),
        { numRuns: Math.ceil(HOSTILE_IMPORTS / 4) },
      )
    },
    HOSTILE_IMPORTS * 100,
  )

  it('100 MBのファイルは、中を読まずに断る', async () => {
    const { files } = await startWithOneKept()
    const huge: IncomingFile = {
      name: '大.json',
      size: 100_000_000,
      arrayBuffer: () => expect.fail('読んではいけない'),
    }
    await files.readFile(huge)
    expect(files.importState).toEqual({ kind: 'refused', fileName: '大.json', problem: { kind: 'tooLarge' } })
  })

  it('言われた大きさより中身が大きくても断る', async () => {
    const { files } = await startWithOneKept()
    await files.readFile({ ...aFile(new Uint8Array(LARGEST_FILE + 1)), size: 10 })
    expect(files.importState).toMatchObject({ kind: 'refused', problem: { kind: 'tooLarge' } })
  })

  it('ブラウザーがファイルを渡さないときも、わけを言う', async () => {
    const { files } = await startWithOneKept()
    await files.readFile({
      name: '雲.json',
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    })
    expect(files.importState).toMatchObject({ kind: 'refused', problem: { kind: 'notReadable' } })
  })
})
