import { type Asked, askedAt } from './asked'
import type { Uses } from '../handOver'
import { drawQuestion } from './draw'
import { noteChoices } from './noteChoices'
import { type QuestionPicture, type QuestionWords, slotTexts } from './picture'

/** What is taken of the wording of the bank, in one language. */
interface Wording {
  readonly sections: Readonly<Record<string, { readonly title: string }>>
  readonly questions: Readonly<Record<string, QuestionWords>>
}

interface Given {
  readonly picture: QuestionPicture
  readonly wording: Wording
  /** Where it is noted what is chosen. */
  readonly uses: Uses
}

function textsOf(
  { question, number, sectionTotal }: Asked,
  { sections, questions }: Wording,
): readonly string[] | null {
  const words = questions[question.id]
  return words ? slotTexts([sections[question.section]?.title ?? '', number, sectionTotal], words) : null
}

/**
 * Draws the question of the address into the first picture, and says whether it did: not where its page will look
 * otherwise, or the app is there already.
 */
export function showQuestion(main: Element, { picture, wording, uses }: Given): boolean {
  const asked = askedAt(location.hash, () => window.localStorage, picture)
  const texts = asked && textsOf(asked, wording)
  if (!texts || !main.isConnected) return false
  main.append(drawQuestion(picture, asked, texts))
  noteChoices(main, uses)
  return true
}
