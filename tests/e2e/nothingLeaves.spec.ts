import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { anOwnAssessment } from './support/assessmentFiles'
import { everyRoute } from './support/routes'
import { expect, test } from './support/test'

/** Words that would do harm if they were anything but words. */
const HOSTILE =
  '<img src=x onerror="document.title=1"><script>document.title=1</script>javascript:alert(1) =HYPERLINK("x")\u202Etxt.exe'

test('どのページを開いても、よそへは何も送らず、入力した言葉は文字のまま出る', async ({ page }) => {
  const elsewhere: string[] = []
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== BASE_URL && !['data:', 'blob:'].includes(protocol)) elsewhere.push(request.url())
  })
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(anOwnAssessment(HOSTILE))
  const id = /#\/a\/([^/]+)\//u.exec(page.url())?.[1] ?? ''
  const routes = everyRoute(id)
  expect(routes.length).toBeGreaterThan(10)
  let shown = 0
  for (const route of routes) {
    await page.goto(`./#${route}`)
    // Loaded anew: the page before would stand until the chunk of this one is there.
    await page.reload()
    await app.heading().waitFor()
    await page.waitForLoadState('networkidle')
    expect(new URL(page.url()).hash).toContain(route)
    await expect(page).not.toHaveTitle('1')
    await expect(page.locator('img[src="x"], #app script, a[href^="javascript:"]')).toHaveCount(0)
    shown += await page.getByText('<img src=x onerror=', { exact: false }).count()
    // A link elsewhere opens by a click only, and does not tell where the person came from.
    const telling = () =>
      page
        .locator('a[href^="http"]')
        .evaluateAll((links) => links.filter((link) => !link.getAttribute('rel')?.includes('noreferrer')).length)
    expect(await telling()).toBe(0)
    await expect(page.locator('link[rel~="prefetch"], link[rel~="preconnect"], link[rel~="dns-prefetch"]')).toHaveCount(
      0,
    )
  }
  expect(shown).toBeGreaterThan(0)
  expect(elsewhere).toEqual([])
})
