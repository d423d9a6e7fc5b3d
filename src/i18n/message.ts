import { upright } from './upright'

type Value = string | number | null | undefined
/** What goes into the places of a message, by their names; nothing leaves a place empty. */
export type MessageValues = Readonly<Record<string, Value>>

/**
 * A message in words: each `{place}` has its value, and of two forms parted by ` | ` the first is for exactly one, the
 * second for every other count. The count is `count`, else the value of that name when it is a number; without any the
 * message has one form.
 */
export function inWords(message: string, values: MessageValues = {}, count: Value = values['count']): string {
  const forms = typeof count === 'number' ? message.split(' | ') : [message]
  const form = (count === 1 ? forms[0] : forms.at(-1)) ?? ''
  return form.replace(/\{(\w+)\}/gu, (_place, name: string) => upright(String(values[name] ?? '')))
}
