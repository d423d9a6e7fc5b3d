import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Request } from '@playwright/test'
import { BASE_URL, INSECURE_URL } from './addresses.ts'

export { expectAccessible } from './axe.ts'
export { expect }

interface Options {
  /** What a test provokes on purpose: problems that match are not held against it. */
  expectedProblems: readonly RegExp[]
}

interface Fixtures {
  /** Filled as the pages go along; a test that ends with a problem in it fails. */
  problems: string[]
  /** A further browser profile, watched like the first: a second person or a second computer. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

/** Playwright's `test`, failing on console errors and warnings, uncaught errors, CSP violations and requests elsewhere. */
export const test = base.extend<Options & Fixtures>({
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ expectedProblems }, use) => {
      const problems: string[] = []
      await use(problems)
      const unexpected = problems.filter((problem) => !expectedProblems.some((pattern) => pattern.test(problem)))
      expect(unexpected, 'ブラウザーで問題が起きない').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, problems }, use) => {
    await watch(context, problems)
    await use(context)
  },
  openContext: async ({ browser, contextOptions, problems }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options })
      opened.push(context)
      await watch(context, problems)
      return context
    })
    for (const context of opened) await context.close()
  },
})

/** What Playwright says of the worker that most tests do without. */
const BLOCKED_WORKER = 'Service Worker registration blocked by Playwright'

/** Notes every problem of every page of a browser context, those opened later included. */
async function watch(context: BrowserContext, problems: string[]): Promise<void> {
  context.on('console', (message) => {
    const isProblem = message.type() === 'error' || message.type() === 'warning'
    if (isProblem && message.text() !== BLOCKED_WORKER) {
      problems.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (webError) => {
    problems.push(`uncaught: ${webError.error().message}`)
  })
  context.on('request', (request) => {
    if (!isAllowed(request)) problems.push(`request elsewhere: ${request.url()}`)
  })
  // The browser's own message names the policy, this one the place in the page.
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`CSP ${effectiveDirective}: ${blockedURI} at ${sourceFile}:${String(lineNumber)}`)
      },
    )
  })
}

const OWN_ORIGINS = [BASE_URL, INSECURE_URL].map((address) => new URL(address).origin)

/** Whether a request is for a page itself; the first one of a page that opens has no frame yet. */
function isForPage(request: Request): boolean {
  if (!request.isNavigationRequest()) return false
  try {
    return request.frame().parentFrame() === null
  } catch {
    return true
  }
}

/** Whether a request stays with the page that makes it; a page itself may come from one of our addresses or from a file. */
function isAllowed(request: Request): boolean {
  const { protocol, origin } = new URL(request.url())
  if (['data:', 'blob:', 'about:'].includes(protocol)) return true
  if (isForPage(request)) return protocol === 'file:' || OWN_ORIGINS.includes(origin)
  const page = new URL(request.serviceWorker()?.url() ?? request.frame().url())
  return protocol !== 'file:' && origin === page.origin
}
