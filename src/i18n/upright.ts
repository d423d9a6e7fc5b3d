/** Embeddings, overrides and isolates: they turn the order of whatever follows them (Unicode UAX #9). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu

/**
 * What goes into a message without the marks that turn the order of text: a name with one would turn the sentence
 * around it. Only for showing; what is kept keeps them.
 */
export const upright = (text: string): string => text.replace(TURNING, '')
