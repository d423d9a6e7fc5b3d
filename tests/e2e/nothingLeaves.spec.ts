import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { anOwnAssessment } from './support/assessmentFiles'
import { expect, test } from './support/test'

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
