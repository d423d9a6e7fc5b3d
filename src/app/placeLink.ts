import type { RouteLocationRaw } from 'vue-router'
import { builtInBankOf } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { positionOf } from '@/domain/questionOrder'

/** The page where the person was last, down to the question. */
export function placeLink({ id, bank, form, place }: Assessment): RouteLocationRaw {
  const asked = builtInBankOf(bank).forms[form]
  const position = place.step === 'questions' ? positionOf(asked, place.question ?? '') : undefined
  if (!position) return { name: place.step, params: { id } }
  return { name: 'questions', params: { id, section: position.section, number: String(position.number) } }
}
