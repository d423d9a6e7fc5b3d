import examples from './dictionary1.json'

/**
 * What links of format 1 are squeezed against, in bytes: texts that most assessments share, the most frequent ones last.
 * A released one never changes, since a link can only be opened with the dictionary that it was made with.
 */
export const DICTIONARY = new TextEncoder().encode(JSON.stringify(examples))
