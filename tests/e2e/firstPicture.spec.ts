import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

/** Has the files of the app wait until they are released. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/shell-*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** What is to be seen on the page, whatever draws it. */
const drawn = (page: Page) =>
  page.locator('#app').evaluate((container) => {
    const textOf = (node: Node): string => {
      if (node.nodeType === Node.COMMENT_NODE || (node instanceof HTMLElement && node.hidden)) return ''
      if (!(node instanceof Element)) return node.textContent ?? ''
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort()
      return `<${node.tagName} ${attributes.join(' ')}>${[...node.childNodes].map(textOf).join('')}</>`
    }
    return [...container.childNodes].map(textOf).join('')
  })

const isApp = (page: Page) => page.locator('#app').evaluate((container) => '__vue_app__' in container)

const VISITORS = [
  {
    locale: 'ja-JP',
    title: 'テレワークは、制度だけでは広がりません。',
    start: '診断をはじめる',
    missing: /届きませんでした。.*残っています。.*再読み込み/u,
  },
  {
    locale: 'en-GB',
    title: 'Rules alone do not spread telework.',
    start: 'Start an assessment',
    missing: /did not arrive.*still in this browser.*reload/u,
  },
]

for (const { locale, title, start, missing } of VISITORS) {
  test.describe(`アプリが届く前（${locale}）`, () => {
    test.use({ locale })

    test('見えるものは、届いたあとと同じで、押したものは届いてから働く', async ({ page }) => {
      const release = await holdApp(page)
      await page.goto('./')
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      expect(await isApp(page)).toBe(false)
      const before = await drawn(page)
      release()
      await expect.poll(() => isApp(page)).toBe(true)
      expect(await drawn(page)).toBe(before)

      const releaseAgain = await holdApp(page)
      await page.reload()
      await page.getByRole('button', { name: start }).click()
      releaseAgain()
      await expect(page).toHaveURL(/#\/a\/[^/]+\/organization$/u)
    })

    test.describe('通信が切れて', () => {
      test.use({ expectedProblems: [/shell-|net::ERR_FAILED/u] })

      test('届かなければ、何が無事で、どうすればよいかを言う', async ({ page }) => {
        await page.route('**/assets/shell-*.js', (route) => route.abort())
        for (const address of ['./', './#/compare']) {
          await page.goto(address)
          await expect(page.getByRole('alert')).toHaveText(missing)
          await page.goto('about:blank')
        }
      })
    })
  })
}

test('診断の画面が使うファイルは、アプリを待たずに届きはじめる', async ({ page }) => {
  const release = await holdApp(page)
  const asked = ['kept', 'pages', 'answering'].map((name) => page.waitForRequest(`**/assets/${name}-*.js`))
  await page.goto('./#/a/none/questions')
  await Promise.all(asked)
  expect(await isApp(page)).toBe(false)
  release()
  await expect.poll(() => isApp(page)).toBe(true)
})

/** The question as it is seen: each text and control, where it stands, and what is chosen. */
const seenQuestion = (page: Page) =>
  page.locator('fieldset').evaluate((card) =>
    [...card.querySelectorAll('h1, p, label, input, kbd, a')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const isChecked = element instanceof HTMLInputElement && element.checked
        const text = element.textContent.trim()
        return [element.tagName, element.className, text, element.getAttribute('href'), isChecked, x, y, width, height]
      }),
  )

test.describe('設問の途中で開き直すと、アプリが届く前に', () => {
  test.beforeEach(async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await app.start()
    await app.openQuestions()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    await page.keyboard.press('3')
    await expect(app.saved()).toBeVisible()
  })

  for (const width of [1280, 390]) {
    test(`設問と回答が、届いたあとと同じ場所に同じに見える（幅${String(width)}）`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      for (const language of ['ja', 'en']) {
        const release = await holdApp(page)
        await page.reload()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await isApp(page)).toBe(false)
        await expect(page.getByRole('radio').nth(3)).toBeChecked()
        const before = await seenQuestion(page)
        release()
        await expect.poll(() => isApp(page)).toBe(true)
        await expect(page.getByRole('progressbar')).toBeVisible()
        expect(await seenQuestion(page)).toEqual(before)
        if (language === 'ja') await page.getByRole('button', { name: 'English' }).click()
        await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      }
    })
  }

  test('選んだものも、押したキーも、届いてから働く', async ({ page }) => {
    const release = await holdApp(page)
    await page.reload()
    await page.getByRole('radio').nth(4).check()
    release()
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    await expect(page.getByRole('radio').nth(4)).toBeChecked()

    const releaseAgain = await holdApp(page)
    await page.reload()
    await expect(page.getByRole('radio').nth(4)).toBeChecked()
    for (const key of ['0', 'Enter', '2', 'Enter']) await page.keyboard.press(key)
    releaseAgain()
    await expect(page.getByText('設問 3 / 67')).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await page.goBack()
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    await expect(page.getByRole('radio').first()).toBeChecked()
  })

  test('届いても、読んでいるところは動かず、触れていなければ前のところへ戻る', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 })
    const scrolled = () => page.evaluate(() => Math.round(scrollY))
    const openAgain = async () => {
      const release = await holdApp(page)
      await page.reload()
      await expect(page.getByRole('radio').nth(3)).toBeChecked()
      return release
    }
    await page.evaluate(() => scrollTo(0, 200))
    const release = await openAgain()
    await page.mouse.move(100, 300)
    await page.mouse.wheel(0, 120)
    await expect.poll(scrolled).toBe(120)
    release()
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    expect(await scrolled()).toBe(120)

    const releaseAgain = await openAgain()
    expect(await scrolled()).toBe(0)
    releaseAgain()
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    await expect.poll(scrolled).toBe(120)
  })

  test.describe('通信が切れて', () => {
    test.use({ expectedProblems: [/shell-|net::ERR_FAILED/u] })

    test('届かなければ、そう言い、答えられる設問を残さない', async ({ page }) => {
      await page.route('**/assets/shell-*.js', async (route) => {
        await expect(page.getByRole('radio').nth(3)).toBeChecked()
        await route.abort()
      })
      await page.reload()
      await expect(page.getByRole('alert')).toHaveText(/届きませんでした。.*残っています。.*再読み込み/u)
      await expect(page.getByRole('radio')).toHaveCount(0)
    })
  })
})
