import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { parseOwnBody } from '@/domain/ownBody'
import { blankEntry, draftOf, problemsOf, valueOf } from '@/domain/ownDraft'
import { SCOPES } from '@/domain/practice'
import { BODY_KINDS, CONFIDENCES, STATUSES } from '@/domain/reference'
import { anOwnBody, anOwnEntry } from '../../support/ownBodies'

const filled = fc.constantFrom('甲', 'A b', '<b>', '😀')
const year = fc.integer({ min: 1950, max: 2099 })
const asOf = fc.oneof(
  year.map(String),
  year.map((each) => `FY${String(each)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([each, month]) => `${String(each)}-${String(month).padStart(2, '0')}`),
)
const days = fc.option(fc.double({ min: 0, max: 7, noNaN: true }))
const counted = fc.integer({ min: 1, max: 1_000_000 })
const ratioFrom = fc
  .record({ numerator: fc.nat(1_000_000), numeratorOf: filled, denominator: counted, denominatorOf: filled })
  .filter(({ numerator, denominator }) => numerator <= denominator)
/** Published, worked out, or not known. */
const ratio = fc.oneof(
  fc.record({ teamRatioPercent: fc.option(fc.integer({ min: 0, max: 100 })) }),
  ratioFrom.map((each) => ({ teamRatioPercent: null, ratioFrom: each })),
)
const entry = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  asOf,
  status: fc.constantFrom(...STATUSES),
  scope: fc.option(fc.constantFrom(...SCOPES)),
  daysMax: fc.oneof(days, fc.constant('noLimit' as const)),
  daysTypical: days,
  text: filled,
  source: fc.record({ title: filled, url: fc.option(fc.constant('https://example.jp/')), year: fc.option(year) }),
  confidence: fc.constantFrom(...CONFIDENCES),
})
const bodies = fc.record({
  id: fc.constant('own-1'),
  name: filled,
  kind: fc.constantFrom(...BODY_KINDS),
  entries: fc.uniqueArray(
    fc.tuple(entry, ratio).map(([given, known]) => ({ ...given, ...known })),
    { minLength: 1, selector: ({ id }) => id },
  ),
})

describe('下書き', () => {
  test.prop([bodies])('保存したものを編集に出し、そのまま保存すると、同じになる', (body) => {
    const draft = draftOf(body)
    expect(problemsOf(draft)).toEqual([])
    expect(parseOwnBody(valueOf(body.id, draft))).toEqual({ ok: true, value: body })
  })

  it('空の下書きは、必ず入れる欄を、画面の順に挙げる', () => {
    const problems = problemsOf({ name: ' ', kind: null, entries: [blankEntry('a')] })
    expect(problems.map(({ entry, field }) => `${String(entry)} ${field}`)).toEqual([
      'null name',
      'null kind',
      '0 year',
      '0 month',
      '0 status',
      '0 text',
      '0 sourceTitle',
      '0 confidence',
    ])
  })

  it.each([
    ['数字があると言いながら数字がない', { ratioKind: 'published' as const, ratio: null }, ['ratio']],
    [
      '計算すると言いながら何もない',
      { ratioKind: 'derived' as const },
      ['numerator', 'numeratorOf', 'denominator', 'denominatorOf'],
    ],
    [
      '0で割る',
      { ratioKind: 'derived' as const, numerator: 0, numeratorOf: 'x', denominator: 0, denominatorOf: 'y' },
      ['denominator'],
    ],
    [
      '全体より多い',
      { ratioKind: 'derived' as const, numerator: 5, numeratorOf: 'x', denominator: 4, denominatorOf: 'y' },
      ['denominator'],
    ],
    ['割り算をやめた', { ratioKind: 'unknown' as const, numerator: 5, denominator: 4 }, []],
  ])('比率：%s', (_, changes, fields) => {
    const [given] = draftOf(anOwnBody()).entries
    const entries = [{ ...blankEntry('a'), ...given, ...changes }]
    expect(problemsOf({ name: 'x', kind: 'city', entries }).map(({ field }) => field)).toEqual(fields)
  })

  it('上限があると言いながら日数がない、アドレスの形でない、も挙げる', () => {
    const [entry] = draftOf(anOwnBody({ entries: [anOwnEntry({ asOf: '2024' })] })).entries
    const wrong = { ...blankEntry('a'), ...entry, days: null, url: 'example.jp' }
    expect(problemsOf({ name: 'x', kind: 'city', entries: [wrong] }).map(({ field }) => field)).toEqual(['days', 'url'])
  })
})
