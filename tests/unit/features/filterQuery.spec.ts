import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { SCOPES } from '@/domain/practice'
import { BODY_KINDS, STATUSES } from '@/domain/reference'
import { NO_FILTER } from '@/domain/referenceFilter'
import { filterFrom, queryOf } from '@/features/references/filterQuery'

const filters = fc.record({
  words: fc.string(),
  kind: fc.option(fc.constantFrom(...BODY_KINDS)),
  scope: fc.option(fc.constantFrom(...SCOPES)),
  status: fc.option(fc.constantFrom(...STATUSES)),
  year: fc.option(fc.integer({ min: 1000, max: 9999 })),
})

describe('事例の絞り込みのアドレス', () => {
  test.prop([filters])('アドレスに書いて読むと、同じ絞り込みになる', (filter) => {
    const query = Object.fromEntries(
      Object.entries(queryOf(filter)).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
    )
    expect(filterFrom(query)).toEqual(filter)
  })

  it('知らない値や、二重の値は、何も指定しないのと同じ', () => {
    expect(filterFrom({ q: ['a', 'b'], kind: 'village', scope: '', status: null, year: '20x4' })).toEqual(NO_FILTER)
  })
})
