import { computed, shallowRef } from 'vue'
import { isEqual } from '@/domain/isEqual'
import { type BodyStanding, type OwnBody, standingOfBody } from '@/domain/ownBody'

/** A reference body from a file beside the kept one of the same id. */
export interface IncomingBody {
  readonly body: OwnBody
  readonly standing: BodyStanding
}

/** Sets each body beside the kept one of its id; what several files say alike is there once. */
function compareBodies(found: readonly OwnBody[], kept: ReadonlyMap<string, OwnBody>): readonly IncomingBody[] {
  const byId = new Map<string, OwnBody[]>()
  for (const body of found) {
    const others = byId.get(body.id) ?? []
    if (!others.some((other) => isEqual(other, body))) byId.set(body.id, [...others, body])
  }
  return [...byId.values()].flat().map((body) => ({ body, standing: standingOfBody(body, kept.get(body.id)) }))
}

/** What is ticked until the person chooses: what is new, the first of each; nothing takes the place of what is here. */
function firstTicks(bodies: readonly IncomingBody[]): readonly boolean[] {
  return bodies.map(
    ({ body, standing }, place) =>
      standing === 'new' && bodies.findIndex((other) => other.body.id === body.id) === place,
  )
}

/** The ticks once one was set or taken away: of two that would stand in one place, only one is taken. */
function withTick(
  bodies: readonly IncomingBody[],
  ticks: readonly boolean[],
  { place, isTicked }: { readonly place: number; readonly isTicked: boolean },
): readonly boolean[] {
  const id = bodies[place]?.body.id
  return ticks.map((tick, index) => {
    if (index === place) return isTicked
    return tick && !(isTicked && bodies[index]?.body.id === id)
  })
}

/** Bodies from files that wait for the person's word; `kept` are those that are here. */
export function bodiesToTake(kept: () => ReadonlyMap<string, OwnBody>) {
  const bodies = shallowRef<readonly IncomingBody[]>([])
  const ticks = shallowRef<readonly boolean[]>([])
  const chosen = computed(() => bodies.value.flatMap(({ body }, place) => (ticks.value[place] === true ? [body] : [])))

  function look(found: readonly OwnBody[]): readonly IncomingBody[] {
    bodies.value = compareBodies(found, kept())
    ticks.value = firstTicks(bodies.value)
    return bodies.value
  }

  function tick(place: number, isTicked: boolean) {
    ticks.value = withTick(bodies.value, ticks.value, { place, isTicked })
  }

  return { ticks, chosen, look, tick }
}
