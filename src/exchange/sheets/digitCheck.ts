/**
 * The quasigroup of H. M. Damm (2004): a check digit by it finds every single wrong digit and every swap of two
 * neighbours. Row: the state so far; column: the next digit.
 */
const NEXT = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/**
 * The state after some digits. `place` is where the group stands, from 0: the check begins with its last digit, so that
 * a group is wrong in any place but its own, up to ten places away.
 */
function stateAfter(digits: string, place: number): number {
  return Array.from(digits, Number).reduce((state, digit) => Number(NEXT[state]?.[digit]), place % 10)
}

/** The digit that makes a group of digits right in its place. */
export function checkDigit(digits: string, place: number): string {
  return String(stateAfter(digits, place))
}

/** Whether a group, its check digit being the last one, is right in its place. */
export function isRightGroup(group: string, place: number): boolean {
  return stateAfter(group, place) === 0
}
