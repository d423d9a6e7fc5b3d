import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { sampleAssessment } from '@/content/sample'
import { writeLibrary } from '@/exchange/libraryFile'
import { readLink, writeLinkCode } from '@/exchange/link/assessmentLink'
import { assessmentLink } from '@/exchange/link/linkAddress'
import { packText } from '@/exchange/link/linkCode'
import { type AssessmentRecord, writeRecord } from '@/persistence/readRecord'
import { assessmentArbitrary, SMALL_BANK } from '../../../support/builders'
import { answersAt, aRealAssessment } from '../../../support/builtIn'
import { HOSTILE_IMPORTS, hostileFiles } from '../../../support/hostileFiles'

const savedAt = '2026-11-24T00:30:00.000Z'
const anyRecord = fc.record({
  assessment: assessmentArbitrary,
  revision: fc.integer({ min: 1, max: 10_000 }),
  savedAt: fc.constant(savedAt),
})
const recordOf = (assessment: AssessmentRecord['assessment']): AssessmentRecord => ({
  assessment,
  revision: 7,
  savedAt,
})
const codeOf = (record: AssessmentRecord) => writeLinkCode(record) ?? expect.fail()
const sample = sampleAssessment({ id: 's1', createdOn: '2026-11-24', locale: 'ja' })

describe('writeLinkCode と readLink', () => {
  test.prop([anyRecord])('どの診断も、リンクにして開けば、すべて同じ', (record) => {
    const link = assessmentLink('https://example.jp/', codeOf(record))
    expect(readLink(link, [SMALL_BANK.bank])).toEqual({ ok: true, value: record })
  })

  test.prop([anyRecord, fc.nat(), fc.nat({ max: 127 })])(
    '一文字でも変わったリンクからは、何も取り出さない',
    (record, place, sign) => {
      const link = assessmentLink('', codeOf(record))
      const start = link.indexOf('=') + 1
      const at = start + (place % (link.length - start))
      const letter = String.fromCharCode(sign)
      fc.pre(link[at] !== letter)
      expect(readLink(link.slice(0, at) + letter + link.slice(at + 1), [SMALL_BANK.bank])).toMatchObject({ ok: false })
    },
  )

  it('半分の字が入っていても、ファイルと同じように直して書き、開ける', () => {
    const record = recordOf(aRealAssessment({ client: 'あ\ud83d' }))
    const read = readLink(codeOf(record), builtInBanks)
    expect(read.ok && read.value.assessment.client).toBe('あ\uFFFD')
  })

  it('見本も、67問すべての答えも、どのメールにも載る長さになる', () => {
    const link = (record: AssessmentRecord) => assessmentLink('https://www.example.lg.jp/hironaga/', codeOf(record))
    expect(link(recordOf(sample)).length).toBeLessThan(1_500)
    expect(link(recordOf({ ...sample, answers: answersAt(2) })).length).toBeLessThan(1_000)
  })

  it('ファイルになるものと同じ検査を受け、だめなわけも同じに言う', () => {
    const text = writeRecord(recordOf(sample))
    const read = (changed: string) => readLink(packText(changed) ?? '', builtInBanks)
    const problem = (changed: string) => {
      const outcome = read(changed)
      return outcome.ok ? null : outcome.error.kind
    }
    expect(problem(text.replace('"id":"s1"', '"id":"s1","id":"s2"'))).toBe('duplicateName')
    expect(problem(text.replace('"id":"s1"', '"id":"s1","__proto__":{"x":1}'))).toBe('forbiddenName')
    expect(problem(text.replace('"format":3', '"format":99'))).toBe('newerFormat')
    expect(problem(text.replace('"staff":120', '"staff":-1'))).toBe('invalid')
    expect(problem(text.replace('"hironaga"', '"other"'))).toBe('notOurs')
    expect(problem(text.replaceAll('hironaga-standard', 'other-bank'))).toBe('otherBank')
    expect(problem('[')).toBe('notJson')
    expect(problem('['.repeat(40))).toBe('tooDeep')
    // What is not known is left out, as it is of a file.
    expect(read(text.replace('"id":"s1"', '"id":"s1","extra":{"x":1}'))).toEqual({ ok: true, value: recordOf(sample) })
  })

  it('いくつもの診断や設定は、リンクでは入ってこない', () => {
    const library = writeLibrary({ records: [recordOf(sample)], settings: null }, savedAt)
    expect(readLink(packText(library) ?? '', builtInBanks)).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test.prop([hostileFiles([writeRecord(recordOf(sample))])], { numRuns: Math.min(HOSTILE_IMPORTS, 300) })(
    '壊れた中身や悪意のある中身でも、投げず、診断か、わけかのどちらかになる',
    (bytes) => {
      const code = packText(new TextDecoder().decode(bytes))
      const read = readLink(code ?? '', builtInBanks)
      if (read.ok) expect(writeLinkCode(read.value)).not.toBeNull()
      else expect(read.error.kind).toBeTruthy()
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )

  it('前に作ったリンクは、いつまでも開ける', () => {
    const code =
      'h1.2v.I6_Tb4y90w-chCDY6U8ETRzQpdv_ZN_clwv2PG1tHvr9f6x9BGD8QMdcXyxrfL5t4-PG5S8bNho9m770ceM-IAdckY0OEo4WGNQsMAA.1pu3q2z'
    const assessment = aRealAssessment({
      bank: { id: 'hironaga-standard', version: '1.1.0' },
      client: '依頼元',
      answers: { 'cloud.core': { kind: 'level', level: 3, note: '要綱で週2日まで' } },
    })
    expect(readLink(code, builtInBanks)).toEqual({ ok: true, value: recordOf(assessment) })
  })
})
