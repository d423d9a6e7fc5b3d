import type { Page } from '@playwright/test'

/** Marks that turn the order of the text around them. */
const TURNING = '[\\u202A-\\u202E\\u2066-\\u2069]'

/**
 * Where a mark that turns text stands beside other words: its order reaches to the end of the paragraph, or of a
 * `<bdi>`. `alone`: a text that holds such a mark and may stand by itself.
 */
export async function turnedTexts(page: Page, alone: string): Promise<string[]> {
  return page.locator('body').evaluate(
    (body, { turning, alone }) => {
      const marks = new RegExp(turning, 'u')
      const turns = (text: string | null) => text !== null && text.trim() !== alone && marks.test(text)
      const found: string[] = []
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        let place = texts.currentNode.parentElement
        if (!marks.test(texts.currentNode.nodeValue ?? '') || place?.closest('bdi, textarea')) continue
        while (place && getComputedStyle(place).display.startsWith('inline')) place = place.parentElement
        if (place && turns(place.textContent)) found.push(place.outerHTML)
      }
      for (const element of body.querySelectorAll('[aria-label], [title], [alt]')) {
        const labels = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name))
        if (labels.some(turns)) found.push(element.outerHTML)
      }
      return [...found, ...[document.title].filter(turns)]
    },
    { turning: TURNING, alone },
  )
}
