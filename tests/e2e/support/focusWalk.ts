import type { Page } from '@playwright/test'

/**
 * What a person who uses the keyboard would not see of the page: controls that look the same with the focus as without
 * it, and controls that lie wholly under something else when they have it.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  // A focus that a script sets is shown as one of the keyboard when the last thing pressed was a key.
  await page.keyboard.press('Shift')
  return page.evaluate(() => {
    const MARKS = [
      'outlineStyle',
      'outlineWidth',
      'outlineColor',
      'boxShadow',
      'borderColor',
      'backgroundColor',
    ] as const
    const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]'
    const lookOf = (elements: readonly Element[]) =>
      elements
        .map((element) => {
          const style = getComputedStyle(element)
          return MARKS.map((mark) => style[mark]).join()
        })
        .join(';')
    /** A control that is itself invisible shows the focus at its label or the mark beside it. */
    const around = (element: Element) =>
      [element, element.parentElement, element.nextElementSibling, element.closest('label')].filter(
        (part) => part !== null,
      )
    const isCovered = (element: Element, places: readonly Element[]) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const steps = [0.1, 0.5, 0.9]
      return !steps.some((x) =>
        steps.some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y)
          return hit !== null && (element.contains(hit) || places.includes(hit))
        }),
      )
    }
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility()) continue
      const places = around(element)
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const before = lookOf(places)
      element.focus()
      if (document.activeElement !== element) continue
      if (lookOf(places) === before) found.push(`same look: ${element.outerHTML.slice(0, 200)}`)
      if (isCovered(element, places)) found.push(`covered: ${element.outerHTML.slice(0, 200)}`)
    }
    // As it was found: what is half under something that sticks has no target of full size.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const region of document.querySelectorAll('[role="region"][tabindex="0"]')) region.scrollTo(0, 0)
    window.scrollTo(0, 0)
    return found
  })
}
