import type { Assessment } from './assessment'

/**
 * What an assessment says, part by part, in a few letters each: enough to tell which parts two states do not have in
 * common, too little to tell what they say. A part that says nothing has no entry.
 */
export type Fingerprint = Readonly<Record<string, string>>

/** Which page a part belongs to. */
export type PartGroup = 'organization' | 'practice' | 'answers' | 'work' | 'other'

/** JSON with the fields of every object in one order, and without those that are undefined. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
  return `{${fields.join(',')}}`
}

/** Mixes a text into two 32-bit numbers, in a few letters (the multipliers are those of MurmurHash3); not for secrets. */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    a = Math.imul(a ^ unit, 0x85ebca6b)
    b = Math.imul(b ^ unit, 0xc2b2ae35)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}

/** Where the person is and which record it is are no content. */
const NO_CONTENT: readonly string[] = ['id', 'place'] satisfies (keyof Assessment)[]

/** Organization, practice and answers are changed part by part; everything else changes as a whole. */
function partsOf(assessment: Assessment): [string, unknown][] {
  const { organization, practice, answers } = assessment
  const divided = { organization, practice, answers }
  const whole = Object.entries(assessment).filter(([name]) => !NO_CONTENT.includes(name) && !(name in divided))
  const parts = Object.entries(divided).flatMap(([name, inner]: [string, object]) =>
    Object.entries(inner).map(([part, value]: [string, unknown]): [string, unknown] => [`${name}.${part}`, value]),
  )
  return [...whole, ...parts]
}

/** The fingerprint of an assessment as it stands. */
export function fingerprintOf(assessment: Assessment): Fingerprint {
  return Object.fromEntries(partsOf(assessment).map(([name, part]) => [name, hash(canonical(part))]))
}

/** The parts that two states do not have in common, sorted; empty when they say the same. */
export function changedParts(a: Fingerprint, b: Fingerprint): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => a[part] !== b[part]).sort()
}

/** The page on which a part is changed. */
export function groupOfPart(part: string): PartGroup {
  const [head] = part.split('.', 1)
  return head === 'organization' || head === 'practice' || head === 'answers' || head === 'work' ? head : 'other'
}
