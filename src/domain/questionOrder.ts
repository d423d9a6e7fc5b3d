import type { FormBank } from './preparedBank'

/** Where a question stands in a form. */
export interface QuestionPosition {
  readonly question: string
  readonly section: string
  /** 1-based within its section. */
  readonly number: number
  readonly sectionTotal: number
  /** 1-based within the form. */
  readonly overall: number
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
}

/** Finds a question of a form by id; undefined when the form does not ask it. */
export function positionOf(form: FormBank, question: string): QuestionPosition | undefined {
  const ids = form.questions.map(({ id }) => id)
  const index = ids.indexOf(question)
  const found = form.questions[index]
  if (!found) return undefined
  const siblings = form.questions.filter(({ section }) => section === found.section)
  return {
    question,
    section: found.section,
    number: siblings.findIndex(({ id }) => id === question) + 1,
    sectionTotal: siblings.length,
    overall: index + 1,
    total: ids.length,
    previous: ids[index - 1] ?? null,
    next: ids[index + 1] ?? null,
  }
}

/** The id of the n-th question (1-based) of a section; undefined outside the section. */
export function questionAt(form: FormBank, section: string, number: number): string | undefined {
  return form.bySection.get(section)?.[number - 1]?.id
}
