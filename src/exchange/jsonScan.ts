import { FORBIDDEN_NAMES } from '@/domain/forbiddenKeys'

/** What a JSON text can hold that its parsed value would hide or that could harm the reader. */
export type JsonFault =
  | { readonly kind: 'tooDeep' }
  /** `JSON.parse` would take the last of two equal names without a word. */
  | { readonly kind: 'duplicateName'; readonly field: string }
  | { readonly kind: 'forbiddenName'; readonly field: string }
  /** Half of a pair of UTF-16 units, written out or escaped: no letter, and lost by the next program. */
  | { readonly kind: 'brokenLetter'; readonly field: string }

/** Four times the depth of any file of this app. */
const DEEPEST = 32
/** Where a place is named, its end is enough to find it. */
const LONGEST_FIELD = 200

/** An object or a list that is open at the place of reading. */
interface Level {
  /** The names seen so far; null in a list. */
  readonly names: Set<string> | null
  /** The name being read, or the place in the list. */
  at: string | number
  /** Whether the next text is a name. */
  expectsName: boolean
}

function fieldOf(levels: readonly Level[]): string {
  return ['file', ...levels.map(({ at }) => at)].join('.').slice(-LONGEST_FIELD)
}

/** The place of the closing quotation mark, or of the end of the text where there is none. */
function endOfText(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return Math.min(end, text.length)
}

/** What a quoted text stands for; one that is not valid is left as it is, since parsing will refuse it. */
function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

function checkName(levels: readonly Level[], level: Level, name: string): JsonFault | undefined {
  level.at = name
  level.expectsName = false
  if (level.names?.has(name)) return { kind: 'duplicateName', field: fieldOf(levels) }
  level.names?.add(name)
  return FORBIDDEN_NAMES.includes(name) ? { kind: 'forbiddenName', field: fieldOf(levels) } : undefined
}

function checkText(levels: readonly Level[], quoted: string): JsonFault | undefined {
  const text = unquote(quoted)
  const level = levels.at(-1)
  const fault = level?.expectsName ? checkName(levels, level, text) : undefined
  return fault ?? (/\p{Cs}/u.test(text) ? { kind: 'brokenLetter', field: fieldOf(levels) } : undefined)
}

function openLevel(isObject: boolean): Level {
  return isObject ? { names: new Set(), at: '', expectsName: true } : { names: null, at: 0, expectsName: false }
}

function nextEntry(level: Level): void {
  if (typeof level.at === 'number') level.at += 1
  else level.expectsName = true
}

/**
 * Looks through a JSON text for what its parsed value no longer shows; undefined when there is nothing.
 * Walks without recursion and stops at the depth limit, so it comes before `JSON.parse`; of a text that is no JSON it
 * says anything, but never throws.
 */
export function scanJson(text: string): JsonFault | undefined {
  const levels: Level[] = []
  let first: JsonFault | undefined
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place]
    if (sign === '"') {
      const end = endOfText(text, place)
      first ??= checkText(levels, text.slice(place, end + 1))
      place = end
    } else if (sign === '{' || sign === '[') {
      levels.push(openLevel(sign === '{'))
      if (levels.length > DEEPEST) return { kind: 'tooDeep' }
    } else if (sign === '}' || sign === ']') {
      levels.pop()
    } else if (sign === ',') {
      const level = levels.at(-1)
      if (level) nextEntry(level)
    }
  }
  return first
}
