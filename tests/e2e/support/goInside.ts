import type { Page } from '@playwright/test'

/** How long nothing may have changed for a page to be at rest. */
const REST_MS = 120

/** Waits until the page's charts are drawn, its searches are over, and nothing has changed for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async (rest) => {
    const isDrawn = () =>
      [...document.querySelectorAll('[data-chart]')].every((chart) => chart.querySelector('svg') !== null)
    const isBusy = () => document.querySelector('[aria-busy="true"]') !== null
    await new Promise<void>((resolve) => {
      let timer = 0
      const observer = new MutationObserver(restart)
      function restart() {
        window.clearTimeout(timer)
        timer = window.setTimeout(() => {
          if (!isDrawn() || isBusy()) {
            restart()
            return
          }
          observer.disconnect()
          resolve()
        }, rest)
      }
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true })
      restart()
    })
  }, REST_MS)
}

/** Goes to another address of the app without loading it anew; the page is there when its heading takes the focus. */
export async function goInside(page: Page, route: string): Promise<void> {
  await page.evaluate((address) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.location.hash = address
  }, route)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await settle(page)
}
