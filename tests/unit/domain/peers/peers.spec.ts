import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { FORMS } from '@/domain/bank'
import { SIZE_CLASSES } from '@/domain/compare/groups'
import { fiscalYearOf } from '@/domain/localDate'
import { BLANK_ORGANIZATION, ORGANIZATION_KINDS } from '@/domain/organization'
import { parsePeerEntries } from '@/domain/peers/parsePeerEntries'
import { type PeerEntry, peerEntryOf, peerObstacle } from '@/domain/peers/peerEntry'
import {
  bandsOf,
  FEWEST_PEERS,
  peerFigures,
  type PeerGroup,
  peersOf,
  peerValue,
  placeInBands,
  poolOf,
} from '@/domain/peers/pool'
import { allAt, anAssessment, assessmentArbitrary, SMALL_BANK } from '../../../support/builders'

const TODAY = '2026-11-28'
const entryOf = (changes: Parameters<typeof anAssessment>[0] = {}) => {
  const assessment = anAssessment(changes)
  return peerEntryOf(assessment, SMALL_BANK, TODAY)
}

const entryArbitrary: fc.Arbitrary<PeerEntry> = fc.record({
  entry: fc.constantFrom('a', 'b', 'c', 'd'),
  givenOn: fc.constantFrom('2026-11-27', TODAY),
  fiscalYear: fc.constantFrom(2025, 2026),
  kind: fc.constantFrom(...ORGANIZATION_KINDS),
  size: fc.constantFrom(null, ...SIZE_CLASSES.map(({ id }) => id)),
  bank: fc.constantFrom({ id: 'test-bank', version: '1.0.0' }, { id: 'test-bank', version: '1.1.0' }),
  form: fc.constantFrom(...FORMS),
  stage: fc.constantFrom(null, 0, 1, 2, 3, 4),
  scores: fc.record({ wider: fc.option(fc.integer({ min: 0, max: 100 })) }),
  ratioPercent: fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)),
})
const entriesArbitrary = fc.array(entryArbitrary, { maxLength: 12 })

describe('fiscalYearOf', () => {
  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2027-01-01', 2026],
  ])('%s は%s年度である', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year)
  })
})

describe('peerEntryOf', () => {
  it('名前も、場所も、書いた文も、回答も入らない', () => {
    const secrets = {
      id: 'secret-id',
      client: '秘密の依頼元',
      organization: {
        ...BLANK_ORGANIZATION,
        name: '秘密市',
        localCode: '131130',
        staff: 312,
        staffAsOf: '2026-04-01',
        staffIncludes: '秘密の職員',
        answeredBy: '秘密の係',
      },
      answers: { ...allAt(2), 'cloud.b': { kind: 'notApplicable', reason: '秘密の理由' } as const },
    }
    const written = JSON.stringify(entryOf(secrets))
    for (const secret of ['秘密', 'secret', '131130', '312', '04-01', 'cloud.b', 'answers']) {
      expect(written).not.toContain(secret)
    }
    expect(entryOf(secrets)).toMatchObject({ kind: 'municipality', size: 'from300', fiscalYear: 2026, givenOn: TODAY })
  })

  it('点数は整数に、比率は0.1%に丸める', () => {
    const practice = {
      ...anAssessment().practice,
      users: 7,
      use: { kind: 'perUser', days: 1.23, per: 'week' } as const,
    }
    const organization = { ...BLANK_ORGANIZATION, staff: 99 }
    const answers = { ...allAt(2), 'cloud.a': { kind: 'level', level: 3 } as const }
    const entry = entryOf({ practice, organization, answers })
    expect(entry).toMatchObject({ ratioPercent: 1.7, size: 'under100', stage: 2 })
    expect(Object.values(entry.scores).every((each) => Number.isInteger(each))).toBe(true)
    expect(entry.scores['cloud']).toBe(67)
    expect(entry.scores).not.toHaveProperty('safeguards')
  })

  it('分かっているところが少ない点数は、入らない', () => {
    expect(entryOf().scores).toMatchObject({ wider: null, cloud: null })
    const { 'cloud.b': _, ...answers } = allAt(4)
    expect(entryOf({ answers }).scores).toMatchObject({ cloud: null, rules: 100, wider: 100 })
    expect(entryOf()).toMatchObject({ ratioPercent: null, size: null })
  })

  test.prop([assessmentArbitrary])('渡すものは、いつも受け取れるものである', (assessment) => {
    const entry = peerEntryOf(assessment, SMALL_BANK, TODAY)
    expect(parsePeerEntries([entry])).toEqual({ ok: true, value: [entry] })
  })

  it('見本と、一つの部署の診断は、渡せない', () => {
    expect(peerObstacle(anAssessment({ sample: true }))).toBe('sample')
    const organization = { ...BLANK_ORGANIZATION, unit: 'department' } as const
    expect(peerObstacle(anAssessment({ organization }))).toBe('department')
    expect(peerObstacle(anAssessment())).toBeNull()
  })
})

describe('poolOf', () => {
  test.prop([entriesArbitrary, entriesArbitrary])('順番も、繰り返しも、まとめ方も、何も変えない', (a, b) => {
    const together = poolOf([...a, ...b])
    expect(poolOf([...b, ...a])).toEqual(together)
    expect(poolOf([...poolOf(a), ...poolOf(b), ...a])).toEqual(together)
    expect(poolOf(together)).toEqual(together)
  })

  test.prop([entriesArbitrary])('同じ診断は一度だけ、あとに渡されたほうが残る', (entries) => {
    const pool = poolOf(entries)
    expect(new Set(pool.map(({ entry }) => entry)).size).toBe(pool.length)
    for (const { entry, givenOn } of pool) {
      const dates = entries.filter((each) => each.entry === entry).map((each) => each.givenOn)
      expect(givenOn).toBe(dates.sort().at(-1))
    }
  })
})

describe('peersOf', () => {
  const group: PeerGroup = { ...entryOf(), size: 'from300' }
  const entry: PeerEntry = { ...entryOf(), size: 'from300' }

  it.each<[string, Partial<PeerEntry>]>([
    ['年度', { fiscalYear: 2025 }],
    ['種類', { kind: 'company' }],
    ['規模', { size: null }],
    ['設問集', { bank: { id: 'other', version: '1.0.0' } }],
    ['設問集の版', { bank: { id: 'test-bank', version: '2.0.0' } }],
    ['設問の版', { form: 'quick' }],
  ])('%sの違うものは、並べない', (_, changes) => {
    expect(peersOf([entry, { ...entry, ...changes }], group)).toEqual([entry])
  })

  it('規模を問わなければ、どの規模も並べる', () => {
    const small: PeerEntry = { ...entry, organization: 'other', size: 'under100' }
    expect(peersOf([entry, small], { ...group, size: null })).toEqual([entry, small])
  })

  it('一つの団体を二度診断しても、あとに渡されたものだけを、一つと数える', () => {
    const pairs = ['a', 'b', 'c', 'd'].flatMap((organization) => [
      { ...entry, entry: `${organization}1`, organization, givenOn: '2026-10-01' },
      { ...entry, entry: `${organization}2`, organization, givenOn: '2026-11-01' },
    ])
    const peers = peersOf(pairs, group)
    expect(peers.map((each) => each.entry)).toEqual(['a2', 'b2', 'c2', 'd2'])
    expect(peerFigures(peers, ['wider'])[0]?.bands).toBeNull()
    const unmarked = pairs.map((each) => ({ ...each, organization: undefined }))
    expect(peersOf(unmarked, group)).toHaveLength(8)
  })

  it('団体の印は、いちばん早い診断から作り、名前からは作らない', () => {
    const marks = [
      peerEntryOf(anAssessment({ id: 'b' }), SMALL_BANK, TODAY, 'a'),
      peerEntryOf(anAssessment({ id: 'a' }), SMALL_BANK, TODAY),
      entryOf({ id: 'c' }),
    ].map(({ organization }) => organization)
    expect(marks[0]).toBe(marks[1])
    expect(marks[2]).not.toBe(marks[1])
  })
})

describe('bandsOf', () => {
  it('五つより少なければ、何も見せない', () => {
    expect(bandsOf([1, 2, 3, 4])).toBeNull()
    expect(bandsOf([5, 1, 4, 2, 3])).toEqual({
      count: 5,
      tenth: null,
      lowerQuartile: 2,
      median: 3,
      upperQuartile: 4,
      ninetieth: null,
    })
  })

  it('二十からは、両端の一割も見せる', () => {
    const values = Array.from({ length: 21 }, (_, index) => index * 5)
    expect(bandsOf(values)).toMatchObject({ count: 21, tenth: 10, median: 50, ninetieth: 90 })
    expect(bandsOf(values.slice(0, 19))).toMatchObject({ tenth: null, ninetieth: null })
  })

  test.prop([fc.array(fc.integer({ min: 0, max: 100 }), { minLength: FEWEST_PEERS, maxLength: 60 })])(
    '帯は小さい順に並び、値の幅の中にある',
    (values) => {
      const bands = bandsOf(values)
      const { tenth, lowerQuartile = NaN, median = NaN, upperQuartile = NaN, ninetieth } = bands ?? {}
      const inOrder = [tenth, lowerQuartile, median, upperQuartile, ninetieth].flatMap((each) => each ?? [])
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
      expect(Math.min(...values)).toBeLessThanOrEqual(Math.min(...inOrder))
      expect(Math.max(...values)).toBeGreaterThanOrEqual(Math.max(...inOrder))
      expect(bandsOf([...values].reverse())).toEqual(bands)
    },
  )
})

describe('peerFigures', () => {
  it('その数字の分かるものだけを数え、少なければ数だけを言う', () => {
    const entries = [10, 20, 30, 40, 50, null].map((wider, index): PeerEntry => {
      return { ...entryOf(), scores: { wider }, ratioPercent: index === 0 ? 4 : null }
    })
    const [wider, ratio, cloud] = peerFigures(entries, ['wider', 'ratio', 'cloud'])
    expect(wider).toMatchObject({ id: 'wider', count: 5, bands: { median: 30 } })
    expect(ratio).toEqual({ id: 'ratio', count: 1, bands: null })
    expect(cloud).toEqual({ id: 'cloud', count: 0, bands: null })
    expect(peerValue(entryOf(), 'ratio')).toBeNull()
  })
})

describe('placeInBands', () => {
  it.each([
    [19, 'lowest'],
    [20, 'lower'],
    [29, 'lower'],
    [30, 'upper'],
    [40, 'upper'],
    [41, 'highest'],
  ] as const)('%s は %s にある', (value, place) => {
    const bands = bandsOf([10, 20, 30, 40, 50])
    expect(bands && placeInBands(value, bands)).toBe(place)
  })
})
