import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { HEADERS } from '../../.config/vite/serverHeaders'
import { AssessmentApp } from './pages/assessmentApp'
import { everyRoute } from './support/routes'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const DIST = new URL('../../dist/', import.meta.url)
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** A server of our own, since this one is taken away and brings a newer version. */
async function serve(state: { version: string }): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const send = async () => {
      const file = await readFile(new URL(name, DIST))
      response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(name)] ?? '', 'Cache-Control': 'no-cache' })
      response.end(name === 'sw.js' ? `${file.toString()}\n// ${state.version}` : file)
    }
    send().catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}

/** The server of these tests is another one than that of the build. */
test.use({
  expectedProblems: [
    [/^request elsewhere: http:\/\/127\.0\.0\.1:/u, /^request elsewhere: http:\/\/127\.0\.0\.1:\d+\/$/u],
    { scope: 'test' },
  ],
})

test('一度開けば、サーバーがなくなっても、すべてのページが開く', async ({ page }) => {
  test.setTimeout(240_000)
  const { server, address } = await serve({ version: '1' })
  const app = new AssessmentApp(page)
  await app.open(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await app.openSample()
  const id = /#\/a\/([^/]+)\//u.exec(page.url())?.[1] ?? ''
  await stop(server)
  for (const route of everyRoute(id)) {
    // Loaded anew each time: nothing is left over from the page before.
    await page.goto('about:blank')
    await page.goto(`${address}#${route}`)
    await app.heading().waitFor()
    expect(new URL(page.url()).hash).toContain(route)
  }
})

test('新しい版は知らせるだけで、切り替えると言うまで待ち、回答は残る', async ({ page }) => {
  test.setTimeout(240_000)
  const state = { version: '1' }
  const { server, address } = await serve(state)
  const app = new AssessmentApp(page)
  await app.open(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await app.start()
  await app.openQuestions()
  await page.keyboard.press('3')
  await expect(app.saved()).toBeVisible()
  const before = page.url()
  const offer = page.getByText('新しい版があります。')
  await expect(offer).toBeHidden()
  state.version = '2'
  await page.evaluate(async () => {
    Object.assign(window, { stillHere: true })
    await (await navigator.serviceWorker.ready).update()
  })
  // All of it is fetched before it is offered.
  await expect(offer).toBeVisible({ timeout: 120_000 })
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
  await page.getByRole('button', { name: '新しい版に切り替える' }).click()
  await page.waitForFunction(() => !('stillHere' in window))
  await app.heading().waitFor()
  await expect(offer).toBeHidden()
  expect(page.url()).toBe(before)
  await page.goto(before.replace(/questions.*/u, 'questions'))
  await expect(page.getByRole('radio', { checked: true }).first()).toBeVisible()
  await stop(server)
})
