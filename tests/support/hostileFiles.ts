import fc from 'fast-check'

/** How many hostile files a test tries: 1,000 in the gate, more where the variable says so. */
export const HOSTILE_IMPORTS = Number(process.env['HOSTILE_IMPORTS'] ?? 1000)

const encode = (text: string) => new TextEncoder().encode(text)

/** Values of a wrong type, out of range, or such as somebody would type to do harm. */
const hostileValue = fc.constantFrom<unknown>(
  null,
  true,
  [],
  {},
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  'a'.repeat(50_000),
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '=cmd|" /C calc"!A0',
  '\u202Egnp.exe\u2066',
  '\ud83d\ude00'.repeat(50),
  '\ud83d',
  '\0\u0001\u001b[2J',
  '../../etc/passwd',
  '2026-13-45',
  [['a'], { value: 3 }],
  { value: 3, note: 5 },
)

/** Texts that stand where a number or another value stood, most of them no JSON or no number that can be kept. */
const hostileToken = fc.constantFrom(
  '1e999',
  '-1e999',
  '1e-999',
  '123456789012345678901234567890',
  '-0',
  'NaN',
  'Infinity',
  '01',
  '0x10',
  'undefined',
  '1,',
  '"\\ud83d"',
  '"\\udc00\\ud83d"',
  '"\\u0000"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '['.repeat(40) + ']'.repeat(40),
  '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000),
  '[1,1',
  '/* */ 1',
)

type Json = Record<string, unknown> | unknown[]
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every object and list within a value, itself included. */
function containersOf(value: unknown): Json[] {
  return isJson(value) ? [value, ...Object.values(value).flatMap(containersOf)] : []
}

/** Puts another value at a place chosen by two numbers. */
function swap(text: string, where: number, which: number, value: unknown): string {
  const root: unknown = JSON.parse(text)
  const containers = containersOf(root).filter((each) => Object.keys(each).length > 0)
  const container = containers[where % containers.length] ?? {}
  const keys = Object.keys(container)
  Object.assign(container, { [keys[which % keys.length] ?? 'x']: value })
  return JSON.stringify(root)
}

/** Places in the text where a value of a field begins and ends: `"name": value`. */
function placesOf(text: string): { start: number; valueStart: number; end: number }[] {
  return [...text.matchAll(/"[\w.]+":\s*("(?:[^"\\]|\\.)*"|[-\d.]+|true|false|null|\{\}|\[\])/gu)].map((match) => ({
    start: match.index,
    valueStart: match.index + match[0].length - (match[1]?.length ?? 0),
    end: match.index + match[0].length,
  }))
}

function atPlace(text: string, where: number, change: (place: ReturnType<typeof placesOf>[number]) => string): string {
  const places = placesOf(text)
  const place = places[where % Math.max(1, places.length)]
  return place ? change(place) : text
}

function flip(bytes: Uint8Array, flips: readonly (readonly [number, number])[]): Uint8Array {
  const changed = Uint8Array.from(bytes)
  for (const [at, bits] of flips) changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ bits
  return changed
}

const place = fc.nat({ max: 100_000 })

const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map(encode),
  fc.string({ unit: 'binary', maxLength: 300 }).map(encode),
  fc
    .constantFrom(
      '',
      ' \n',
      '\0'.repeat(1000),
      'null',
      '[]',
      '{}',
      '<!doctype html><script>alert(1)</script>',
      'PK\u0003\u0004',
      '%PDF-1.7',
      'age-encryption.org/v1\n-> scrypt',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
      '['.repeat(200_000),
      '{"app":"hironaga","format":1e999}',
      '{"app":"hironaga","format":-1,"data":{}}',
      '{"app":"hironaga","kind":"library","format":1,"assessments":7}',
    )
    .map(encode),
)

/** Files made from valid ones by damage and by malice, and files that never were ours. */
export function hostileFiles(valid: readonly string[]): fc.Arbitrary<Uint8Array> {
  const base = fc.constantFrom(...valid)
  const damagedText = fc.oneof(
    fc.tuple(base, place, place, hostileValue).map(([text, a, b, value]) => swap(text, a, b, value)),
    fc
      .tuple(base, place, hostileToken)
      .map(([text, where, token]) =>
        atPlace(text, where, ({ valueStart, end }) => text.slice(0, valueStart) + token + text.slice(end)),
      ),
    // A field twice, the second time with another value.
    fc
      .tuple(base, place, hostileToken)
      .map(([text, where, token]) =>
        atPlace(
          text,
          where,
          ({ start, valueStart, end }) =>
            `${text.slice(0, end)},${text.slice(start, valueStart)}${token}${text.slice(end)}`,
        ),
      ),
    // A field left out.
    fc
      .tuple(base, place)
      .map(([text, where]) =>
        atPlace(text, where, ({ start, end }) => text.slice(0, start) + '"x":0' + text.slice(end)),
      ),
    // Two files one after the other, and a file in a file.
    fc.tuple(base, base).map(([a, b]) => a + b),
    fc.tuple(base, place).map(([text, where]) => swap(text, where, 0, JSON.parse(text))),
  )
  const damagedBytes = fc.oneof(
    fc.tuple(base, place).map(([text, where]) => encode(text).slice(0, where % encode(text).length)),
    fc
      .tuple(base, fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }))
      .map(([text, flips]) => flip(encode(text), flips)),
    // Saved again in another encoding, with and without its mark.
    base.map((text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))),
    base.map((text) => Uint8Array.from(Buffer.from(text, 'utf16le'))),
    base.map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    base.map((text) => encode(`\uFEFF\uFEFF${text}`)),
  )
  return fc.oneof(
    { weight: 6, arbitrary: damagedText.map(encode) },
    { weight: 3, arbitrary: damagedBytes },
    { weight: 2, arbitrary: garbage },
  )
}
