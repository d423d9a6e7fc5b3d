import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Request, rolesOf } from '@/domain/request'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { aSheet, aWorkshop, bank } from '../support/requestBuilders'
import { BASE_URL, INSECURE_URL } from './support/addresses'
import { filmOf, photoOf } from './support/qrVideo'
import { expect, expectAccessible, test } from './support/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The number of the request is known before the browser starts, so that the film can be made. */
const request = aWorkshop({ id: '483201957', roles: ['管理職', '担当'] })
const codeOf = (nth: number, of: Request = request) =>
  writeSheetCode(
    aSheet(of, {
      respondent: String(100_000_000_000 + nth),
      role: rolesOf(of)[nth % 2] ?? '',
      answers: { 'information.storage': { kind: 'level', level: 2 } },
    }),
    of,
    bank,
  )

/** Puts the gathering of that request where the app keeps it, and opens its page. */
async function openGathering(page: Page, base = `${BASE_URL}/`): Promise<void> {
  await page.goto(`${base}#/w`)
  await expect(heading(page)).toBeVisible()
  await page.evaluate((written) => {
    const data = { request: written, client: '', createdOn: '2026-11-24', smallestGroup: 3, agenda: [], agreed: {} }
    const record = { app: 'hironaga', format: 1, savedAt: '2026-11-24T00:30:00.000Z', revision: 1, data }
    localStorage.setItem('hironaga/gathering/483201957', JSON.stringify(record))
  }, request)
  await page.goto(`${base}#/w/483201957`)
  await page.reload()
  await expect(heading(page)).toHaveText('ひろなが市 働き方の話し合い')
}

const noSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** A browser of its own, whose camera shows a film of codes. */
const filmed = test.extend<{ film: readonly string[]; extraArgs: readonly string[] }>({
  film: [[], { option: true }],
  extraArgs: [['--use-fake-ui-for-media-stream'], { option: true }],
  context: async ({ playwright, launchOptions, contextOptions, film, extraArgs, locale, viewport, problems }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hironaga-camera-'))
    const file = join(folder, 'film.y4m')
    writeFileSync(file, filmOf(film))
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
        ...extraArgs,
      ],
    })
    const context = await browser.newContext({
      ...contextOptions,
      ...(locale ? { locale } : {}),
      viewport: viewport ?? null,
    })
    context.on('weberror', (error) => {
      problems.push(`uncaught: ${error.error().message}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console error: ${message.text()}`)
    })
    await use(context)
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

filmed.describe('三人の画面を続けて映すと', () => {
  filmed.use({ film: [codeOf(1), codeOf(2), codeOf(3)] })

  filmed('どれも一度ずつ受け取り、止めると映像も止まる', async ({ page }) => {
    test.setTimeout(120_000)
    await openGathering(page)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByText('3件の回答', { exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('いま3件です')).toBeVisible()
    await expect(page.getByText('管理職：1件')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'カメラを止める' }).click()
    await expect(page.getByLabel('カメラの映像')).toBeHidden()
    expect(await page.evaluate(() => document.querySelector('video')?.srcObject ?? null)).toBeNull()
    await page.reload()
    await expect(page.getByText('3件の回答', { exact: true })).toBeVisible()
  })

  filmed('一つのHTMLファイルを直接開いていても、受け取れる', async ({ page }) => {
    await openGathering(page, new URL('../../dist-single/hironaga.html', import.meta.url).href)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByText('3件の回答', { exact: true })).toBeVisible({ timeout: 30_000 })
  })

  filmed('画面を離れると、カメラが止まる', async ({ page }) => {
    await openGathering(page)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByLabel('カメラの映像')).toBeVisible()
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(page.getByText('カメラを止めました')).toBeVisible()
    await expect(page.getByLabel('カメラの映像')).toBeHidden()
  })
})

filmed.describe('英語で、スマートフォンの幅で、別の依頼の回答と、ほかのQRコードを映すと', () => {
  const other = aWorkshop({ id: '111111111' })
  filmed.use({
    film: [codeOf(1, other), 'https://example.com/'],
    locale: 'en-US',
    viewport: { width: 390, height: 844 },
  })

  filmed('わけを言い、何も加えない', async ({ page }) => {
    await openGathering(page)
    await page.getByRole('button', { name: 'Start reading with the camera' }).click()
    await expect(page.getByText('answers to another request (number 111111111)')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('This is neither a code nor a file of answers')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('Answers: 0', { exact: true })).toBeVisible()
    expect(await noSideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})

filmed.describe('許可がないとき', () => {
  filmed.use({ film: [codeOf(1)], extraArgs: ['--deny-permission-prompts'] })

  filmed('わけと、代わりの方法が出る', async ({ page }) => {
    await openGathering(page)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByRole('alert')).toContainText('カメラを使う許可がありません')
    await expect(page.getByRole('alert')).toContainText('QRコードの写真から読み取ってください')
    await expectAccessible(page)
  })
})

test.describe('カメラを使えない所', () => {
  test('カメラがなければ、そう言う', async ({ page, context }) => {
    await context.grantPermissions(['camera'])
    await openGathering(page)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByRole('alert')).toContainText('カメラが見つかりません')
  })

  test('庁内の http では、https を案内する', async ({ page }) => {
    await openGathering(page, `${INSECURE_URL}/`)
    await page.getByRole('button', { name: 'カメラで読み取りを始める' }).click()
    await expect(page.getByRole('alert')).toContainText('https:// のアドレスで開くと使えます')
    await expect(page.getByRole('alert')).toContainText('QRコードの写真から読み取ってください')
  })
})

for (const [where, width] of [
  ['パソコンの幅', 1280],
  ['スマートフォンの幅', 390],
] as const) {
  test(`${where}で、写真と画面の画像から、何枚でも、一枚に何人いても受け取れる`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await openGathering(page)
    const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/bmp', buffer })
    await page
      .getByLabel('写真・画面の画像から読み取る', { exact: true })
      .and(page.locator('input'))
      .setInputFiles([
        asFile('一人.bmp', photoOf([codeOf(1)])),
        asFile('二人.bmp', photoOf([codeOf(2), codeOf(3)])),
        asFile('壁.bmp', photoOf([])),
        asFile('こわれた.bmp', Buffer.from('BM')),
        asFile('同じ人.bmp', photoOf([codeOf(1)])),
      ])
    await expect(page.getByText('3件の回答', { exact: true })).toBeVisible()
    await expect(page.getByText('QRコードが見つかりません')).toBeVisible()
    await expect(page.getByText('画像として開けません')).toBeVisible()
    await expect(page.getByText('もうあります。二重には数えません')).toBeVisible()
    expect(await noSideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
}
