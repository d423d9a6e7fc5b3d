import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Up to WCAG 2.2 AA, and the best practices. */
const ALL_RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** What another theme or another width can change: the others look at names, roles and relations. */
const LOOK_RULES = {
  runOnly: {
    type: 'rule' as const,
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
}

interface Finding {
  readonly id: string
  readonly help: string
  readonly where: readonly string[]
}

/** What axe finds on the page as it stands; the page keeps axe, so that looking again costs no second loading. */
async function findings(page: Page, rules: axe.RunOptions): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (options) => {
    const { axe: injected } = window as unknown as { axe: typeof axe }
    // Only what is wrong is described in full.
    const { violations } = await injected.run(document, { ...options, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }))
  }, rules)
}

/** No finding of axe on the page as it stands, up to WCAG 2.2 AA and the best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // Pages come in as they are needed: one without its heading is not there yet.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect.soft(await findings(page, ALL_RULES), `axe: ${page.url()}`).toEqual([])
}

/** The same page in another theme or at another width: only what that can change is looked at. */
export async function expectLookAccessible(page: Page, look: string): Promise<void> {
  expect.soft(await findings(page, LOOK_RULES), `axe, ${look}: ${page.url()}`).toEqual([])
}
