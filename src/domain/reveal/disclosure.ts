import type { Sheet } from '../sheet'

/** Why a role is not shown: fewer sheets than the smallest group, or a small one could be worked out from it. */
export interface HiddenRole {
  readonly role: string
  readonly reason: 'small' | 'companion'
}

/** What of a group may be shown. */
export type Disclosure =
  /** Fewer sheets than the smallest group: nothing. */
  | { readonly kind: 'none' }
  /** The group as a whole, and these of its roles. */
  | { readonly kind: 'shown'; readonly roles: readonly string[]; readonly hidden: readonly HiddenRole[] }

/**
 * Says what of a group may be shown, so that neither by itself nor by subtraction anything of fewer than `smallestGroup`
 * people is told (docs/scoring.md §8). Small roles are hidden; where all hidden ones together are still too few, the
 * whole less the shown roles would tell of them, so the smallest large role is hidden with them. Roles in the order of
 * `roles`; one without a sheet is neither shown nor hidden.
 */
export function disclosureOf(sheets: readonly Sheet[], roles: readonly string[], smallestGroup: number): Disclosure {
  if (sheets.length < smallestGroup) return { kind: 'none' }
  const named = [...new Set([...roles, ...sheets.map(({ role }) => role)])]
  const sizes = named
    .map((role) => ({ role, size: sheets.filter((sheet) => sheet.role === role).length }))
    .filter(({ size }) => size > 0)
  const large = sizes.filter(({ size }) => size >= smallestGroup)
  const rest = sheets.length - large.reduce((sum, { size }) => sum + size, 0)
  const isCompanionNeeded = rest > 0 && rest < smallestGroup
  const [smallest] = isCompanionNeeded ? [...large].sort((a, b) => a.size - b.size) : []
  const shown = large.filter((each) => each !== smallest).map(({ role }) => role)
  const hidden = sizes
    .filter(({ role }) => !shown.includes(role))
    .map(({ role }): HiddenRole => ({ role, reason: role === smallest?.role ? 'companion' : 'small' }))
  return { kind: 'shown', roles: shown, hidden }
}
