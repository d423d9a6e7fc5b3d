import { foldText, hasFoldedWords } from './foldText'

/**
 * Whether every word of a query stands in a text, wherever; an empty query is in every text. Width, case and the kind of
 * kana are minded neither in the text nor in the query.
 */
export function hasWords(text: string, query: string): boolean {
  return hasFoldedWords(foldText(text), query)
}
