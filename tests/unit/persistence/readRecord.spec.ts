import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LATEST_FORMAT } from '@/persistence/formats'
import { readRecord, writeRecord } from '@/persistence/readRecord'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const text = (changes: Record<string, unknown> = {}, data: Record<string, unknown> = {}) => {
  const envelope = JSON.parse(writeRecord({ assessment: anAssessment(), revision: 1, savedAt })) as Record<
    string,
    object
  >
  return JSON.stringify({ ...envelope, ...changes, data: { ...envelope['data'], ...data } })
}
const formChange = { change: 'form', on: '2026-11-24', version: '1.0.0', form: 'quick', answers: {} }
const problemOf = (written: string) => {
  const read = readRecord(written, banks)
  return read.ok ? null : read.error
}

describe('readRecord', () => {
  test.prop([assessmentArbitrary, fc.integer({ min: 1, max: 1_000_000 })])(
    '書いた診断を、そのまま読み戻す（日本語も絵文字も）',
    (assessment, revision) => {
      const record = { assessment, revision, savedAt }
      expect(readRecord(writeRecord(record), banks)).toEqual({ ok: true, value: record })
    },
  )

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    ),
  ])('どんな文字列でも投げずに、わけを返す', (garbage) => {
    expect(readRecord(garbage, banks).ok).toBe(false)
  })

  test.prop([fc.jsonValue(), fc.integer({ min: 1, max: LATEST_FORMAT })])(
    '封筒の中身が何であっても投げない',
    (data, format) => {
      expect(readRecord(JSON.stringify({ app: 'hironaga', format, savedAt, revision: 1, data }), banks).ok).toBe(false)
    },
  )

  it('深い入れ子と __proto__ でも、壊れずに断る', () => {
    expect(problemOf('['.repeat(100_000))).toEqual({ kind: 'notJson' })
    expect(problemOf('{"__proto__":{"app":"hironaga","format":1}}')).toEqual({ kind: 'notOurs' })
    const hidden = text().replace('"answers":{}', '"answers":{"__proto__":{"value":1}}')
    expect(problemOf(hidden)).toEqual({
      kind: 'invalid',
      problem: { field: 'file.data.answers.__proto__', expected: 'allowedName' },
    })
    expect(problemOf(text({}, { answers: { 'cloud.a': { value: 7 } } }))).toMatchObject({ kind: 'invalid' })
    expect(({} as Record<string, unknown>)['app']).toBeUndefined()
  })

  it('負のゼロは、ただの0として読む', () => {
    const read = readRecord(text().replace('"answers":{}', '"answers":{"cloud.a":{"value":-0}}'), banks)
    expect(read.ok && read.value.assessment.answers['cloud.a']).toEqual({ kind: 'level', level: 0 })
  })

  it('半端な文字（片割れのサロゲート）も、失わずに読み戻す', () => {
    const assessment = anAssessment({ organization: { ...anAssessment().organization, name: '市\ud83d' } })
    const record = { assessment, revision: 1, savedAt }
    expect(readRecord(writeRecord(record), banks)).toEqual({ ok: true, value: record })
  })

  it.each([
    ['JSONでない', '{"app":', { kind: 'notJson' }],
    ['よその物', '{"app":"other","format":1}', { kind: 'notOurs' }],
    ['一覧', '[1,2]', { kind: 'notOurs' }],
    ['空', 'null', { kind: 'notOurs' }],
    ['形式の番号がない', '{"app":"hironaga"}', { kind: 'notOurs' }],
    [
      '新しい形式',
      `{"app":"hironaga","format":${String(LATEST_FORMAT + 1)}}`,
      { kind: 'newerFormat', format: LATEST_FORMAT + 1 },
    ],
  ])('%sものを、そうと言って断る', (_, written, problem) => {
    expect(problemOf(written)).toEqual(problem)
  })

  it('別の設問集の診断を、その名前を挙げて断る', () => {
    const other = { id: 'other-bank', version: '9' }
    expect(problemOf(text({}, { bank: other }))).toEqual({ kind: 'otherBank', ...other })
    expect(problemOf(text({}, { earlier: [{ ...formChange, version: '9' }] }))).toMatchObject({ version: '9' })
    expect(problemOf(text({}, { bank: { ...SMALL_BANK.bank, version: '9' } }))).toMatchObject({
      kind: 'otherBank',
      version: '9',
    })
  })

  it('しまった回答は、数えないので、どの版のどの設問のものでも読む', () => {
    const gone = { question: 'no.such', under: '0.1.0', answer: { value: 'na', reason: '' } }
    expect(problemOf(text({}, { archived: [gone] }))).toBeNull()
    expect(problemOf(text({}, { archived: [{ ...gone, answer: { value: 9 } }] }))).toMatchObject({ kind: 'invalid' })
  })

  const mix = { start: { kind: 'own' }, headcounts: {}, measure: 'percent' }

  it.each([
    ['知らない設問への回答', { answers: { 'no.such': { value: 1 } } }, 'assessment.answers.no.such'],
    ['許されない該当しない', { answers: { 'cloud.a': { value: 'na' } } }, 'assessment.answers.cloud.a'],
    [
      '版を変える前の、知らない設問への回答',
      { earlier: [{ ...formChange, answers: { 'no.such': { value: 1 } } }] },
      'assessment.answers.no.such',
    ],
    ['1を超える目標', { targetRatio: 1.5 }, 'data.targetRatio'],
    ['0の目標', { targetRatio: 0 }, 'data.targetRatio'],
    [
      '知らない分野に頼る業務',
      { work: { ...mix, items: [{ id: 'w', share: 1, cap: 1, needs: { clud: 50 } }] } },
      'assessment.work.w.needs.clud',
    ],
    ['日付でない日付', { createdOn: '昨日' }, 'data.createdOn'],
    ['ない日付', { createdOn: '2026-99-99' }, 'data.createdOn'],
    ['ない月', { practice: { period: { unit: 'month', year: 2026, month: 13 } } }, 'practice.period.month'],
    ['種類のない組織', { organization: null }, 'data.organization'],
  ])('%sは、項目を挙げて断る', (_, data, field) => {
    const problem = problemOf(text({}, data))
    expect(problem?.kind === 'invalid' ? problem.problem.field : '').toContain(field)
  })

  it('版の番号が1に満たない封筒を断る', () => {
    expect(problemOf(text({ revision: 0 }))).toMatchObject({ kind: 'invalid' })
    for (const format of [0, -1, 1.5]) {
      const problem = { field: 'file.format', expected: 'version' }
      expect(problemOf(text({ format }))).toEqual({ kind: 'invalid', problem })
    }
  })
})
