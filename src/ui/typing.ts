/** Whether a key belongs to the input method that is composing a text. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before the key that ended it; it then names the key `Process`, or gives it the code 229.
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}

/** Kinds of `input` that are pressed or moved, not typed into. */
const NOT_TYPED = ['radio', 'checkbox', 'range', 'button', 'submit', 'reset', 'file', 'color']
const TEXT_FIELDS = ['textarea', `input${NOT_TYPED.map((type) => `:not([type="${type}"])`).join('')}`].join(', ')

/** Whether something is a field of text, which has an undo of its own. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches(TEXT_FIELDS) || target.isContentEditable)
}
