import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Disclosure, disclosureOf } from '@/domain/reveal/disclosure'
import type { Sheet } from '@/domain/sheet'

/** That many sheets of each role. */
function group(sizes: Readonly<Record<string, number>>): Sheet[] {
  return Object.entries(sizes).flatMap(([role, size]) => Array.from({ length: size }, () => ({ role, answers: {} })))
}

const shownOf = (disclosure: Disclosure) => (disclosure.kind === 'shown' ? disclosure.roles : null)

/** Every number of people that can be worked out by adding and taking away what is shown, as often as one likes up to twice. */
function computableGroups(sheets: readonly Sheet[], disclosure: Disclosure): number[] {
  if (disclosure.kind === 'none') return []
  const published = [
    sheets.map(() => 1),
    ...disclosure.roles.map((role) => sheets.map((each) => +(each.role === role))),
  ]
  const FACTORS = [-2, -1, 0, 1, 2]
  const sums = published.reduce<number[][]>(
    (all, one) => all.flatMap((sum) => FACTORS.map((factor) => sum.map((part, at) => part + factor * (one[at] ?? 0)))),
    [sheets.map(() => 0)],
  )
  // A sum in which some people are in once and all others not at all tells of just these people.
  return sums
    .filter((sum) => sum.every((part) => part === 0 || part === 1))
    .map((sum) => sum.filter((part) => part === 1).length)
    .filter((size) => size > 0)
}

describe('disclosureOf', () => {
  it.each([
    ['全体が少なければ、何も見せない', { 人事: 1, 情報: 1 }, 3, null, []],
    ['少ない立場がなければ、すべて見せる', { 人事: 3, 情報: 4 }, 3, ['人事', '情報'], []],
    [
      '少ない立場が合わせて足りれば、それだけを隠す',
      { 人事: 4, 情報: 2, 担当: 1 },
      3,
      ['人事'],
      ['情報 small', '担当 small'],
    ],
    [
      '少ない立場が一つなら、引き算で分からないように、もう一つ隠す',
      { 人事: 5, 情報: 4, 担当: 2 },
      3,
      ['人事'],
      ['情報 companion', '担当 small'],
    ],
    ['ほかに一つしかなければ、立場では見せない', { 人事: 5, 担当: 1 }, 3, [], ['人事 companion', '担当 small']],
    ['一つの立場だけなら、それは全体と同じである', { 人事: 3 }, 3, ['人事'], []],
  ] as const)('%s', (_, sizes, limit, shown, hidden) => {
    const disclosure = disclosureOf(group(sizes), ['人事', '情報', '担当'], limit)
    expect(shownOf(disclosure)).toEqual(shown)
    const told = disclosure.kind === 'shown' ? disclosure.hidden.map(({ role, reason }) => `${role} ${reason}`) : []
    expect(told).toEqual(hidden)
  })

  const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 7 }))
  const limits = fc.integer({ min: 3, max: 5 })

  test.prop([sizes, limits])('見せたものをどう足し引きしても、少ない人数の答えは出てこない', (given, limit) => {
    const sheets = group(given)
    const disclosure = disclosureOf(sheets, ['a', 'b', 'c', 'd', 'e'], limit)
    for (const size of computableGroups(sheets, disclosure)) expect(size).toBeGreaterThanOrEqual(limit)
  })

  test.prop([sizes, limits])('隠すのは少ない立場と、要るときのもう一つだけである', (given, limit) => {
    const disclosure = disclosureOf(group(given), [], limit)
    const hidden = disclosure.kind === 'shown' ? disclosure.hidden : []
    const small = Object.keys(given).filter((role) => (given[role] ?? 0) > 0 && (given[role] ?? 0) < limit)
    if (disclosure.kind === 'shown') {
      expect(hidden.filter(({ reason }) => reason === 'small').map(({ role }) => role)).toEqual(small)
    }
    expect(hidden.filter(({ reason }) => reason === 'companion').length).toBeLessThanOrEqual(small.length > 0 ? 1 : 0)
  })
})
