import { type Agreed, byNumber, type Gathering } from './gathering'
import { isEqual } from './isEqual'
import type { RequestedSheet } from './sheet'

/** A gathering and its sheets as one computer has them: what one room of a workshop came to. */
export interface Room {
  readonly gathering: Gathering
  /** By number of the respondent, each once. */
  readonly sheets: readonly RequestedSheet[]
}

export type AgreedAnswer = Agreed[string]

/** Two rooms that were set up as one, set side by side: what one would gain from the other, and where they differ. */
export interface RoomMerge {
  readonly newSheets: readonly RequestedSheet[]
  readonly sameSheets: number
  /** Other sheets of respondents who are known here. */
  readonly changedSheets: readonly { readonly mine: RequestedSheet; readonly theirs: RequestedSheet }[]
  /** What the other room alone agreed on. */
  readonly newAgreed: Agreed
  readonly sameAgreed: number
  /** What both agreed on, otherwise. */
  readonly changedAgreed: readonly {
    readonly question: string
    readonly mine: AgreedAnswer
    readonly theirs: AgreedAnswer
  }[]
}

/** Where the other room's sheet or agreed answer counts; it is one's own that stays everywhere else. */
export interface TheirsChosen {
  readonly respondents: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
}

/** Whether two rooms answer the very same request; only such rooms can be merged. */
export function isSameRequest(mine: Room, theirs: Room): boolean {
  return isEqual(mine.gathering.request, theirs.gathering.request)
}

/**
 * Whether a merge would change the sheets of a room whose answers began to be shown: two pictures that differ by a few
 * sheets would tell of these few (docs/scoring.md §8), so it is not made. What was agreed can still be brought together.
 */
export function isMergeTelling(mine: Room, theirs: Room): boolean {
  const { newSheets, changedSheets } = compareRooms(mine, theirs)
  const isShown = mine.gathering.reveal !== null || theirs.gathering.reveal !== null
  return isShown && newSheets.length + changedSheets.length > 0
}

/**
 * How a room from a file stands to the one of the same number that is here. `more`: it has something that is not here;
 * `otherRequest`: other things are asked under this number; `shown`: bringing both together would tell of a few.
 */
export type RoomStanding = 'new' | 'same' | 'more' | 'otherRequest' | 'shown'

/** Holds a room against the one that is here; only `new` and `more` can be taken in. */
export function standingOfRoom(theirs: Room, here: Room | null): RoomStanding {
  if (!here) return 'new'
  if (!isSameRequest(here, theirs)) return 'otherRequest'
  if (isMergeTelling(here, theirs)) return 'shown'
  const { newSheets, newAgreed } = compareRooms(here, theirs)
  return newSheets.length + Object.keys(newAgreed).length > 0 ? 'more' : 'same'
}

/** Sets two rooms of the same request side by side. Nothing is decided, and neither is changed. */
export function compareRooms(mine: Room, theirs: Room): RoomMerge {
  const sheets = new Map(mine.sheets.map((sheet) => [sheet.respondent, sheet]))
  const known = theirs.sheets.flatMap((theirsOne) => {
    const own = sheets.get(theirsOne.respondent)
    return own ? [{ mine: own, theirs: theirsOne }] : []
  })
  const changedSheets = known.filter(({ mine: own, theirs: other }) => !isEqual(own, other))
  const ownAgreed = new Map(Object.entries(mine.gathering.agreed))
  const theirAgreed = Object.entries(theirs.gathering.agreed)
  const bothAgreed = theirAgreed.flatMap(([question, other]) => {
    const own = ownAgreed.get(question)
    return own ? [{ question, mine: own, theirs: other }] : []
  })
  const changedAgreed = bothAgreed.filter(({ mine: own, theirs: other }) => !isEqual(own, other))
  return {
    newSheets: theirs.sheets.filter(({ respondent }) => !sheets.has(respondent)),
    sameSheets: known.length - changedSheets.length,
    changedSheets,
    newAgreed: Object.fromEntries(theirAgreed.filter(([question]) => !ownAgreed.has(question))),
    sameAgreed: bothAgreed.length - changedAgreed.length,
    changedAgreed,
  }
}

/** Whether the other room brings nothing that is not here. */
export function bringsNothing({ newSheets, changedSheets, newAgreed, changedAgreed }: RoomMerge): boolean {
  return newSheets.length + changedSheets.length + Object.keys(newAgreed).length + changedAgreed.length === 0
}

/**
 * One's own room with all that the other one has and one's own has not. Of the two smallest groups the larger counts,
 * so that nobody is shown in a smaller group than they were told.
 */
export function mergeRooms(mine: Room, theirs: Room, chosen: TheirsChosen): Room {
  const { newSheets, changedSheets, newAgreed, changedAgreed } = compareRooms(mine, theirs)
  const taken = changedSheets.map((pair) => pair.theirs).filter(({ respondent }) => chosen.respondents.has(respondent))
  const replaced = new Set(taken.map(({ respondent }) => respondent))
  const kept = mine.sheets.filter(({ respondent }) => !replaced.has(respondent))
  const agreed = changedAgreed
    .filter(({ question }) => chosen.questions.has(question))
    .map(({ question, theirs: other }) => [question, other] as const)
  return {
    gathering: {
      ...mine.gathering,
      smallestGroup: Math.max(mine.gathering.smallestGroup, theirs.gathering.smallestGroup),
      agreed: { ...mine.gathering.agreed, ...newAgreed, ...Object.fromEntries(agreed) },
    },
    sheets: byNumber([...kept, ...taken, ...newSheets]),
  }
}
