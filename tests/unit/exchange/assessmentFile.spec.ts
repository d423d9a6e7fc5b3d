import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAssessmentFile, writeAssessmentFile } from '@/exchange/assessmentFile'
import { fileNameFrom } from '@/exchange/fileName'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('writeAssessmentFile', () => {
  test.prop([assessmentArbitrary])('書き出したファイルを、そのまま読み込める', (assessment) => {
    const record = { assessment, revision: 3, savedAt }
    const file = writeAssessmentFile(record, { prefix: 'テレワーク準備度診断' })
    expect(readAssessmentFile(bytesOf(file.text), banks)).toEqual({ ok: true, value: record })
  })

  it('名前に、組織と日付が入る', () => {
    const assessment = anAssessment({ organization: { ...anAssessment().organization, name: 'ひろなが市' } })
    const file = writeAssessmentFile({ assessment, revision: 1, savedAt }, { prefix: '診断' })
    expect(file.name).toBe('診断_ひろなが市_2026-11-24.json')
    expect(file.type).toBe('application/json')
  })
})

describe('readAssessmentFile', () => {
  const text = writeAssessmentFile({ assessment: anAssessment(), revision: 1, savedAt }, { prefix: '' }).text

  it('先頭の印（BOM）があっても読む', () => {
    expect(readAssessmentFile(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(text)]), banks).ok).toBe(true)
  })

  it('文字でないファイルと、大きすぎるファイルを断る', () => {
    expect(readAssessmentFile(new Uint8Array([0x89, 0x50, 0xff, 0xfe]), banks)).toEqual({
      ok: false,
      error: { kind: 'notText' },
    })
    expect(readAssessmentFile(new Uint8Array(5_000_001), banks)).toEqual({ ok: false, error: { kind: 'tooLarge' } })
  })

  test.prop([fc.uint8Array({ maxLength: 200 })])('どんなバイト列でも投げない', (bytes) => {
    expect(readAssessmentFile(bytes, banks).ok).toBe(false)
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
