import { failure, type Result, success } from './result'

/** Prefectures have the numbers 01…47 (JIS X 0401). */
const LAST_PREFECTURE = 47

/** Why a text is no 団体コード. `checkDigit`: the last digit does not fit the five before it; `fitting` is the code with the one that does. */
export type LocalCodeProblem =
  | { readonly kind: 'digits' }
  | { readonly kind: 'prefecture' }
  | { readonly kind: 'checkDigit'; readonly fitting: string }

/**
 * The check digit of the first five digits of a 団体コード, which weigh 6, 5, 4, 3 and 2: what is missing from their sum
 * to the next multiple of 11, of which only the last digit counts.
 * @see 総務省「都道府県コード及び市区町村コード」検査数字を算出する要領
 */
function checkDigitOf(five: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(five.charAt(place)), 0)
  return (11 - (sum % 11)) % 10
}

/**
 * Reads a 団体コード as people type it: six digits or, without the check digit, five; full-width too, with spaces or
 * hyphens. Gives all six digits; null for an empty text.
 */
export function parseLocalCode(text: string): Result<string | null, LocalCodeProblem> {
  const digits = text.normalize('NFKC').replace(/[\s‐−–-]/gu, '')
  if (digits === '') return success(null)
  if (!/^\d{5,6}$/u.test(digits)) return failure({ kind: 'digits' })
  const prefecture = Number(digits.slice(0, 2))
  if (prefecture < 1 || prefecture > LAST_PREFECTURE) return failure({ kind: 'prefecture' })
  const five = digits.slice(0, 5)
  const fitting = `${five}${String(checkDigitOf(five))}`
  return digits === five || digits === fitting ? success(fitting) : failure({ kind: 'checkDigit', fitting })
}

/** The number of the prefecture that a 団体コード belongs to, "01"…"47". */
export function prefectureOf(localCode: string): string {
  return localCode.slice(0, 2)
}

/** Whether a 団体コード is that of a prefecture itself, not of a municipality in it. */
export function isPrefectureItself(localCode: string): boolean {
  return localCode.slice(2, 5) === '000'
}
