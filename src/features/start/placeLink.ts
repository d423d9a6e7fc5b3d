import type { RouteLocationRaw } from 'vue-router'
import { builtInBank } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { positionOf } from '@/domain/questionOrder'

/** The page where the person was last, down to the question. */
export function placeLink({ id, form, place }: Assessment): RouteLocationRaw {
  const position = place.step === 'questions' ? positionOf(builtInBank.forms[form], place.question ?? '') : undefined
  if (!position) return { name: place.step, params: { id } }
  return { name: 'questions', params: { id, section: position.section, number: String(position.number) } }
}
