import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { HEADERS } from '../../.config/vite/serverHeaders'
import { AssessmentApp } from './pages/assessmentApp'
import { INSECURE_URL } from './support/addresses'
import { expect, test } from './support/test'

const SINGLE_FILE = new URL('../../dist-single/hironaga.html', import.meta.url)

/** What a script in the page, wherever it came from, manages to do against the policy. */
async function attempts(page: Page) {
  return page.evaluate(async () => {
    const tried = async (act: () => unknown) => {
      try {
        return JSON.stringify(await act())
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const inWorker = (code: string) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = () => reject(new Error('no worker'))
      })
    return {
      markup: await tried(() => (document.createElement('p').innerHTML = '<img src=x>')),
      emptied: await tried(() => (document.createElement('p').innerHTML = '')),
      scriptElsewhere: await tried(() => (document.createElement('script').src = 'https://example.com/x.js')),
      workerElsewhere: await tried(() => new Worker('https://example.com/x.js')),
      ownWorkerFile: await tried(() => new Worker('./assets/x.js')),
      code: await tried(() => (document.createElement('script').text = '1')),
      fetched: await tried(() => fetch(location.href)),
      beacon: await tried(() => navigator.sendBeacon('https://example.com/', 'x')),
      workerRuns: await tried(() => inWorker('postMessage(1 + 1)')),
      workerFetches: await tried(() =>
        inWorker("fetch('https://example.com/').then(() => postMessage('sent'), () => postMessage('refused'))"),
      ),
    }
  })
}

const REFUSED = {
  markup: 'TypeError',
  emptied: '""',
  scriptElsewhere: 'TypeError',
  workerElsewhere: 'TypeError',
  ownWorkerFile: 'TypeError',
  code: 'TypeError',
  fetched: 'TypeError',
  beacon: 'true',
  workerRuns: '2',
  workerFetches: '"refused"',
}

test('見てもらうときのサーバーは、説明書と同じヘッダーを送る', async ({ request }) => {
  const page = await request.get('/')
  const expected = Object.entries(HEADERS).map(([name, value]) => ({ name: name.toLowerCase(), value }))
  expect(Object.entries(page.headers()).map(([name, value]) => ({ name, value }))).toEqual(
    expect.arrayContaining([...expected, { name: 'cache-control', value: 'no-cache' }]),
  )
  const script = /assets\/[\w-]+\.js/u.exec(await page.text())?.[0] ?? ''
  expect((await request.get(`/${script}`)).headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('方針は文字コードの宣言より前にあっても、宣言を遠ざけない', () => {
  // Browsers look for it in the first 1,024 bytes only.
  for (const file of [new URL('../../dist/index.html', import.meta.url), SINGLE_FILE]) {
    expect(readFileSync(file).subarray(0, 1024).toString()).toContain('charset')
  }
})

test.describe('破ろうとすると', () => {
  test.use({
    expectedProblems: [
      // Written as a pair, since Playwright would take the second pattern for settings.
      [
        /requires 'Trusted(HTML|Script|ScriptURL)' assignment/u,
        /CSP require-trusted-types-for: trusted-types-sink/u,
        /violates the (document's|following) Content Security Policy( directive: "connect-src|\.$)/u,
        /CSP connect-src: /u,
      ],
      { scope: 'test' },
    ],
  })

  for (const [where, address] of Object.entries({
    サーバー: '/',
    '庁内の http': `${INSECURE_URL}/`,
    一つのファイル: SINGLE_FILE.href,
  })) {
    test(`${where}のページは、マークアップも、よその命令も、通信も、受け付けない`, async ({ page }) => {
      await new AssessmentApp(page).open(address)
      // The first picture has the same heading, but the app sets the policy of what may become markup.
      await page.locator('input[type=file]').waitFor({ state: 'attached' })
      expect(await attempts(page)).toEqual(REFUSED)
    })
  }
})
