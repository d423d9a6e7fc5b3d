import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPieces, type Piece } from '../../../.config/vite/joinPieces'

const piece = (users: string, bytes: number, takes = '', isFree = true): Piece => ({
  users: new Set(users),
  bytes,
  takes: new Set(takes),
  isFree,
})

/** Which pieces share a file, in the order of the pieces. */
function sharing(pieces: ReadonlyMap<string, Piece>, request: number): readonly string[] {
  const files = joinPieces(pieces, request)
  return [...new Set(files.values())].map((file) =>
    [...pieces.keys()].filter((name) => files.get(name) === file).join(''),
  )
}

describe('joinPieces', () => {
  it('は、同じ画面が使うものを、一つのファイルにする', () => {
    const pieces = new Map([
      ['a', piece('xy', 100)],
      ['b', piece('xy', 100)],
      ['c', piece('zw', 100)],
    ])
    expect(sharing(pieces, 1)).toEqual(['ab'])
  })

  it('は、余分に届くものより、減る通信のほうが大きいときだけ、一緒にする', () => {
    const pieces = new Map([
      ['a', piece('xyz', 100)],
      ['b', piece('xy', 40)],
    ])
    expect(sharing(pieces, 20)).toEqual([])
    expect(sharing(pieces, 21)).toEqual(['ab'])
  })

  it('は、間にある別のファイルを待ち合うことになるものを、一緒にしない', () => {
    const between = (isFree: boolean) =>
      new Map([
        ['a', piece('xy', 1, 'b')],
        ['b', piece('xyz', 1, 'c', isFree)],
        ['c', piece('xyz', 1)],
      ])
    expect(sharing(between(false), 10)).toEqual([])
    expect(sharing(between(true), 10)).toEqual(['abc'])
  })

  /** Pieces that take only later ones, whose users are users of what they take too, as in a build. */
  const anyPieces = fc
    .array(
      fc.record({
        users: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), { minLength: 1 }),
        bytes: fc.nat(50),
        takes: fc.array(fc.nat(8)),
        isFree: fc.boolean(),
      }),
      { maxLength: 9 },
    )
    .map((drawn) => {
      const takesOf = drawn.map(({ takes }, index) => takes.filter((each) => each > index && each < drawn.length))
      const usersOf = drawn.map(({ users }) => new Set(users))
      takesOf.forEach((takes, index) => {
        takes.forEach((each) => usersOf[index]?.forEach((user) => usersOf[each]?.add(user)))
      })
      return new Map(
        drawn.map(({ bytes, isFree }, index): [string, Piece] => [
          String(index),
          { users: usersOf[index] ?? new Set(), bytes, isFree, takes: new Set(takesOf[index]?.map(String)) },
        ]),
      )
    })

  it('の分け方では、どのファイルも、自分を待つものを待たない', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(200), (pieces, request) => {
        const files = joinPieces(pieces, request)
        const fileOf = (name: string) => files.get(name) ?? name
        const waitsFor = (start: string) => {
          const reached = new Set<string>()
          const add = (file: string) => {
            for (const [name, { takes }] of pieces)
              if (fileOf(name) === file) takes.forEach((each) => fileOf(each) !== file && reached.add(fileOf(each)))
          }
          add(start)
          reached.forEach(add)
          return reached
        }
        for (const name of pieces.keys()) expect(waitsFor(fileOf(name))).not.toContain(fileOf(name))
      }),
    )
  })

  it('は、動かせないものを動かさず、通信と量を合わせた負担を増やさない', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(200), (pieces, request) => {
        const files = joinPieces(pieces, request)
        for (const name of files.keys()) expect(pieces.get(name)?.isFree).toBe(true)
        const costOf = (fileOf: (name: string) => string) => {
          const taken = new Set(
            [...pieces].flatMap(([name, { users }]) => [...users].map((user) => user + fileOf(name))),
          )
          const bytesOf = (file: string) =>
            [...pieces].reduce((sum, [name, { bytes }]) => (fileOf(name) === file ? sum + bytes : sum), 0)
          return [...taken].reduce((sum, use) => sum + request + bytesOf(use.slice(1)), 0)
        }
        expect(costOf((name) => files.get(name) ?? name)).toBeLessThanOrEqual(costOf((name) => name))
      }),
    )
  })
})
