import type { Axis, Form } from './bank'
import { type BankChange, meansTheSame } from './bankChange'
import type { FormBank, PreparedBank, WeightedQuestion } from './preparedBank'

/** What an assessment was asked: a version of a bank, in one of its forms. */
export interface Asked {
  readonly bank: PreparedBank
  readonly form: Form
}

/** Whether answers to a question mean the same under two versions of a bank, whichever is the later one. */
function sameMeaning(log: readonly BankChange[], question: string, a: string, b: string): boolean {
  return meansTheSame(log, question, a, b) || meansTheSame(log, question, b, a)
}

/** What a score is made of: the questions that count, with their weights. */
type Measure = (form: FormBank) => readonly WeightedQuestion[]

const formOf = ({ bank, form }: Asked): FormBank => bank.forms[form]

/** Whether two scores are measured alike: the same questions with the same weights, and every one still means the same. */
function isMeasuredAlike(a: Asked, b: Asked, log: readonly BankChange[], measure: Measure): boolean {
  if (a.bank.bank.id !== b.bank.bank.id) return false
  const [own, other] = [measure(formOf(a)), measure(formOf(b))]
  const weights = new Map(other.map(({ id, weight }) => [id, weight]))
  return (
    own.length === other.length &&
    own.every(
      ({ id, weight }) => weights.get(id) === weight && sameMeaning(log, id, a.bank.bank.version, b.bank.bank.version),
    )
  )
}

/** Whether scores of a section may be held against each other. */
export function isSectionComparable(a: Asked, b: Asked, log: readonly BankChange[], section: string): boolean {
  return isMeasuredAlike(a, b, log, (form) => form.bySection.get(section) ?? [])
}

/** Whether scores of an axis may be held against each other. */
export function isAxisComparable(a: Asked, b: Asked, log: readonly BankChange[], axis: Axis): boolean {
  return isMeasuredAlike(a, b, log, (form) => form.onAxis[axis])
}

/** Whether stages may be held against each other: their gates look at both axes and at every pillar and enabler. */
export function isStageComparable(a: Asked, b: Asked, log: readonly BankChange[]): boolean {
  const sections = formOf(a).sections.filter(({ kind }) => kind !== 'safeguard')
  return (
    isAxisComparable(a, b, log, 'wider') &&
    isAxisComparable(a, b, log, 'longer') &&
    sections.every(({ id }) => isSectionComparable(a, b, log, id))
  )
}

/** Why answers to one question cannot be held against each other. */
export type Incomparable = 'meaning' | 'onlyFrom' | 'onlyTo'

/**
 * Whether answers to a question of two assessments may be held against each other: null when they may. `onlyFrom`,
 * `onlyTo`: only one of the two was asked it, since the other was asked another form or version.
 */
export function whyIncomparable(from: Asked, to: Asked, log: readonly BankChange[], question: string) {
  const isAsked = (asked: Asked) => formOf(asked).questions.some(({ id }) => id === question)
  if (!isAsked(to)) return 'onlyFrom' satisfies Incomparable
  if (!isAsked(from)) return 'onlyTo' satisfies Incomparable
  const [a, b] = [from.bank.bank.version, to.bank.bank.version]
  return sameMeaning(log, question, a, b) ? null : ('meaning' satisfies Incomparable)
}
