import { describe, expect, it } from 'vitest'
import { closest, likeMine } from '@/domain/likeMine'
import { aBody, aPosition } from '../../support/referenceBuilders'

const bodies = [
  aBody({ id: 'ministry', kind: 'ministry', positions: [aPosition({ asOf: '2007-01', scope: 'care' })] }),
  aBody({ id: 'city', kind: 'designated_city', positions: [aPosition({ asOf: '2009-10', scope: 'applicants' })] }),
  aBody({
    id: 'both',
    kind: 'special_ward',
    positions: [
      aPosition({ asOf: '2010-07', scope: 'care' }),
      aPosition({ asOf: '2008-01', scope: 'care' }),
      aPosition({ asOf: '2012-01', scope: 'everyone' }),
    ],
  }),
  aBody({ id: 'planned', kind: 'ministry', positions: [aPosition({ scope: 'care', status: 'planned' })] }),
  aBody({ id: 'offChart', kind: 'city', chartable: false }),
]

describe('likeMine', () => {
  it('種類と対象者が同じもの、種類が同じもの、対象者が同じものの順に、理由とともに挙げる', () => {
    const found = likeMine(bodies, { kind: 'municipality', scope: 'care' })
    expect(found.map(({ body, isSameKind, passed }) => [body, isSameKind, passed?.asOf])).toEqual([
      ['both', true, '2010-07'],
      ['city', true, undefined],
      ['ministry', false, '2007-01'],
    ])
    expect(closest(found).map(({ body }) => body)).toEqual(['both'])
  })

  it('制度がないとき、分からないときは、種類だけで挙げる', () => {
    for (const scope of ['none', undefined] as const) {
      const found = likeMine(bodies, { kind: 'municipality', scope })
      expect(found.map(({ body }) => body)).toEqual(['city', 'both'])
      expect(closest(found)).toEqual(found)
    }
  })

  it('同じ種類の団体がなければ、対象者だけで挙げ、どちらもなければ一つも挙げない', () => {
    expect(likeMine(bodies, { kind: 'company', scope: 'care' }).map(({ body }) => body)).toEqual(['ministry', 'both'])
    expect(likeMine(bodies, { kind: 'other', scope: 'jobs' })).toEqual([])
  })
})
