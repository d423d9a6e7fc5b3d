import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { BODY_KINDS, STATUSES } from '@/domain/reference'
import { filterBodies, NO_FILTER, type ReferenceFilter, yearsKnown } from '@/domain/referenceFilter'
import { SCOPES } from '@/domain/practice'
import { aBody, aFact, aPosition } from '../../support/referenceBuilders'

const early = aBody({
  id: 'early',
  kind: 'ministry',
  facts: [aFact({ asOf: '2008-2010' })],
  positions: [
    aPosition({ asOf: 'FY2010', scope: 'care', status: 'trial' }),
    aPosition({ asOf: '2014-10', scope: 'everyone', status: 'planned' }),
  ],
})
const silent = aBody({
  id: 'silent',
  facts: [aFact({ asOf: '2020-04' })],
  positions: [aPosition({ asOf: '2020-04', scope: null })],
})
const bodies = [early, silent]
const find = (filter: Partial<ReferenceFilter>) =>
  filterBodies(bodies, { ...NO_FILTER, ...filter }, ({ id }) => id).map(({ id }) => id)

const filters = fc.record({
  words: fc.constantFrom('', 'early', 's', 'x'),
  kind: fc.option(fc.constantFrom(...BODY_KINDS)),
  scope: fc.option(fc.constantFrom(...SCOPES)),
  status: fc.option(fc.constantFrom(...STATUSES)),
  year: fc.option(fc.integer({ min: 2006, max: 2024 })),
})

describe('filterBodies', () => {
  it('何も指定しなければ、すべてがそのままの順で残る', () => {
    expect(find({})).toEqual(['early', 'silent'])
  })

  it('種類・言葉・年で絞る。期間の年は、その間のどの年でも当たる', () => {
    expect(find({ kind: 'ministry' })).toEqual(['early'])
    expect(find({ words: 'SILENT' })).toEqual(['silent'])
    expect(find({ year: 2009 })).toEqual(['early'])
    expect(find({ year: 2010 })).toEqual(['early'])
    expect(find({ year: 2011 })).toEqual([])
    expect(find({ year: 2020 })).toEqual(['silent'])
  })

  it('対象者・状況・年は、同じ一つの時点について当てはまるものだけを残す', () => {
    expect(find({ scope: 'care', status: 'trial', year: 2010 })).toEqual(['early'])
    expect(find({ scope: 'care', status: 'planned' })).toEqual([])
    expect(find({ scope: 'care', year: 2014 })).toEqual([])
  })

  it('対象者が公表されていない団体は、どの対象者でも見つからない', () => {
    expect(SCOPES.flatMap((scope) => find({ scope }))).not.toContain('silent')
  })

  test.prop([filters])('条件を加えるほど、残る団体は増えない', (filter) => {
    const found = find(filter)
    for (const key of ['words', 'kind', 'scope', 'status', 'year'] as const) {
      expect(find({ ...filter, [key]: NO_FILTER[key] })).toEqual(expect.arrayContaining(found))
    }
  })
})

describe('yearsKnown', () => {
  it('分かっている年を、新しい順に一度ずつ挙げる', () => {
    expect(yearsKnown(bodies)).toEqual([2020, 2014, 2010, 2009, 2008])
    expect(yearsKnown([])).toEqual([])
  })
})
