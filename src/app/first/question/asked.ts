import { assessmentAtFirst, type AssessmentAtFirst } from '@/persistence/assessmentAtFirst'
import { settingsAtFirst } from '@/persistence/settingsAtFirst'
import type { PicturedQuestion, QuestionPicture } from './picture'

/** The question that an address asks, as far as it is known before the app is there. */
export interface Asked {
  readonly question: PicturedQuestion
  /** 1-based within its section. */
  readonly number: number
  readonly sectionTotal: number
  /** Place among the choices in the order that they are drawn in, 0 to 6; -1 where nothing is answered. */
  readonly chosen: number
  /** The addresses of the questions before and after; null where the way to them has another name or place. */
  readonly ways: { readonly previous: string; readonly next: string } | null
}

const ADDRESS = /^#\/a\/([^/?]+)\/questions(?:\/([^/?]+)(?:\/(\d+))?)?(\?.*)?$/u

/** Whether the page looks as it was drawn: other settings add readings, other words, or take keys away. */
function isUsual(access: () => Storage): boolean {
  const { numberKeys, furigana, easyWords } = settingsAtFirst(access)
  return numberKeys !== false && furigana !== true && easyWords !== true
}

/** Whether there is more to a question than its text and an answer: last time's answer, or where the answer came from. */
const isPlain = ({ lastTime, origin }: AssessmentAtFirst, id: string) =>
  !lastTime?.answers?.[id] && !origin?.sources?.[id]

/** As answers are saved, in the order that choices are drawn in. */
const CHOICES: readonly unknown[] = [0, 1, 2, 3, 4, 'unknown', 'na']

/** What the app will ask at that address; null where its page will look otherwise than the picture. Throws at a broken address. */
export function askedAt(hash: string, access: () => Storage, picture: QuestionPicture): Asked | null {
  const [, id, section, number, query] = ADDRESS.exec(hash) ?? []
  if (id === undefined || !isUsual(access)) return null
  const kept = assessmentAtFirst(access, decodeURIComponent(id), picture.format)
  if (kept?.bank?.version !== picture.version) return null
  const questions = picture.questions.filter(({ quick }) => kept.form === 'standard' || quick)
  const inSection = (name: string | undefined) => questions.filter((each) => each.section === name)
  const question =
    inSection(section)[Number(number ?? 1) - 1] ??
    questions.find((each) => each.id === kept.place?.question) ??
    questions[0]
  if (!question || !isPlain(kept, question.id)) return null
  const siblings = inSection(question.section)
  const { value, note } = kept.answers?.[question.id] ?? {}
  const index = questions.indexOf(question)
  const wayTo = (other: PicturedQuestion) =>
    `#/a/${id}/questions/${other.section}/${String(inSection(other.section).indexOf(other) + 1)}`
  const [previous, next] = [questions[index - 1], questions[index + 1]]
  // Coming from another page, the way leads back there; a note or a reason stands above it.
  const areWaysKnown = query === undefined && !note && value !== 'na'
  return {
    question,
    number: siblings.indexOf(question) + 1,
    sectionTotal: siblings.length,
    chosen: CHOICES.indexOf(value),
    ways: areWaysKnown && previous && next ? { previous: wayTo(previous), next: wayTo(next) } : null,
  }
}
