import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { anOwnAssessment } from './support/assessmentFiles'
import { aRoom, openRoom } from './support/openRoom'
import { everyRoute } from './support/routes'
import { expect, expectAccessible, test } from './support/test'
import { turnedTexts } from './support/turnedTexts'

/** Words that would do harm if they were anything but words. */
const HOSTILE =
  '<img src=x onerror="document.title=1"><script>document.title=1</script>javascript:alert(1) =HYPERLINK("x")\u202Etxt.exe'

/** One page with a fault does not hide the others. */
const expectSoft = expect.configure({ soft: true })

const WIDE = { width: 1280, height: 900 }
/** What is left of 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 }

/** Words that were typed are words, and no mark in them turns what stands beside them. */
async function expectWordsOnly(page: Page): Promise<void> {
  await expect(page).not.toHaveTitle('1')
  await expect(page.locator('img[src="x"], #app script, a[href^="javascript:"]')).toHaveCount(0)
  await expect.poll(() => turnedTexts(page, HOSTILE)).toEqual([])
}

/** A link elsewhere opens by a click only, and does not tell where the person came from. */
async function expectQuietLinks(page: Page): Promise<void> {
  const telling = page
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.filter((link) => !link.getAttribute('rel')?.includes('noreferrer')).length)
  expect(await telling).toBe(0)
  await expect(page.locator('link[rel~="prefetch"], link[rel~="preconnect"], link[rel~="dns-prefetch"]')).toHaveCount(0)
}

/** What each language is looked at in; overflow at both widths, since words differ in length. */
const LOOKS = {
  日本語: { size: WIDE, colorScheme: 'light' },
  English: { size: NARROW, colorScheme: 'dark' },
} as const

/** Nothing that axe finds, and nothing over the edge of a narrow page. */
async function expectForEveryone(page: Page, language: keyof typeof LOOKS): Promise<void> {
  await page.setViewportSize(LOOKS[language].size)
  await expectAccessible(page)
  await page.setViewportSize(NARROW)
  await expectSoft.poll(() => new AssessmentApp(page).overflow(), page.url()).toBeLessThanOrEqual(0)
}

for (const language of ['日本語', 'English'] as const) {
  test(`${language}：どのページも、よそへ何も送らず、言葉は文字のまま出て、自動検査で問題がなく、はみ出さない`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const elsewhere: string[] = []
    page.context().on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== BASE_URL && !['data:', 'blob:'].includes(protocol)) elsewhere.push(request.url())
    })
    await page.emulateMedia({ colorScheme: LOOKS[language].colorScheme })
    const app = new AssessmentApp(page)
    const room = aRoom(3)
    await openRoom(page, room)
    await app.open('./#/')
    await app.importAssessment(anOwnAssessment(HOSTILE))
    const id = /#\/a\/([^/]+)\//u.exec(page.url())?.[1] ?? ''
    if (language === 'English') {
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    }
    const routes = everyRoute(id, room.gathering.request.id)
    expect(routes.length).toBeGreaterThan(30)
    let shown = 0
    for (const route of routes) {
      await test.step(route, async () => {
        // Loaded anew: the page before would stand until the chunk of this one is there.
        await page.goto('about:blank')
        await page.goto(`./#${route}`)
        await app.heading().waitFor()
        await page.waitForLoadState('networkidle')
        expect(new URL(page.url()).hash).toContain(route)
        await expectWordsOnly(page)
        await expectQuietLinks(page)
        await expectForEveryone(page, language)
        shown += await page.getByText('<img src=x onerror=', { exact: false }).count()
      })
    }
    expect(shown).toBeGreaterThan(0)
    expect(elsewhere).toEqual([])
  })
}
