import type { Answer } from '../answer'
import type { Bank, Section } from '../bank'
import type { Gathering } from '../gathering'
import type { AnswerSource } from '../gatheringOrigin'
import { prepareForm } from '../preparedBank'
import { questionsOfScope } from '../request'
import { type Score, scoreOf, tally, tallySections } from '../scoring/bounds'
import { placeOnPath, type Stage } from '../scoring/path'
import { checkSafeguards } from '../scoring/safeguards'
import type { Sheet } from '../sheet'
import { agreementBand } from './agreement'
import { groupAnswers } from './groupAnswers'
import { type GroupView, groupView, type QuestionView, type WideGap, widestGaps } from './groupView'

/** What the hand-out says of one question. */
export interface HandoutQuestion {
  readonly id: string
  /** Null where nobody answered. */
  readonly answer: Answer | null
  readonly source: AnswerSource | null
  /** How the whole group answered. */
  readonly view: QuestionView
  /** People who answered otherwise than was agreed; 0 where nothing was. */
  readonly otherwise: number
}

export interface HandoutSection extends Pick<Section, 'id' | 'kind'> {
  /** Of the questions asked; null for safeguards, which have none. */
  readonly score: Score | null
  readonly questions: readonly HandoutQuestion[]
}

/** What a workshop's participants take home. */
export interface Handout extends Pick<GroupView, 'sheets' | 'roles' | 'hidden'> {
  /** With every blank at level 0; null unless a whole form was asked. */
  readonly stage: Stage | null
  /** Those of which something was asked, in the bank's order. */
  readonly sections: readonly HandoutSection[]
  /** The widest first. */
  readonly gaps: readonly WideGap[]
  /** Question ids, in the bank's order. */
  readonly next: {
    /** Not agreed on, and seen differently. */
    readonly talk: readonly string[]
    /** Unknown, or answered by nobody. */
    readonly check: readonly string[]
    /** Safeguards at level 0 or 1. */
    readonly fix: readonly string[]
  }
}

/** How many answered a question, but with something else than this answer. */
function countOtherwise({ counts, unknown, na }: QuestionView, answer: Answer): number {
  const all = counts.reduce((sum, count) => sum + count, unknown + na)
  if (answer.kind === 'level') return all - counts[answer.level]
  return all - (answer.kind === 'unknown' ? unknown : na)
}

function isSplit({ agreement }: QuestionView): boolean {
  return agreement !== null && ['split', 'far'].includes(agreementBand(agreement))
}

/**
 * The result of a gathering for those who took part: figures of the whole group and of the roles that `groupView` shows,
 * agreed answers with their reasons, and no single person's answer. Null where the group is too small to be shown.
 */
export function handoutOf(bank: Bank, gathering: Gathering, sheets: readonly Sheet[]): Handout | null {
  const view = groupView(bank, gathering, sheets)
  if (!view) return null
  const { answers, sources } = groupAnswers(bank, gathering, sheets)
  const { scope } = gathering.request
  const form = prepareForm(bank, questionsOfScope(bank, scope))
  const questions = [...view.questions.values()].map((own): HandoutQuestion => {
    const answer = answers[own.question] ?? null
    const source = sources[own.question] ?? null
    const otherwise = answer && source === 'agreed' ? countOtherwise(own, answer) : 0
    return { id: own.question, answer, source, view: own, otherwise }
  })
  return {
    sheets: view.sheets,
    roles: view.roles,
    hidden: view.hidden,
    stage: scope.kind === 'form' ? placeOnPath(form, answers, tallySections(form, answers)).stage : null,
    sections: form.sections.flatMap(({ id, kind }) => {
      const asked = form.questions.filter(({ section }) => section === id)
      const own = questions.filter((question) => asked.some((each) => each.id === question.id))
      const score = kind === 'safeguard' ? null : scoreOf(tally(asked, answers))
      return own.length === 0 ? [] : [{ id, kind, score, questions: own }]
    }),
    gaps: widestGaps(view),
    next: {
      talk: questions.filter((each) => each.source !== 'agreed' && isSplit(each.view)).map(({ id }) => id),
      check: questions.filter(({ answer }) => answer === null || answer.kind === 'unknown').map(({ id }) => id),
      fix: checkSafeguards(form, answers).mustFix,
    },
  }
}
