import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { readPeerFile, writePeerFile } from '@/exchange/peerFile'

const entry: PeerEntry = {
  entry: 'k3v9',
  givenOn: '2026-11-28',
  fiscalYear: 2026,
  kind: 'municipality',
  size: 'from300',
  bank: { id: 'hironaga-standard', version: '1.1.0' },
  form: 'standard',
  stage: 2,
  scores: { wider: 61, longer: null },
  ratioPercent: 7.2,
}
const bytes = (text: string) => new TextEncoder().encode(text)
const file = (changes: object = {}) =>
  bytes(JSON.stringify({ app: 'hironaga', kind: 'peers', format: 1, entries: [entry], ...changes }))
const problemOf = (given: Uint8Array) => {
  const read = readPeerFile(given)
  return read.ok ? null : read.error
}

describe('writePeerFile と readPeerFile', () => {
  it('書いたものが、そのまま読める', () => {
    const { name, type, text } = writePeerFile([entry], ['匿名の数字', '2026-11-28'])
    expect({ name, type }).toEqual({ name: '匿名の数字_2026-11-28.json', type: 'application/json' })
    expect(readPeerFile(bytes(text))).toEqual({ ok: true, value: [entry] })
    expect(readPeerFile(bytes(`\uFEFF${text}`))).toEqual({ ok: true, value: [entry] })
  })

  it('ほかのファイルは、そのわけを言って断る', () => {
    expect(problemOf(bytes(''))).toEqual({ kind: 'empty' })
    expect(problemOf(bytes('{'))).toEqual({ kind: 'notJson' })
    for (const other of [
      '[]',
      'null',
      '7',
      '{}',
      '{"app":"hironaga","format":3,"data":{}}',
      '{"app":"hironaga","kind":"peers"}',
    ]) {
      expect(problemOf(bytes(other)), other).toEqual({ kind: 'notOurs' })
    }
    expect(problemOf(file({ format: 2 }))).toEqual({ kind: 'newerFormat', format: 2 })
    expect(problemOf(bytes('{"app":"hironaga","app":"hironaga"}'))).toMatchObject({ kind: 'duplicateName' })
  })

  it.each<[string, object]>([
    ['範囲を超える点数', { scores: { wider: 101 } }],
    ['整数でない点数', { scores: { wider: 1.5 } }],
    ['知らない種類', { kind: 'village' }],
    ['知らない規模', { size: '312' }],
    ['日付でない日付', { givenOn: '昨日' }],
    ['100%を超える比率', { ratioPercent: 120 }],
    ['空の印', { entry: '' }],
    [
      '多すぎる点数',
      { scores: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${String(index)}`, 1])) },
    ],
  ])('%sがあれば、ファイルごと断る', (_, changes) => {
    expect(problemOf(file({ entries: [entry, { ...entry, ...changes }] }))).toMatchObject({ kind: 'invalid' })
  })

  it('件数の多すぎるファイルと、一覧のないファイルを断る', () => {
    expect(problemOf(file({ entries: Array.from({ length: 20_001 }, () => entry) }))).toMatchObject({ kind: 'invalid' })
    expect(problemOf(file({ entries: undefined }))).toMatchObject({ kind: 'invalid' })
  })

  test.prop([fc.string({ unit: 'binary' })])('どんな中身でも、投げない', (text) => {
    expect(readPeerFile(bytes(text)).ok).toBe(false)
  })

  test.prop([fc.jsonValue()])('どんな項目でも、投げない', (entries) => {
    expect(typeof readPeerFile(file({ entries: [entries] })).ok).toBe('boolean')
  })
})
