import * as v from 'valibot'
import { isLocalDate } from '../localDate'
import type { GroupView } from './groupView'

export const REVEAL_ORDERS = ['discuss', 'bank'] as const
/** In which order questions are gone through: the least agreed upon first, or as the bank has them. */
export type RevealOrder = (typeof REVEAL_ORDERS)[number]

const ids = v.pipe(v.array(v.string('text'), 'list'), v.maxLength(1_000, 'list'), v.readonly())

export const RevealSchema = v.object(
  {
    /** Local date, YYYY-MM-DD, of the day on which showing began and no more sheets were taken in or out. */
    closedOn: v.pipe(v.string('date'), v.check(isLocalDate, 'date')),
    order: v.picklist(REVEAL_ORDERS, 'text'),
    /** The question on the screen; null before the first one. */
    at: v.nullable(v.string('text')),
    /** Questions whose answers are shown when one comes to them. */
    shown: ids,
  },
  'object',
)
/** How far the showing of a group's answers has come. Beginning it closes the collection for good. */
export type Reveal = Readonly<v.InferOutput<typeof RevealSchema>>

/** Begins to show; `on` is the local date. */
export function startReveal(on: string): Reveal {
  return { closedOn: on, order: 'discuss', at: null, shown: [] }
}

/** Shows or hides the answers to a question. */
export function withShown(reveal: Reveal, question: string, isShown: boolean): Reveal {
  const others = reveal.shown.filter((id) => id !== question)
  return { ...reveal, shown: isShown ? [...others, question] : others }
}

/** The ids of the questions in the order in which they are gone through. */
export function revealOrder({ order }: Reveal, view: GroupView): readonly string[] {
  return order === 'discuss' ? view.discuss : [...view.questions.keys()]
}

/** The question on the screen: the wanted one if it was asked, else the one that was there last, else the first. */
export function questionAt(order: readonly string[], ...wanted: readonly (string | null | undefined)[]): string {
  return wanted.find((id) => typeof id === 'string' && order.includes(id)) ?? order[0] ?? ''
}
