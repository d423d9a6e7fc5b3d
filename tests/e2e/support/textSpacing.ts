import type { Page } from '@playwright/test'

/** Spacing that a person may set for text, and with which nothing may be lost (WCAG 1.4.12). */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/** What is cut off, or makes the page wider than the window, once text is spaced as a person may set it. */
export function lostBySpacing(page: Page): Promise<string[]> {
  return page.evaluate((spacing) => {
    const root = document.documentElement
    const cut = () =>
      [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        if (clipPath !== 'none' || (overflowX !== 'hidden' && overflowY !== 'hidden')) return false
        const { scrollWidth, clientWidth, scrollHeight, clientHeight, innerText } = element
        return innerText !== '' && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      })
    const before = new Set(cut())
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(spacing)
    document.adoptedStyleSheets.push(sheet)
    const found = cut()
      .filter((element) => !before.has(element))
      .map((element) => `cut: ${element.outerHTML.slice(0, 200)}`)
    if (root.scrollWidth > root.clientWidth) found.push(`page: ${String(root.scrollWidth)} px wide`)
    document.adoptedStyleSheets.pop()
    return found
  }, SPACING)
}
