/** Embeddings, overrides and isolates: they turn the order of whatever follows them (Unicode UAX #9). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu

/**
 * What goes into a message without the marks that turn the order of text: a name with one would turn the sentence
 * around it. Only for showing; what is kept keeps them. Texts, and texts in lists and records, else the value itself.
 */
export function upright(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(TURNING, '')
  if (Array.isArray(value)) return value.map(upright)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [name, upright(inner)]))
}
