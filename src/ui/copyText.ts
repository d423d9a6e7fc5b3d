/** Copies by the old way that plain http pages have too: what is selected, if the browser allows it. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  field.readOnly = true
  const focused = document.activeElement
  // Inside an open dialog, for nothing outside of one can be selected.
  const home = document.querySelector('dialog[open]') ?? document.body
  home.append(field)
  field.select()
  // The replacement is the clipboard of secure pages, which is tried first.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}

/** Copies a text; false where the browser does not let a page do that, so that the person copies it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Over plain http there is no clipboard at all, and elsewhere it can be forbidden.
    return copySelected(text)
  }
}
