import type { Bank, BankRef, Form } from '../bank'
import { type BankChange, meansTheSame } from '../bankChange'
import type { ComparisonRow } from './row'

/** What scores are compared on: scores of another form, or of another version of the bank, stand on other questions. */
export interface Basis {
  readonly bank: BankRef
  readonly form: Form
}

/** How many rows stand on a basis. */
export interface CountedBasis extends Basis {
  readonly count: number
}

/** Why a row's scores are not on the basis. */
export type OffBasis = 'otherBank' | 'otherForm'

const keyOf = ({ bank, form }: Basis) => JSON.stringify([bank.id, bank.version, form])

/** Whether two bases are the same. */
export function isSameBasis(a: Basis, b: Basis): boolean {
  return keyOf(a) === keyOf(b)
}

/** Every basis that rows stand on: the one of most rows first; of as many, that of the newer bank and the standard form. */
export function basesOf(rows: readonly ComparisonRow[], banks: readonly Bank[]): CountedBasis[] {
  const counted = new Map<string, { bank: BankRef; form: Form; count: number }>()
  for (const { bank, form } of rows) {
    const key = keyOf({ bank, form })
    const basis = counted.get(key) ?? { bank, form, count: 0 }
    basis.count += 1
    counted.set(key, basis)
  }
  const age = ({ bank }: Basis) => banks.findIndex(({ id, version }) => id === bank.id && version === bank.version)
  const isQuick = ({ form }: Basis) => Number(form === 'quick')
  return [...counted.values()].sort((a, b) => b.count - a.count || age(b) - age(a) || isQuick(a) - isQuick(b))
}

/** Why the scores of a row do not stand on the basis; null when they do. */
export function offBasis({ bank, form }: Pick<ComparisonRow, 'bank' | 'form'>, basis: Basis): OffBasis | null {
  if (bank.id !== basis.bank.id || bank.version !== basis.bank.version) return 'otherBank'
  return form === basis.form ? null : 'otherForm'
}

/** What a comparison stands on: the basis of its scores, and what is known of banks. */
export interface Ground {
  readonly basis: Basis
  /** The structures of all versions. */
  readonly banks: readonly Bank[]
  readonly log: readonly BankChange[]
}

/** Places of sections and questions in each bank: looked up once, asked for every cell. */
const places = new WeakMap<Bank, ReadonlyMap<string, number>>()

function placesIn(bank: Bank): ReadonlyMap<string, number> {
  const known = places.get(bank)
  if (known) return known
  const sections = bank.sections.map(({ id }, place) => [`section:${id}`, place] as const)
  const questions = bank.questions.map(({ id }, place) => [`question:${id}`, place] as const)
  const found = new Map([...sections, ...questions])
  places.set(bank, found)
  return found
}

/** The place of a section or question in the bank of a row; null where that bank does not have it. */
export function placeOf(
  key: `section:${string}` | `question:${string}`,
  { bank }: Pick<ComparisonRow, 'bank'>,
  { banks }: Pick<Ground, 'banks'>,
): number | null {
  const found = banks.find(({ id, version }) => id === bank.id && version === bank.version)
  return (found && placesIn(found).get(key)) ?? null
}

/** Whether an answer of a row means the same as one under the basis's version of the bank, whichever came first. */
export function isSameQuestion(
  question: string,
  { bank }: Pick<ComparisonRow, 'bank'>,
  { basis, log }: Pick<Ground, 'basis' | 'log'>,
): boolean {
  if (bank.id !== basis.bank.id) return false
  const [a, b] = [bank.version, basis.bank.version]
  return meansTheSame(log, question, a, b) || meansTheSame(log, question, b, a)
}
