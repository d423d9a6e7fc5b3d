import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import type { Agreed } from '@/domain/gathering'
import {
  bringsNothing,
  compareRooms,
  isMergeTelling,
  isSameRequest,
  mergeRooms,
  type Room,
  standingOfRoom,
} from '@/domain/rooms'
import { startReveal } from '@/domain/reveal/reveal'
import { aGathering } from '../../support/gatheringBuilder'
import { aSheet, aWorkshop, bank } from '../../support/requestBuilders'

const request = aWorkshop()
const [first = '', second = '', third = ''] = bank.questions.filter(({ quick }) => quick).map(({ id }) => id)

const answers: fc.Arbitrary<Answers> = fc
  .constantFrom(0, 2, 4)
  .map((level) => ({ [first]: { kind: 'level', level } }) as const)
const agreed: fc.Arbitrary<Agreed> = fc
  .subarray([first, second, third])
  .chain((ids) =>
    fc
      .tuple(
        ...ids.map(() =>
          fc.record({ answer: fc.constantFrom(1, 3, 'unknown'), reason: fc.constantFrom('', '市民課') }),
        ),
      )
      .map((list) => Object.fromEntries(ids.map((id, place) => [id, list[place]])) as Agreed),
  )
/** Few respondents and answers, so that rooms overlap and differ often. */
const rooms: fc.Arbitrary<Room> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4'), answers), { selector: ([number]) => number }),
    agreed,
    fc.integer({ min: 3, max: 5 }),
  )
  .map(([list, own, smallestGroup]) => ({
    gathering: aGathering({ request, agreed: own, smallestGroup }),
    sheets: list
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([number, each]) => aSheet(request, { respondent: `00000000000${number}`, answers: each })),
  }))

const textOf = (value: unknown) => JSON.stringify(value)

/** Merges as somebody does who chooses by what is written, not by who wrote it. */
function merge(mine: Room, theirs: Room): Room {
  const { changedSheets, changedAgreed } = compareRooms(mine, theirs)
  const isGreater = (pair: { readonly mine: unknown; readonly theirs: unknown }) =>
    textOf(pair.theirs) > textOf(pair.mine)
  return mergeRooms(mine, theirs, {
    respondents: new Set(changedSheets.filter(isGreater).map((pair) => pair.theirs.respondent)),
    questions: new Set(changedAgreed.filter(isGreater).map(({ question }) => question)),
  })
}

const nothing = { respondents: new Set<string>(), questions: new Set<string>() }

describe('会場を合わせる', () => {
  test.prop([rooms, rooms])('順序によらない', (a, b) => {
    expect(merge(a, b)).toEqual(merge(b, a))
  })

  test.prop([rooms, rooms])('繰り返しても変わらない', (a, b) => {
    const once = merge(a, b)
    expect(merge(once, b)).toEqual(once)
    expect(merge(a, a)).toEqual(a)
    expect(bringsNothing(compareRooms(a, a))).toBe(true)
  })

  test.prop([rooms, rooms])('加わるものがあると言うのは、合わせて何かが加わるときだけである', (a, b) => {
    const merged = mergeRooms(a, b, nothing)
    const gained = merged.sheets.length - a.sheets.length
    const agreedMore = Object.keys(merged.gathering.agreed).length - Object.keys(a.gathering.agreed).length
    expect(standingOfRoom(b, a)).toBe(gained + agreedMore > 0 ? 'more' : 'same')
    expect(standingOfRoom(b, null)).toBe('new')
  })

  test.prop([rooms, rooms, rooms])('三つの会場を、どの組から合わせても同じになる', (a, b, c) => {
    expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
  })

  test.prop([rooms, rooms])('違いは、どちらから見ても同じだけ挙がる', (a, b) => {
    const seen = compareRooms(a, b)
    const mirrored = compareRooms(b, a)
    const turned = <T extends { readonly mine: unknown; readonly theirs: unknown }>(pairs: readonly T[]) =>
      pairs.map((pair) => ({ ...pair, mine: pair.theirs, theirs: pair.mine }))
    expect(turned(mirrored.changedSheets)).toEqual(seen.changedSheets)
    const byQuestion = (pairs: typeof seen.changedAgreed) =>
      [...pairs].sort((x, y) => (x.question < y.question ? -1 : 1))
    expect(byQuestion(turned(mirrored.changedAgreed))).toEqual(byQuestion(seen.changedAgreed))
    expect(mirrored.sameSheets).toBe(seen.sameSheets)
    expect(mirrored.sameAgreed).toBe(seen.sameAgreed)
  })

  test.prop([rooms, rooms])('選ばなければ、自分のものは何も変わらず、何も失われない', (a, b) => {
    const merged = mergeRooms(a, b, nothing)
    for (const sheet of a.sheets) expect(merged.sheets).toContainEqual(sheet)
    expect(merged.gathering.agreed).toMatchObject(a.gathering.agreed)
    const numbers = new Set([...a.sheets, ...b.sheets].map(({ respondent }) => respondent))
    expect(new Set(merged.sheets.map(({ respondent }) => respondent))).toEqual(numbers)
    expect(Object.keys(merged.gathering.agreed).sort()).toEqual(
      [...new Set([...Object.keys(a.gathering.agreed), ...Object.keys(b.gathering.agreed)])].sort(),
    )
  })

  it('人数の下限は、大きいほうを守る', () => {
    const at = (smallestGroup: number): Room => ({ gathering: aGathering({ request, smallestGroup }), sheets: [] })
    expect(mergeRooms(at(3), at(5), nothing).gathering.smallestGroup).toBe(5)
  })

  it('相手の会場のものを選んだところだけ、置き換わる', () => {
    const room = (level: 0 | 4, answer: 1 | 3): Room => ({
      gathering: aGathering({ request, agreed: { [first]: { answer, reason: '' }, [second]: { answer, reason: '' } } }),
      sheets: ['1', '2'].map((number) =>
        aSheet(request, { respondent: `00000000000${number}`, answers: { [first]: { kind: 'level', level } } }),
      ),
    })
    const merged = mergeRooms(room(0, 1), room(4, 3), {
      respondents: new Set(['000000000002']),
      questions: new Set([second]),
    })
    expect(merged.sheets.map(({ answers: each }) => each[first])).toEqual([
      { kind: 'level', level: 0 },
      { kind: 'level', level: 4 },
    ])
    expect(merged.gathering.agreed).toEqual({ [first]: { answer: 1, reason: '' }, [second]: { answer: 3, reason: '' } })
  })

  it('依頼が少しでも違えば、合わせられない', () => {
    const other: Room = { gathering: aGathering({ request: aWorkshop({ title: '別の話し合い' }) }), sheets: [] }
    const own: Room = { gathering: aGathering({ request }), sheets: [] }
    expect(isSameRequest(own, own)).toBe(true)
    expect(isSameRequest(own, other)).toBe(false)
  })
})

describe('isMergeTelling', () => {
  const reveal = startReveal('2026-11-28')
  const one = aSheet(request, { respondent: '000000000001' })
  const other = aSheet(request, { respondent: '000000000002' })
  const room = (isShown: boolean, ...sheets: Room['sheets']): Room => ({
    gathering: aGathering({ request, reveal: isShown ? reveal : null }),
    sheets,
  })

  it('見せ始めた会場の回答が変わる合わせ方だけが、少ない人数の答えを明かす', () => {
    expect(isMergeTelling(room(false, one), room(false, other))).toBe(false)
    expect(isMergeTelling(room(true, one), room(false, other))).toBe(true)
    expect(isMergeTelling(room(false, one), room(true, other))).toBe(true)
    expect(isMergeTelling(room(true, one), room(true, { ...one, role: '担当' }))).toBe(true)
    expect(isMergeTelling(room(true, one, other), room(true, one))).toBe(false)
  })

  it('そのような会場と、別の依頼の会場は、取り込めないものとして見分ける', () => {
    expect(standingOfRoom(room(false, other), room(true, one))).toBe('shown')
    const elsewhere = aGathering({ request: { ...request, title: '別の依頼' } })
    expect(standingOfRoom({ gathering: elsewhere, sheets: [] }, room(false, one))).toBe('otherRequest')
  })
})
