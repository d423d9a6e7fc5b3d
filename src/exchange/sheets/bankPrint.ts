import type { Bank } from '@/domain/bank'
import { sixDigitsOf } from './sixDigits'

/** Six digits that tell a bank from others: over its id, its version and the ids of its questions, a line each. */
export function bankPrint({ id, version, questions }: Bank): string {
  return sixDigitsOf([id, version, ...questions.map((question) => question.id)].map((part) => `${part}\n`).join(''))
}
