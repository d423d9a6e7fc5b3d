import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  encryptedFile,
  isLibrary,
  type Library,
  NOTHING_UNREADABLE,
  writeLibrary,
  writeLibraryFile,
} from '@/exchange/libraryFile'
import { readFile } from '@/exchange/readFile'
import { builtInBanks } from '@/content/bank'
import { DEFAULT_SETTINGS } from '@/persistence/settingsRepository'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'
import { aGathering } from '../../support/gatheringBuilder'
import { anOwnBody } from '../../support/ownBodies'
import { requestsWithSheets } from '../../support/sheetBuilders'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const aRecord = (id: string, revision = 1) => ({ assessment: anAssessment({ id }), revision, savedAt })
const read = (text: string) => readFile(new TextEncoder().encode(text), banks)
const written = (library: Partial<Library> = {}) => writeLibrary({ records: [], settings: null, ...library }, savedAt)
/** A library's text with some fields changed as nobody would write them. */
function forged(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(written()) as object), ...changes })
}

describe('writeLibraryFile', () => {
  it('名前を言葉から作り、暗号にしたものは終わりが変わる', () => {
    const file = writeLibraryFile({ records: [], settings: null }, ['診断', '控え'], savedAt)
    expect(file).toEqual({ name: '診断_控え.json', type: 'application/json', text: written() })
    expect(encryptedFile(file, 'x')).toEqual({ name: '診断_控え.age', type: 'application/octet-stream', text: 'x' })
  })
})

describe('writeLibrary', () => {
  test.prop([fc.uniqueArray(assessmentArbitrary, { selector: ({ id }) => id, maxLength: 4 }), fc.nat()])(
    '書いた診断と設定を、順もそのままに読み戻す',
    (assessments, revision) => {
      const records = assessments.map((assessment) => ({ assessment, revision: revision + 1, savedAt }))
      const settings = { ...DEFAULT_SETTINGS, locale: 'en' as const }
      expect(read(written({ records, settings }))).toEqual({
        ok: true,
        value: { kind: 'assessments', records, settings, references: [], rooms: [], unreadable: NOTHING_UNREADABLE },
      })
    },
  )

  it('自分で追加した事例も、順もそのままに読み戻す。なければ、書きもしない', () => {
    const references = [anOwnBody(), anOwnBody({ id: 'own-2', name: '別の市' })]
    expect(read(written({ references }))).toMatchObject({
      ok: true,
      value: { references, unreadable: NOTHING_UNREADABLE },
    })
    expect(written({ references }).split('\n')[3]).toContain('"own-1"')
    expect(written({ references: [] })).not.toContain('references')
  })

  test.prop([requestsWithSheets])('依頼と回答も、そのままに読み戻す。なければ、書きもしない', ({ request, sheet }) => {
    const rooms = [{ gathering: aGathering({ request, agenda: [] }), sheets: [sheet] }]
    expect(readFile(new TextEncoder().encode(written({ rooms })), builtInBanks)).toMatchObject({
      ok: true,
      value: { rooms, unreadable: NOTHING_UNREADABLE },
    })
    expect(written()).not.toContain('rooms')
  })

  it('診断一つを一行に書くので、人が見比べられる', () => {
    const lines = written({ records: [aRecord('a'), aRecord('b')] }).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toContain('"id":"a"')
    expect(lines[2]).toContain('"id":"b"')
  })

  it('打ちかけで残った半分の文字があっても、読めるものを書く', () => {
    const broken = aRecord('a')
    const records = [{ ...broken, assessment: { ...broken.assessment, client: '\ud83d' } }]
    expect(read(written({ records }))).toMatchObject({ ok: true })
  })
})

describe('readLibrary', () => {
  it('読めない診断があれば、どれがなぜかを言い、ほかは読む', () => {
    const parsed = JSON.parse(written({ records: [aRecord('a'), aRecord('b')] })) as { assessments: object[] }
    const assessments = [parsed.assessments[0], { ...parsed.assessments[1], format: 99 }, 'なにか']
    const content = read(forged({ assessments }))
    expect(content.ok && content.value).toEqual({
      kind: 'assessments',
      records: [aRecord('a')],
      settings: null,
      references: [],
      rooms: [],
      unreadable: {
        ...NOTHING_UNREADABLE,
        assessments: [
          { place: 2, problem: { kind: 'newerFormat', format: 99 } },
          { place: 3, problem: { kind: 'notOurs' } },
        ],
      },
    })
  })

  it('読めない事例があれば、どれがなぜかを言い、診断とほかの事例は読む', () => {
    const text = written({ records: [aRecord('a')], references: [anOwnBody()] })
    const references = [{ id: 'own-9' }, anOwnBody()]
    const content = read(JSON.stringify({ ...(JSON.parse(text) as object), references }))
    expect(content).toMatchObject({
      ok: true,
      value: {
        records: [{}],
        references: [anOwnBody()],
        unreadable: {
          assessments: [],
          references: [
            {
              place: 1,
              problem: { kind: 'invalid', problem: { field: expect.stringMatching(/^file\.references\.0/u) } },
            },
          ],
        },
      },
    })
  })

  it('読めない依頼があれば、どれがなぜかを言い、ほかは読む。同じ依頼が二つあれば、断る', () => {
    const good = { gathering: aGathering(), sheets: [] }
    const bad = { gathering: aGathering({ smallestGroup: 0 }), sheets: [] }
    const readRooms = (...rooms: object[]) =>
      readFile(new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(written()) as object), rooms })), builtInBanks)
    expect(readRooms(bad, good)).toMatchObject({
      ok: true,
      value: { rooms: [good], unreadable: { rooms: [{ place: 1, problem: { kind: 'invalid' } }] } },
    })
    expect(readRooms(good, good)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', problem: { field: 'file.rooms', expected: 'unique' } },
    })
  })

  it('読めない設定は、ないものとする', () => {
    expect(read(forged({ settings: { locale: 'fr' } }))).toMatchObject({ ok: true, value: { settings: null } })
  })

  it('設定の項目がなければ、正しい形ではない', () => {
    expect(read(forged({ settings: undefined }))).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  it.each([
    ['新しい形式', { format: 2 }, { kind: 'newerFormat', format: 2 }],
    ['ない形式', { format: 0 }, { kind: 'invalid', problem: { field: 'file.format', expected: 'version' } }],
    ['文字の形式', { format: '1' }, { kind: 'invalid', problem: { field: 'file.format', expected: 'version' } }],
    [
      '一覧でない診断',
      { assessments: {} },
      { kind: 'invalid', problem: { field: 'file.assessments', expected: 'list' } },
    ],
    [
      '一覧でない事例',
      { references: 'x' },
      { kind: 'invalid', problem: { field: 'file.references', expected: 'list' } },
    ],
    [
      '同じ事例が二つある一覧',
      { references: [anOwnBody(), anOwnBody({ name: '別' })] },
      { kind: 'invalid', problem: { field: 'file.references', expected: 'unique' } },
    ],
    ['日付でない日時', { savedAt: 7 }, { kind: 'invalid', problem: { field: 'file.savedAt', expected: 'date' } }],
  ])('%sのファイルを、わけを言って断る', (_, changes, error) => {
    expect(read(forged(changes))).toEqual({ ok: false, error })
  })

  it('同じ診断が二つあるファイルは、どちらが正しいか分からないので断る', () => {
    expect(read(written({ records: [aRecord('a', 1), aRecord('a', 2)] }))).toEqual({
      ok: false,
      error: { kind: 'invalid', problem: { field: 'file.assessments', expected: 'unique' } },
    })
  })
})

describe('isLibrary', () => {
  it.each([null, 7, [], {}, { app: 'hironaga' }, { app: 'other', kind: 'library' }])('%j は違う', (value) => {
    expect(isLibrary(value)).toBe(false)
  })
})
