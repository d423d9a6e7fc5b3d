import type { Answer, Answers } from '../answer'
import { type Assessment, newAssessment } from '../assessment'
import type { Bank, Form } from '../bank'
import type { Gathering } from '../gathering'
import type { AnswerSource } from '../gatheringOrigin'
import { questionsOfScope, type Request } from '../request'
import type { Sheet } from '../sheet'
import { answerOfAgreed } from './agreed'
import { groupView, type QuestionView } from './groupView'

/** What a gathering says to the questions it asked, one answer for each. */
export interface GroupAnswers {
  readonly answers: Answers
  /** By question id, for every one of `answers`. */
  readonly sources: Readonly<Record<string, AnswerSource>>
  /** Ids of the questions asked that have no answer: nobody answered them, or the group is too small to be shown. */
  readonly missing: readonly string[]
}

/** A question that every sheet left open stays open; by §8 alone it would be わからない. */
function answerOfGroup(view: QuestionView | undefined, sheets: number): Answer | null {
  if (!view || view.unanswered === sheets) return null
  return answerOfAgreed({ answer: view.answer, reason: '' })
}

/**
 * The answers of a gathering: the agreed one, else the group's (docs/scoring.md §8), else none. Of a group that is too
 * small to be shown only agreed answers count. `bank` is the one that the request was made under. The order of the sheets
 * changes nothing.
 */
export function groupAnswers(bank: Bank, gathering: Gathering, sheets: readonly Sheet[]): GroupAnswers {
  const view = groupView(bank, gathering, sheets)
  const asked = questionsOfScope(bank, gathering.request.scope).map(({ id }) => id)
  const found = asked.map((id) => {
    const agreed = gathering.agreed[id]
    const source: AnswerSource = agreed ? 'agreed' : 'group'
    return {
      id,
      source,
      answer: agreed ? answerOfAgreed(agreed) : answerOfGroup(view?.questions.get(id), sheets.length),
    }
  })
  const given = found.flatMap(({ id, source, answer }) => (answer ? [{ id, source, answer }] : []))
  return {
    answers: Object.fromEntries(given.map(({ id, answer }) => [id, answer])),
    sources: Object.fromEntries(given.map(({ id, source }) => [id, source])),
    missing: found.filter(({ answer }) => answer === null).map(({ id }) => id),
  }
}

/** The form of an assessment made of a request: its own, or the shortest one in which all single questions are asked. */
export function formOfRequest(bank: Bank, { scope }: Request): Form {
  if (scope.kind !== 'questions') return scope.form
  return questionsOfScope(bank, scope).every(({ quick }) => quick) ? 'quick' : 'standard'
}

/**
 * Makes an ordinary assessment of a gathering, under the bank of its request, that says of every answer where it came
 * from. Questions without an answer stay open. `createdOn`: local date.
 */
export function assessmentOfGathering(
  bank: Bank,
  gathering: Gathering,
  sheets: readonly Sheet[],
  { name, ...given }: Pick<Assessment, 'id' | 'createdOn'> & { readonly name: string },
): Assessment {
  const { request, client, reveal, createdOn } = gathering
  const { answers, sources } = groupAnswers(bank, gathering, sheets)
  const form = formOfRequest(bank, request)
  const blank = newAssessment({ ...given, bank: request.bank, form, client })
  return {
    ...blank,
    organization: { ...blank.organization, name },
    answers,
    origin: {
      gathering: request.id,
      title: request.title,
      on: reveal?.closedOn ?? createdOn,
      sheets: sheets.length,
      sources,
    },
  }
}
