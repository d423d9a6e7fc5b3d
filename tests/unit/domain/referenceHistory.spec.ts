import { describe, expect, it } from 'vitest'
import { chaptersOf, latestOf, spanOf, unknownOf } from '@/domain/referenceHistory'
import { aBody, aFact, aPosition } from '../../support/referenceBuilders'

describe('chaptersOf', () => {
  it('時点ごとに、古い順に、制度と事実を集め、何も落とさない', () => {
    const body = aBody({
      facts: [aFact({ id: 'late', asOf: 'FY2015' }), aFact({ id: 'early', asOf: '2008-01' })],
      positions: [
        aPosition({ id: 'rule', asOf: '2008-01' }),
        aPosition({ id: 'trial', asOf: '2008-01' }),
        aPosition({ asOf: '2012-01' }),
      ],
    })
    expect(
      chaptersOf(body).map(({ asOf, positions, facts }) => [
        asOf,
        positions.map(({ id }) => id),
        facts.map(({ id }) => id),
      ]),
    ).toEqual([
      ['2008-01', ['rule', 'trial'], ['early']],
      ['2012-01', ['2012-01'], []],
      ['FY2015', [], ['late']],
    ])
  })
})

describe('unknownOf', () => {
  it('値のない事実は、分かったことに数えない', () => {
    const facts = [aFact({ topic: 'scope', value: '全職員' }), aFact({ topic: 'days', value: null })]
    expect(unknownOf(aBody({ facts }))).toEqual(['days', 'use'])
  })

  it('図に置いた値も、分かったことに数える', () => {
    const silent = [aFact({ topic: 'history' })]
    const known = (changes: Parameters<typeof aPosition>[0]) =>
      unknownOf(aBody({ facts: silent, positions: [aPosition({ scope: null, ...changes })] }))
    expect(known({})).toEqual(['scope', 'days', 'use'])
    expect(known({ scope: 'care' })).toEqual(['days', 'use'])
    expect(known({ daysMax: 2, daysTypical: 1 })).toEqual(['scope'])
    expect(known({ daysMin: 1, teamRatioPercent: 1 })).toEqual(['scope'])
  })

  it('職員の制度でない団体では、どれも分からない', () => {
    expect(unknownOf(aBody({ chartable: false }))).toEqual(['scope', 'days', 'use'])
  })
})

describe('latestOf', () => {
  it('いちばん新しい時点を選び、予定は、ほかにないときだけ選ぶ', () => {
    const planned = aPosition({ asOf: '2014-10', status: 'planned' })
    expect(latestOf(aBody({ positions: [planned, aPosition({ asOf: '2012-01' })] }))?.asOf).toBe('2012-01')
    expect(latestOf(aBody({ positions: [planned] }))?.asOf).toBe('2014-10')
    expect(latestOf(aBody())).toBeNull()
  })
})

describe('spanOf', () => {
  it('最初と最後の時点を、出典の書き方のまま言う', () => {
    const facts = ['FY2015', '2008-01', '2012'].map((asOf) => aFact({ asOf }))
    expect(spanOf(aBody({ facts }))).toEqual({ first: '2008-01', last: 'FY2015' })
    expect(spanOf(aBody({ facts: [] }))).toEqual({ first: '', last: '' })
  })
})
