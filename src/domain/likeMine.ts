import type { OrganizationKind } from './organization'
import type { Scope } from './practice'
import { byDate, type BodyKind, type ReferenceBody, type ReferencePosition } from './reference'

/** Why a reference body is like one's own organization. One of the two is true at least. */
export interface Likeness {
  readonly body: string
  readonly isSameKind: boolean
  /** Where the body stood when its rule admitted the same people as one's own does today; null when it never did. */
  readonly passed: ReferencePosition | null
}

const SAME_KINDS: Readonly<Record<OrganizationKind, readonly BodyKind[]>> = {
  prefecture: ['prefecture'],
  municipality: ['designated_city', 'special_ward', 'city', 'town'],
  company: ['company'],
  other: ['other'],
}

/** The last time that the rule admitted these people. A rule for nobody is no stage that a body passes through. */
function passedAt(body: ReferenceBody, scope: Scope | undefined): ReferencePosition | null {
  if (scope === undefined || scope === 'none') return null
  const taken = byDate(body.positions).filter(({ status }) => status !== 'planned')
  return taken.filter((position) => position.scope === scope).at(-1) ?? null
}

/**
 * Reference bodies like one's own organization, with the reason: the same kind, or a rule that admitted the same people
 * at some time. Those with both reasons come first, then those of the same kind. Bodies without a place on the axes are
 * left out.
 */
export function likeMine(
  bodies: readonly ReferenceBody[],
  own: { readonly kind: OrganizationKind; readonly scope: Scope | undefined },
): Likeness[] {
  const rank = ({ isSameKind, passed }: Likeness) => (isSameKind ? 2 : 0) + (passed ? 1 : 0)
  return bodies
    .filter(({ chartable }) => chartable)
    .map((body) => ({
      body: body.id,
      isSameKind: SAME_KINDS[own.kind].includes(body.kind),
      passed: passedAt(body, own.scope),
    }))
    .filter((likeness) => rank(likeness) > 0)
    .sort((a, b) => rank(b) - rank(a))
}

/** The bodies that are worth a look first: those with both reasons, else all with one. */
export function closest(all: readonly Likeness[]): Likeness[] {
  const both = all.filter(({ isSameKind, passed }) => isSameKind && passed !== null)
  return both.length > 0 ? both : [...all]
}
