import { type BodyStanding, type OwnBody, standingOfBody } from '@/domain/ownBody'
import { entriesToTick, sideBySide } from './entriesToTick'

/** A reference body from a file beside the kept one of the same id. */
export interface IncomingBody {
  readonly body: OwnBody
  readonly standing: BodyStanding
}

/** Bodies from files that wait for the person's word; `kept` are those that are here. */
export function bodiesToTake(kept: () => ReadonlyMap<string, OwnBody>) {
  // Nothing takes the place of what is here unless the person says so.
  const { ticks, chosen, show, tick } = entriesToTick<IncomingBody>({
    idOf: ({ body }) => body.id,
    isTickedFirst: ({ standing }) => standing === 'new',
  })

  function look(found: readonly OwnBody[]): readonly IncomingBody[] {
    const bodies = sideBySide(found, ({ id }) => id).map((body) => ({
      body,
      standing: standingOfBody(body, kept().get(body.id)),
    }))
    show(bodies)
    return bodies
  }

  return { ticks, chosen, look, tick }
}
