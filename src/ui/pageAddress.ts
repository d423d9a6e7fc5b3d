/** The address of this page up to its fragment. */
export function pageAddress(): string {
  return window.location.href.replace(/#.*$/su, '')
}
