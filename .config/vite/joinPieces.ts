/** Code that the same files of the build begin with; it would be a file of its own. */
export interface Piece {
  /** What begins with it: whoever fetches one of them fetches the whole piece. */
  readonly users: ReadonlySet<string>
  readonly bytes: number
  /** The pieces that it takes. */
  readonly takes: ReadonlySet<string>
  /** Whether it may share a file with others. */
  readonly isFree: boolean
}

type Pieces = ReadonlyMap<string, Piece>

/** Whether one piece takes another by way of a third. In one file, the two would wait for the third, which waits for them. */
function takesByWay(pieces: Pieces, from: string, goal: string): boolean {
  const reached = new Set(pieces.get(from)?.takes)
  reached.delete(goal)
  for (const name of reached) pieces.get(name)?.takes.forEach((each) => reached.add(each))
  return reached.has(goal)
}

/**
 * Bytes that are won by putting two pieces into one file, where a request is worth `request` of them: whoever takes both
 * saves a request, whoever took only one of them takes the other too.
 */
function gainOf(one: Piece, other: Piece, request: number): number {
  const shared = [...one.users].filter((user) => other.users.has(user)).length
  return shared * request - (one.users.size - shared) * other.bytes - (other.users.size - shared) * one.bytes
}

/** The same pieces, with `from` being part of `into`. */
function join(pieces: Pieces, into: string, from: string): Pieces {
  const other = pieces.get(from)
  return new Map(
    [...pieces]
      .filter(([name]) => name !== from)
      .map(([name, piece]) => {
        const parts = name === into && other ? [piece, other] : [piece]
        const takes = new Set(parts.flatMap((part) => [...part.takes].map((each) => (each === from ? into : each))))
        takes.delete(name)
        const users = new Set(parts.flatMap((part) => [...part.users]))
        return [name, { ...piece, users, takes, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) }]
      }),
  )
}

/** The two that win most by being joined; undefined where nothing is won any more. */
function bestPair(pieces: Pieces, request: number) {
  const free = [...pieces].filter(([, { isFree }]) => isFree)
  return free
    .flatMap(([into, one], index) =>
      free.slice(index + 1).map(([from, other]) => ({ into, from, gain: gainOf(one, other, request) })),
    )
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .find(({ into, from }) => !takesByWay(pieces, into, from) && !takesByWay(pieces, from, into))
}

/**
 * Says which pieces share a file, so that pages take fewer requests for few bytes more: joins two at a time until nothing
 * is won, and never so that two files wait for each other. Gives, for each piece that shares a file, the name of one of
 * the pieces in it.
 */
export function joinPieces(given: Pieces, request: number): ReadonlyMap<string, string> {
  const fileOf = new Map<string, string>()
  let pieces = given
  for (let best = bestPair(pieces, request); best; best = bestPair(pieces, request)) {
    const { into, from } = best
    pieces = join(pieces, into, from)
    fileOf.forEach((file, piece) => file === from && fileOf.set(piece, into))
    fileOf.set(into, into).set(from, into)
  }
  return fileOf
}
