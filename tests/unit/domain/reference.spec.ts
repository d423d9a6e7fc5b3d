import { describe, expect, it } from 'vitest'
import { byDate, dateKey, parseReferences } from '@/domain/reference'

const fact = {
  id: 'users@FY2010',
  topic: 'use',
  value: 302,
  unit: 'person-days/FY',
  asOf: 'FY2010',
  source: 'deck',
  confidence: 'high',
}
const position = {
  id: '2012-01',
  asOf: '2012-01',
  status: 'adopted',
  scope: 'everyone',
  eligibleShare: 1,
  daysMin: 1,
  daysMax: 4,
  daysTypical: 1,
  teamRatioPercent: 0.06,
  teamRatioBasis: 'derived',
  users: 302,
  usersUnit: 'person-days FY2010',
  confidence: 'medium',
  facts: ['users@FY2010'],
}
const body = {
  id: 'mic',
  kind: 'ministry',
  asOf: '2012-01',
  inDeck: true,
  chartable: true,
  facts: [fact],
  positions: [position],
}
const sources = { deck: { title: '資料', url: null, year: 2012, slide: 6 } }
const parse = (changes: Record<string, unknown>) => parseReferences({ sources, bodies: [{ ...body, ...changes }] })

describe('parseReferences', () => {
  it('事実と出典と時点がそろっていれば、読む', () => {
    const parsed = parse({})
    expect(parsed.ok && parsed.value.sources['deck']).toMatchObject({ linkable: true })
  })

  it('公表されていないものは、0ではなくnullのまま残す', () => {
    const parsed = parse({
      positions: [{ ...position, scope: null, daysMax: null, teamRatioPercent: null, teamRatioBasis: null }],
    })
    expect(parsed.ok && parsed.value.bodies[0]?.positions[0]).toMatchObject({ scope: null, daysMax: null })
  })

  it('出典のない事実、根拠のない時点、重なったidは、断る', () => {
    expect(parse({ facts: [{ ...fact, source: 'nowhere' }] })).toEqual({
      ok: false,
      error: { field: 'references.mic.users@FY2010.source', expected: 'allowedName' },
    })
    expect(parse({ positions: [{ ...position, facts: ['elsewhere'] }] })).toEqual({
      ok: false,
      error: { field: 'references.mic.2012-01.facts', expected: 'allowedName' },
    })
    expect(parse({ facts: [fact, fact] })).toEqual({
      ok: false,
      error: { field: 'references.mic.facts', expected: 'unique' },
    })
  })

  it('根拠のない比率、軸に載せられない団体の時点、ない事実との見比べ、重なった時点は、断る', () => {
    const problems = [
      parse({ positions: [{ ...position, teamRatioBasis: null }] }),
      parse({ chartable: false }),
      parse({ comparison: { verdict: 'agrees', deck: ['users@FY2010'], public: ['nowhere'] } }),
      parse({ positions: [position, position] }),
    ].map((parsed) => (parsed.ok ? null : parsed.error.field))
    expect(problems).toEqual([
      'references.mic.2012-01.teamRatioBasis',
      'references.mic.positions',
      'references.mic.comparison',
      'references.mic.positions',
    ])
    expect(parse({ comparison: { verdict: 'unconfirmed', deck: ['users@FY2010'], public: [] } }).ok).toBe(true)
  })

  it('形の違うものは、どの項目かを言って断る', () => {
    expect(parse({ facts: [{ ...fact, asOf: '平成24年' }] })).toEqual({
      ok: false,
      error: { field: 'references.bodies.0.facts.0.asOf', expected: 'date' },
    })
    expect(parse({ positions: [{ ...position, facts: [] }] }).ok).toBe(false)
    expect(parseReferences(null).ok).toBe(false)
  })
})

describe('byDate', () => {
  it('年度は4月、年は1月から始まるものとして並べる', () => {
    expect(['FY2010', '2010-08', '2010', '2008-2010'].map(dateKey)).toEqual([
      '2010-04',
      '2010-08',
      '2010-01',
      '2008-01',
    ])
    const dates = (all: string[]) => byDate(all.map((asOf) => ({ asOf }))).map(({ asOf }) => asOf)
    expect(dates(['2012-01', 'FY2010', '2009-10', '2010-03'])).toEqual(['2009-10', '2010-03', 'FY2010', '2012-01'])
  })
})
