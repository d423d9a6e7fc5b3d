import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEqual } from '@/domain/isEqual'

describe('isEqual', () => {
  test.prop([fc.jsonValue()])('JSONで写したものは、元と同じと言う', (value) => {
    expect(isEqual(value, JSON.parse(JSON.stringify(value)))).toBe(true)
  })

  test.prop([fc.jsonValue(), fc.jsonValue()])('書き出して違うものは、順序の違いでないかぎり同じと言わない', (a, b) => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === 'object'
          ? Object.entries(value)
              .map(([key, inner]) => [key, sorted(inner)] as const)
              .sort(([x], [y]) => (x < y ? -1 : 1))
              .concat([['{}', null]])
          : value
    expect(isEqual(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
  })

  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: undefined }, {}, false],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [0, -0, true],
    ['1', 1, false],
  ])('%j と %j は、%s', (a, b, expected) => {
    expect(isEqual(a, b)).toBe(expected)
  })
})
