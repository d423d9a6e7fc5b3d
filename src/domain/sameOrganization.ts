import { markedUnder } from './answer'
import type { Assessment } from './assessment'
import { isEqual } from './isEqual'

/** A name without what makes the same name look different: width, letters in another form, spaces. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

/** What two assessments of one organization have in common; the same text for both. A nameless one is like no other. */
function identityOf({ id, client, sample, organization }: Assessment): string {
  const { name, unit, department } = organization
  const own = plainName(name)
  const part = unit === 'department' ? plainName(department) : ''
  return JSON.stringify(own === '' ? [id] : [plainName(client), sample, own, unit, part])
}

/** Lists by key, in the order of the first of each. */
function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    const list = lists.get(key)
    if (list) list.push(each)
    else lists.set(key, [each])
  }
  return lists
}

/** Groups of which some may have to be one; every member leads to the same first one. */
class Groups {
  private readonly parents = new Map<Assessment, Assessment>()

  firstOf(member: Assessment): Assessment {
    const parent = this.parents.get(member)
    return parent === undefined ? member : this.firstOf(parent)
  }

  join(a: Assessment, b: Assessment) {
    const [first, second] = [this.firstOf(a), this.firstOf(b)]
    if (first !== second) this.parents.set(second, first)
  }
}

/** Assessments of one identity; where codes differ, each code is an organization of its own, and so is having none. */
function joinAlike(all: readonly Assessment[], groups: Groups) {
  for (const alike of groupBy(all, identityOf).values()) {
    const codes = new Set(alike.flatMap(({ organization }) => organization.localCode ?? []))
    const apart = groupBy(alike, ({ organization }) => (codes.size > 1 ? organization.localCode : null))
    for (const members of apart.values()) {
      members.reduce((first, member) => {
        groups.join(first, member)
        return first
      })
    }
  }
}

/** Whether an assessment was started from another one: it keeps that one's date and answers as those of last time. */
function isStartedFrom({ lastTime, client, sample }: Assessment, other: Assessment): boolean {
  if (lastTime?.createdOn !== other.createdOn || Object.keys(other.answers).length === 0) return false
  if (plainName(client) !== plainName(other.client) || sample !== other.sample) return false
  const { version } = other.bank
  return isEqual(markedUnder(lastTime.answers, version), markedUnder(other.answers, version))
}

/** An organization that was renamed between two assessments is still the same, unless the earlier name goes on too. */
function joinRenamed(all: readonly Assessment[], groups: Groups) {
  const byDate = groupBy(all, ({ createdOn }) => createdOn)
  const links = all.flatMap((later) => {
    // Looking through all for each would cost the square of their number.
    const candidates = later.lastTime ? (byDate.get(later.lastTime.createdOn) ?? []) : []
    const origins = candidates.filter((other) => other !== later && isStartedFrom(later, other))
    const isKnown = origins.some((origin) => groups.firstOf(origin) === groups.firstOf(later))
    return isKnown ? [] : origins.map((origin) => [origin, later] as const)
  })
  for (const [origin, later] of links) groups.join(origin, later)
}

/** In the order of their dates; of the same day in the order of their ids, so that the order never depends on the input. */
export function inOrderOfTime<T extends Pick<Assessment, 'id' | 'createdOn'>>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.createdOn.localeCompare(b.createdOn) || (a.id < b.id ? -1 : 1))
}

/**
 * Puts the assessments of one organization together, each in exactly one group and every group in the order of time.
 *
 * Two belong together when client, name (without regard to width and spaces), unit and department are the same and no
 * two codes of municipalities stand against each other, or when one was started from the other and only the name
 * changed. An assessment without a name belongs to no other but the one it was started from.
 */
export function groupByOrganization(all: readonly Assessment[]): Assessment[][] {
  const sorted = inOrderOfTime(all)
  const groups = new Groups()
  joinAlike(sorted, groups)
  joinRenamed(sorted, groups)
  return [...groupBy(sorted, (each) => groups.firstOf(each)).values()]
}
