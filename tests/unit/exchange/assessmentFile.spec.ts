import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPlainText, writeAssessmentFile } from '@/exchange/assessmentFile'
import { fileNameFrom } from '@/exchange/fileName'
import { LARGEST_FILE } from '@/exchange/fileText'
import { NOTHING_UNREADABLE } from '@/exchange/libraryFile'
import { readFile } from '@/exchange/readFile'
import type { AssessmentRecord } from '@/persistence/readRecord'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const oneOf = (record: AssessmentRecord) => ({
  kind: 'assessments',
  records: [record],
  references: [],
  rooms: [],
  unreadable: NOTHING_UNREADABLE,
  settings: null,
})

describe('writeAssessmentFile', () => {
  test.prop([assessmentArbitrary])('書き出したファイルを、そのまま読み込める', (assessment) => {
    const record = { assessment, revision: 3, savedAt }
    const file = writeAssessmentFile(record, { prefix: 'テレワーク準備度診断' })
    expect(readFile(bytesOf(file.text), banks)).toEqual({ ok: true, value: oneOf(record) })
  })

  it('名前に、組織と日付が入る', () => {
    const assessment = anAssessment({ organization: { ...anAssessment().organization, name: 'ひろなが市' } })
    const file = writeAssessmentFile({ assessment, revision: 1, savedAt }, { prefix: '診断' })
    expect(file.name).toBe('診断_ひろなが市_2026-11-24.json')
    expect(file.type).toBe('application/json')
  })

  it('文字のファイルとしては、名前の終わりと種類だけが違う', () => {
    const file = writeAssessmentFile({ assessment: anAssessment(), revision: 1, savedAt }, { prefix: 'x.json' })
    const plain = asPlainText(file)
    expect(plain).toEqual({ ...plain, text: file.text, name: file.name.replace(/json$/u, 'txt') })
    expect(plain.name).toMatch(/\.txt$/u)
    expect(plain.type).toMatch(/^text\/plain/u)
  })

  it('打ちかけで残った半分の文字は、書き出すときに置き換え、読み込める', () => {
    const name = '市\ud83d😀 \\ud83d'
    const record = {
      assessment: anAssessment({ organization: { ...anAssessment().organization, name } }),
      revision: 1,
      savedAt,
    }
    const read = readFile(bytesOf(writeAssessmentFile(record, { prefix: '' }).text), banks)
    expect(read.ok && read.value.kind === 'assessments' && read.value.records[0]?.assessment.organization.name).toBe(
      '市\uFFFD😀 \\ud83d',
    )
  })
})

describe('readFile', () => {
  const text = writeAssessmentFile({ assessment: anAssessment(), revision: 1, savedAt }, { prefix: '' }).text

  it('先頭の印（BOM）があっても読む', () => {
    expect(readFile(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(text)]), banks).ok).toBe(true)
  })

  it.each([
    ['文字でない', new Uint8Array([0x89, 0x50, 0xff, 0xfe]), { kind: 'notText' }],
    ['JSONでない', bytesOf('{"a":1,"a":2'), { kind: 'notJson' }],
    ['入れ子の深い', bytesOf('['.repeat(100_000)), { kind: 'tooDeep' }],
    [
      '項目の重なる',
      bytesOf(text.replace('"revision": 1,', '"revision": 1, "revision": 9,')),
      { kind: 'duplicateName', field: 'file.revision' },
    ],
    [
      '半分の文字のある',
      bytesOf(text.replace('"name": ""', String.raw`"name": "\ud83d"`)),
      { kind: 'brokenLetter', field: 'file.data.organization.name' },
    ],
    ['大きすぎる', new Uint8Array(LARGEST_FILE + 1), { kind: 'tooLarge' }],
    ['よその', bytesOf('{"app":"other","format":1}'), { kind: 'notOurs' }],
  ])('%sファイルを、わけを言って断る', (_, bytes, error) => {
    expect(readFile(bytes, banks)).toEqual({ ok: false, error })
  })

  it('暗号にしたファイルは、中を見ずに、そうと言う', () => {
    const file = bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n')
    expect(readFile(file, banks)).toEqual({ ok: true, value: { kind: 'encrypted' } })
  })

  it.each(['1e999', '-1e999', 'NaN', 'Infinity', '"12"', '-1', '0', '[1]', 'true', '{}'])(
    '人数が %s のファイルを断る',
    (number) => {
      const changed = text.replace('"staff": null', `"staff": ${number}`)
      expect(changed).not.toBe(text)
      expect(readFile(bytesOf(changed), banks).ok).toBe(false)
    },
  )

  test.prop([fc.uint8Array({ maxLength: 200 })])('どんなバイト列でも投げない', (bytes) => {
    expect(readFile(bytes, banks).ok).toBe(false)
  })
})

describe('fileNameFrom', () => {
  it.each([
    [['診断', '大分県'], '診断_大分県.json'],
    [['a/b\\c:d*e?f"g<h>i|j'], 'a_b_c_d_e_f_g_h_i_j.json'],
    [['', '  ', '市'], '市.json'],
    [['CON'], '_CON.json'],
    [['COM¹'], '_COM¹.json'],
    [['CON .x'], '_CON .x.json'],
    [['市\u202Egnp.exe'], '市_gnp.exe.json'],
    [['nul.txt'], '_nul.txt.json'],
    [['末尾の点...'], '末尾の点.json'],
    [['...'], '_.json'],
    [[''], '_.json'],
    [['改\n行\t'], '改_行.json'],
  ])('%j は %s になる', (parts, name) => {
    expect(fileNameFrom(parts, 'json')).toBe(name)
  })

  it('長い名前は、見える一文字の途中では切らず、日付は残す', () => {
    const family = '👨‍👩‍👧'
    const fits = Math.floor(120 / new TextEncoder().encode(family).length)
    expect(fileNameFrom([family.repeat(100), '2026-11-24'], 'json')).toBe(`${family.repeat(fits)}_2026-11-24.json`)
    expect(fileNameFrom(['大'.repeat(100)], 'json')).toBe(`${'大'.repeat(40)}.json`)
    expect(fileNameFrom([`a${'\u0301'.repeat(500)}`], 'json')).toBe('_.json')
  })

  test.prop([fc.array(fc.string({ unit: 'binary' }))])('どんな文字でも、Windowsで使える名前になる', (parts) => {
    expect(fileNameFrom(parts, 'json')).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.json$/u)
  })
})
