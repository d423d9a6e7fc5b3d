import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { anOwnAssessment } from './support/assessmentFiles'
import { everyRoute } from './support/routes'
import { expect, test } from './support/test'

/** Words that would do harm if they were anything but words. */
const HOSTILE =
  '<img src=x onerror="document.title=1"><script>document.title=1</script>javascript:alert(1) =HYPERLINK("x")\u202Etxt.exe'

/** Marks that turn the order of the text around them. */
const TURNING = '[\\u202A-\\u202E\\u2066-\\u2069]'

/** Where a mark that turns text stands beside other words: its order reaches to the end of the paragraph, or of a `<bdi>`. */
async function turnedTexts(page: Page): Promise<string[]> {
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
    { turning: TURNING, alone: HOSTILE },
  )
}

test('どのページを開いても、よそへは何も送らず、入力した言葉は文字のまま出る', async ({ page }) => {
  test.setTimeout(240_000)
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
    await expect.poll(() => turnedTexts(page), route).toEqual([])
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

test('文字の向きを変える印が名前にあっても、文の終わりは文の終わりに見える', async ({ page }) => {
  const app = new AssessmentApp(page)
  const name = 'あおば\u202E市役所'
  await app.open()
  await app.importAll([anOwnAssessment(name)])
  await app.act(name, '削除する')
  const sentence = page.getByText('の診断を削除しました。')
  await expect(sentence).toBeVisible()
  const places = await sentence.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
    return Array.from({ length: text.length }, (_, index) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(places.length).toBeGreaterThan('「あおば市役所」の診断を削除しました。'.length - 1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test.describe('出典へのリンク', () => {
  test.use({ expectedProblems: [/^request elsewhere: http/u] })

  test('は、押したときだけ、もとのページにつながらない新しいページで開く', async ({ page }) => {
    const asked: { readonly url: string; readonly referer: string | undefined }[] = []
    await page.context().route(
      (url) => url.origin !== BASE_URL && url.protocol.startsWith('http'),
      async (route) => {
        asked.push({ url: route.request().url(), referer: (await route.request().allHeaders())['referer'] })
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>出典</title>' })
      },
    )
    const app = new AssessmentApp(page)
    await app.open('./#/references/saga_pref')
    const link = page.getByRole('main').locator('a[href^="http"]').first()
    const address = (await link.getAttribute('href')) ?? ''
    const here = page.url()
    await test.step('見ても、指しても、選んでも、何も取りに行かない', async () => {
      await link.hover()
      await link.focus()
      await page.waitForLoadState('networkidle')
      expect(asked).toEqual([])
    })
    const opening = page.context().waitForEvent('page')
    await page.keyboard.press('Enter')
    const opened = await opening
    await expect(opened).toHaveTitle('出典')
    expect(asked).toEqual([{ url: new URL(address).href, referer: undefined }])
    expect(await opened.evaluate(() => ({ opener: window.opener as unknown, referrer: document.referrer }))).toEqual({
      opener: null,
      referrer: '',
    })
    expect(page.url()).toBe(here)
  })
})
