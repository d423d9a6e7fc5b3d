/** A text that is not there yet, by its place in `slotTexts`; a text; or an element with what is in it. */
export type Piece = number | string | readonly [tag: string, attributes: Attributes, within: readonly Piece[]]

type Attributes = Readonly<Record<string, string>>

/** One question of the bank, in its order. */
export interface PicturedQuestion {
  readonly id: string
  readonly section: string
  readonly quick: boolean
  readonly allowNa: boolean
}

/** The page of a question as the app draws it, in one language, before it is known which question that is. */
export interface QuestionPicture {
  /** The format that assessments have to be kept in. */
  readonly format: number
  /** The version of the bank that they have to be under. */
  readonly version: string
  readonly questions: readonly PicturedQuestion[]
  readonly pieces: readonly Piece[]
}

/** What a question is asked with, of the content. */
export interface QuestionWords {
  readonly text: string
  readonly why: string
  readonly levels: readonly string[]
}

/** The texts of a page that differ from question to question, in the order that the picture counts them. */
export function slotTexts(place: readonly [section: string, number: number, total: number], words: QuestionWords) {
  return [...place.map(String), words.text, words.why, ...words.levels]
}
