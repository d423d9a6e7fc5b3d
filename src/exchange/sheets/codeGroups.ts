import { failure, type Result, success } from '@/domain/result'
import { checkDigit, isRightGroup } from './digitCheck'

/** Digits that carry something in each group. */
export const GROUP_DIGITS = 3
/** Digits of a group with its check digit. */
const GROUP_LENGTH = GROUP_DIGITS + 1
/** The largest prime of six digits: by its remainder every swap of two groups is found, however far apart. */
const MODULUS = 999_983
/** Groups at the end that hold the remainder. */
export const CHECK_GROUPS = 2

/** Where a code is damaged. Groups are counted from 1, as people count them. */
export type CodeDamage =
  /** This group is the first that cannot be right. */
  | { readonly kind: 'group'; readonly group: number }
  /** Groups are missing at the end, or there are too many. */
  | { readonly kind: 'length'; readonly given: number; readonly expected: number }
  /** Every group is right by itself, but not all of them together. */
  | { readonly kind: 'whole' }

/** The remainder of the number that the digits write, digit by digit, since it is far too large for a number. */
function remainderOf(digits: string): string {
  const rest = Array.from(digits, Number).reduce((sum, digit) => (sum * 10 + digit) % MODULUS, 0)
  return String(rest).padStart(CHECK_GROUPS * GROUP_DIGITS, '0')
}

/** Cuts a text into pieces of a length; the last one may be shorter. */
export function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  )
}

/** Makes a code of what it carries: digits whose number is a multiple of three. */
export function toCode(carried: string): string {
  return piecesOf(carried + remainderOf(carried), GROUP_DIGITS)
    .map((digits, place) => digits + checkDigit(digits, place))
    .join('')
}

/** What each group of a code carries, the remainder included; or the first group that is not right. */
export function groupsOf(code: string): Result<readonly string[], CodeDamage> {
  const groups = piecesOf(code, GROUP_LENGTH)
  const wrong = groups.findIndex((group, place) => group.length < GROUP_LENGTH || !isRightGroup(group, place))
  if (wrong >= 0) return failure({ kind: 'group', group: wrong + 1 })
  return success(groups.map((group) => group.slice(0, GROUP_DIGITS)))
}

/** Whether the groups that carry something have the remainder that follows them. */
export function hasRightRemainder(groups: readonly string[]): boolean {
  return remainderOf(groups.slice(0, -CHECK_GROUPS).join('')) === groups.slice(-CHECK_GROUPS).join('')
}

/** A code as people read it: its groups with a space between. */
export function spacedCode(code: string): string {
  return piecesOf(code, GROUP_LENGTH).join(' ')
}
