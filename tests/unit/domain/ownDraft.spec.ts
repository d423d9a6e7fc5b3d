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
const bodies = fc.record({
  id: fc.constant('own-1'),
  name: filled,
  kind: fc.constantFrom(...BODY_KINDS),
  entries: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      asOf,
      status: fc.constantFrom(...STATUSES),
      scope: fc.option(fc.constantFrom(...SCOPES)),
      daysMax: fc.oneof(days, fc.constant('noLimit' as const)),
      daysTypical: days,
      teamRatioPercent: fc.option(fc.integer({ min: 0, max: 100 })),
      text: filled,
      source: fc.record({ title: filled, url: fc.option(fc.constant('https://example.jp/')), year: fc.option(year) }),
      confidence: fc.constantFrom(...CONFIDENCES),
    }),
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

  it('上限があると言いながら日数がない、アドレスの形でない、も挙げる', () => {
    const [entry] = draftOf(anOwnBody({ entries: [anOwnEntry({ asOf: '2024' })] })).entries
    const wrong = { ...blankEntry('a'), ...entry, days: null, url: 'example.jp' }
    expect(problemsOf({ name: 'x', kind: 'city', entries: [wrong] }).map(({ field }) => field)).toEqual(['days', 'url'])
  })
})
