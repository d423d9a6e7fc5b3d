import { vi } from 'vitest'

/** What jsdom lacks and the pages need: media queries (none holds) and modal dialogs. Undo it with `vi.unstubAllGlobals`. */
export function standInForBrowser(): void {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}
