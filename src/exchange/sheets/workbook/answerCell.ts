import { type Answer, LEVELS } from '@/domain/answer'
import { LONGEST_NOTE, LONGEST_REASON } from '@/domain/noteLines'

/** The words that a workbook's drop-down has for what is no level. */
export interface AnswerWords {
  readonly unknown: string
  readonly notApplicable: string
}

/** A text to be compared with what people type: letters of any width, without spaces and in one case. */
export const folded = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** Words that people type instead, folded. */
const UNKNOWN = ['わからない', '分からない', '不明', "idon'tknow", 'idon’tknow', 'unknown']
const NOT_APPLICABLE = ['該当しない', '該当なし', '対象外', 'doesnotapply', 'notapplicable', 'n/a', 'na']

/**
 * What a cell with an answer says, however it was typed: full-width digits, spaces, 「水準3」, 3.0. `words` are those of
 * the drop-down; a note goes with a level, a reason with 該当しない. Undefined where it says nothing that can be answered.
 */
export function answerOfCell(text: string, note: string, words: AnswerWords, allowNa: boolean): Answer | undefined {
  const said = folded(text)
  const noted = note.trim() === '' ? {} : { note: note.trim().slice(0, LONGEST_NOTE) }
  if ([folded(words.unknown), ...UNKNOWN].includes(said)) return { kind: 'unknown', ...noted }
  if ([folded(words.notApplicable), ...NOT_APPLICABLE].includes(said)) {
    return allowNa ? { kind: 'notApplicable', reason: note.trim().slice(0, LONGEST_REASON) } : undefined
  }
  const digit = /^(?:水準|レベル|level)?([0-4])(?:\.0+)?$/u.exec(said)?.[1]
  const level = LEVELS.find((each) => String(each) === digit)
  return level === undefined ? undefined : { kind: 'level', level, ...noted }
}
