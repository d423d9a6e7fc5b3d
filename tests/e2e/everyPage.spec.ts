import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { anOwnAssessment } from './support/assessmentFiles'
import { expectLookAccessible } from './support/axe'
import { unseenFocus } from './support/focusWalk'
import { goInside, settle } from './support/goInside'
import { aRoom, openRoom } from './support/openRoom'
import { everyRoute } from './support/routes'
import { lostBySpacing } from './support/textSpacing'
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

/** How many charts are drawn without any height. */
const flatCharts = (page: Page) =>
  page.locator('[data-chart] svg').evaluateAll((charts) => charts.filter((chart) => chart.clientHeight === 0).length)

/** The looks of every page; the first of a language by all rules of axe, the others by what a look can change. */
const LOOKS = [
  { name: '明、1280', size: WIDE, colorScheme: 'light' },
  { name: '暗、1280', size: WIDE, colorScheme: 'dark' },
  { name: '暗、320', size: NARROW, colorScheme: 'dark' },
  { name: '明、320', size: NARROW, colorScheme: 'light' },
] as const

/** One language begins wide and light, the other narrow and dark: names and roles are looked at in both. */
const LOOKS_OF = { 日本語: LOOKS, English: [...LOOKS.slice(2), ...LOOKS.slice(0, 2)] } as const

/** Nothing that axe finds in any look, nothing over the edge, nothing lost with wider spacing, and a focus that is seen. */
async function expectForEveryone(page: Page, language: keyof typeof LOOKS_OF): Promise<void> {
  for (const [place, { name, size, colorScheme }] of LOOKS_OF[language].entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await settle(page)
    if (place === 0) await expectAccessible(page)
    else await expectLookAccessible(page, name)
    expectSoft(await new AssessmentApp(page).overflow(), `${name}: ${page.url()}`).toBeLessThanOrEqual(0)
    expectSoft(await flatCharts(page), `${name}: ${page.url()}`).toBe(0)
    if (size === NARROW && place % 2 === 0) {
      expectSoft(await lostBySpacing(page), `${name}: ${page.url()}`).toEqual([])
    }
    if (place % 2 === 0) expectSoft(await unseenFocus(page), `${name}: ${page.url()}`).toEqual([])
  }
}

// The longest file: its two languages go side by side.
test.describe.configure({ mode: 'parallel' })

for (const language of ['日本語', 'English'] as const) {
  test(`${language}：どのページも、よそへ何も送らず、言葉は文字のまま出て、明暗と広狭のどれでも自動検査で問題がなく、はみ出さず、フォーカスが見える`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const elsewhere: string[] = []
    page.context().on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== BASE_URL && !['data:', 'blob:'].includes(protocol)) elsewhere.push(request.url())
    })
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
    // The page that the import led to is among those that are gone to.
    await goInside(page, '/about')
    for (const route of routes) {
      await test.step(route, async () => {
        await goInside(page, route)
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
