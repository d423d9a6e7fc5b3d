import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { readBodiesFile, writeBodiesFile } from '@/exchange/ownBodiesFile'
import { readFile } from '@/exchange/readFile'
import { HOSTILE_IMPORTS, hostileFiles } from '../../support/hostileFiles'
import { anOwnBody, anOwnEntry } from '../../support/ownBodies'

const savedAt = '2026-11-24T00:30:00.000Z'
const bytes = (text: string) => new TextEncoder().encode(text)
const file = writeBodiesFile([anOwnBody(), anOwnBody({ id: 'own-2' })], ['自分の事例', '2026-11-24'], savedAt)
const value = JSON.parse(file.text) as Record<string, unknown>
const readAs = (changes: Record<string, unknown>) => {
  const read = readBodiesFile(bytes(JSON.stringify({ ...value, ...changes })))
  return read.ok ? 'ok' : read.error.kind === 'invalid' ? read.error.problem.field : read.error.kind
}

describe('自分の事例のファイル', () => {
  it('書いて読むと、同じになる', () => {
    expect(file.name).toBe('自分の事例_2026-11-24.json')
    expect(readBodiesFile(bytes(file.text))).toEqual({ ok: true, value: [anOwnBody(), anOwnBody({ id: 'own-2' })] })
  })

  it('一つでも正しくなければ、全部を断り、項目を言う', () => {
    expect(readAs({ bodies: [anOwnBody(), { ...anOwnBody({ id: 'own-2' }), name: '' }] })).toBe('file.bodies.1.name')
    expect(readAs({ bodies: [anOwnBody(), anOwnBody()] })).toBe('file.bodies')
    expect(readAs({ bodies: [] })).toBe('file.bodies')
    expect(readAs({ savedAt: 'きのう' })).toBe('file.savedAt')
    expect(readAs({ format: 'x' })).toBe('file.format')
    expect(readAs({ format: 2 })).toBe('newerFormat')
    expect(readAs({ kind: 'library' })).toBe('notOurs')
  })

  it.each([
    ['', 'empty'],
    ['null', 'notOurs'],
    ['{', 'notJson'],
    ['['.repeat(40), 'tooDeep'],
    ['{"__proto__":1}', 'forbiddenName'],
  ])('%sは、断る', (text, kind) => {
    expect(readBodiesFile(bytes(text))).toMatchObject({ ok: false, error: { kind } })
  })

  it('診断の読み込みでは、どの画面で読むかを言って断る', () => {
    expect(readFile(bytes(file.text), builtInBanks)).toEqual({ ok: false, error: { kind: 'referencesFile' } })
  })

  it('打った言葉は、そのまま残る', () => {
    const odd = anOwnBody({ name: '<img src=x onerror=alert(1)>', entries: [anOwnEntry({ text: '=1+1\n"引用"' })] })
    expect(readBodiesFile(bytes(writeBodiesFile([odd], ['x'], savedAt).text))).toEqual({ ok: true, value: [odd] })
  })

  test.prop([hostileFiles([file.text])], { numRuns: HOSTILE_IMPORTS })(
    '何を読ませても、投げず、よごれない',
    (hostile) => {
      const read = readBodiesFile(hostile)
      if (read.ok) expect(read.value.every(({ id }) => id.startsWith('own-'))).toBe(true)
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )
})
