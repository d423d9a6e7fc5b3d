import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

/** Goes to something with the Tab key alone, the shorter way, and presses a key there; tells how often Tab was pressed. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<number> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 200; presses += 1) {
    const way = await target.evaluate((element) => {
      const from = document.activeElement ?? document.body
      if (element === from) return null
      return from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
    })
    await page.keyboard.press(way ?? key)
    if (way === null) return presses
  }
  throw new Error(`Tab never reached ${String(target)}`)
}
