import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { type Answer, levelFrom } from '@/domain/answer'
import { questionsOfScope, type Request, rolesOf } from '@/domain/request'
import { requestLink } from '@/exchange/sheets/links'
import { readRequest } from '@/exchange/sheets/requestFile'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { aSheet, bank } from '../support/requestBuilders'
import { BASE_URL } from './support/addresses'
import { type KillableBrowser, startKillableBrowser } from './support/killableBrowser'
import { spareText } from './support/spareText'
import { expect, test } from './support/test'

const TITLE = 'ひろなが市 三十人の話し合い'
const ROLES = ['管理職', '人事・総務', '現場の担当']
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A host whose browser can end at any moment; `page` is the one that is open now. */
class Host {
  private readonly profile = mkdtempSync(join(tmpdir(), 'hironaga-session-'))
  private browser: KillableBrowser | undefined

  constructor(
    private readonly executable: string,
    private readonly args: readonly string[],
  ) {}

  get page(): Page {
    if (!this.browser) throw new Error('The host has no browser')
    return this.browser.page
  }

  async start(): Promise<void> {
    this.browser = await startKillableBrowser(this.executable, this.args, this.profile)
  }

  /** Ends the browser without a word and opens the gathering again; what was said to be kept has to be there. */
  async killAndReopen(request: Request): Promise<void> {
    await expect(this.page.locator('[data-kept="stored"]')).toHaveCount(0)
    await this.browser?.kill()
    await this.start()
    await this.page.goto(`${BASE_URL}#/w/${request.id}`)
    await expect(heading(this.page)).toHaveText(TITLE)
  }

  async end(): Promise<void> {
    await this.browser?.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function setUp(page: Page): Promise<Request> {
  await page.goto(`${BASE_URL}#/w/new`)
  await page.getByRole('textbox', { name: '依頼の名前' }).fill(TITLE)
  await page.getByRole('textbox', { name: '立場の選択肢' }).fill(ROLES.join('\n'))
  await page.getByRole('button', { name: 'この内容で用意する' }).click()
  await expect(heading(page)).toHaveText(TITLE)
  await page.getByText('スマートフォンで開くアドレスを変える').click()
  const address = page.getByRole('textbox', { name: 'スマートフォンで「ひろなが」を開くアドレス' })
  await address.fill('https://hironaga.example.lg.jp/')
  await page.getByRole('button', { name: 'アドレスを保存する' }).click()
  const request = readRequest(await page.getByRole('textbox', { name: '参加のリンク' }).inputValue(), [bank])
  if (!request.ok) throw new Error(JSON.stringify(request.error))
  return request.value
}

/** Opens a phone that answers some questions and stands where the answers are handed over. */
async function answerOnPhone(browser: Browser, request: Request, nth: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
  const phone = await context.newPage()
  await phone.goto(requestLink(`${BASE_URL}/`, writeRequestText(request)))
  await phone.getByRole('button', { name: '答え始める' }).click()
  await phone.getByRole('button', { name: ROLES[nth % 3] ?? '' }).click()
  for (const place of [1, 2]) {
    await expect(phone.getByText(`設問 ${String(place)} / 20`)).toBeVisible()
    await phone
      .locator('label')
      .filter({ has: phone.getByRole('radio') })
      .nth((nth + place) % 5)
      .click()
    await phone.locator('fieldset').getByRole('link').last().click()
  }
  await expect(phone.getByText('設問 3 / 20')).toBeVisible()
  await phone.getByRole('link', { name: '回答の一覧を見る' }).click()
  await phone.getByRole('link', { name: '回答を渡す' }).click()
  return phone
}

async function paste(page: Page, text: string) {
  await page.getByRole('textbox', { name: '回答のコードかリンク' }).fill(text)
  await page.getByRole('button', { name: '受け取る', exact: true }).click()
}

async function byQr(phone: Page, page: Page) {
  const picture = phone.getByRole('img', { name: '回答のQRコード' })
  await expect(picture).toBeVisible()
  const shot = { name: '画面.png', mimeType: 'image/png', buffer: await picture.screenshot() }
  const field = page.getByLabel('写真・画面の画像から読み取る', { exact: true }).and(page.locator('input'))
  await field.setInputFiles(shot)
}

async function byCode(phone: Page, page: Page) {
  await phone.locator('label').filter({ hasText: '数字のコード' }).click()
  await paste(page, await phone.getByRole('textbox', { name: '回答のコード' }).inputValue())
}

async function byFile(phone: Page, page: Page) {
  await phone.locator('label').filter({ hasText: 'ファイル' }).click()
  const downloading = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'ファイルに保存する（.txt）' }).click()
  const download = await downloading
  const buffer = await readFile(await download.path())
  await page
    .getByLabel('ファイルを受け取る')
    .setInputFiles({ name: download.suggestedFilename(), mimeType: 'text/plain', buffer })
}

async function byLink(phone: Page, page: Page) {
  await phone.locator('label').filter({ hasText: 'リンク' }).click()
  await paste(page, await phone.getByRole('textbox', { name: '回答のリンク' }).inputValue())
}

/** What those hand in who answered everything before, at home. */
function fileOfNth(request: Request, nth: number) {
  const roles = rolesOf(request)
  const answers = questionsOfScope(bank, request.scope).map(({ id }, index): [string, Answer] => [
    id,
    { kind: 'level', level: levelFrom((index * (1 + (nth % 3)) + nth) % 5) },
  ])
  const respondent = String(100_000_000_000 + nth)
  const sheet = aSheet(request, {
    respondent,
    role: roles[nth % roles.length] ?? '',
    answers: Object.fromEntries(answers),
  })
  const { name, type, text } = writeSheetFile(sheet, '回答', 'json')
  return { name, mimeType: type, buffer: Buffer.from(text) }
}

test('三十人から四つの渡し方で集め、途中で何度ブラウザーが止まっても、回答も合意も失われない', async ({
  browser,
  launchOptions,
}) => {
  test.setTimeout(300_000)
  const host = new Host(launchOptions.executablePath ?? chromium.executablePath(), launchOptions.args ?? [])
  const count = (number: number) => host.page.getByText(`${String(number)}件の回答`, { exact: true })
  try {
    await host.start()
    const request = await setUp(host.page)
    let taken = 0
    for (const handOver of [byQr, byCode, byFile, byLink]) {
      const phones = await Promise.all([0, 1, 2].map((nth) => answerOnPhone(browser, request, nth)))
      for (const phone of phones) {
        await handOver(phone, host.page)
        taken += 1
        await expect(count(taken)).toBeVisible()
        await phone.context().close()
      }
      await host.killAndReopen(request)
      await expect(count(taken)).toBeVisible()
    }
    await host.page
      .getByLabel('ファイルを受け取る')
      .setInputFiles(Array.from({ length: 18 }, (_, nth) => fileOfNth(request, nth)))
    await expect(count(30)).toBeVisible()
    await host.killAndReopen(request)
    await expect(count(30)).toBeVisible()
    for (const [index, role] of ROLES.entries()) {
      await expect(host.page.getByText(`${role}：10件`), `${String(index)} ${role}`).toBeVisible()
    }

    await host.page.getByRole('link', { name: '大きく映して話し合う' }).click()
    await host.page.getByRole('button', { name: '締め切って、見せ始める' }).click()
    await host.page.keyboard.press('b')
    await host.page.keyboard.press('a')
    await host.page.getByRole('radio').nth(2).check()
    await expect(host.page.getByText('合意した答え', { exact: true }).first()).toBeVisible()
    const asked = await heading(host.page).textContent()
    // The projector has no mark that says so.
    await expect.poll(() => spareText(host.page, `hironaga/gathering/${request.id}`)).toContain('"answer":2')
    await host.killAndReopen(request)
    await expect(count(30)).toBeVisible()
    await host.page.getByRole('link', { name: '大きく映して話し合う' }).click()
    await expect(heading(host.page)).toHaveText(asked ?? '')
    await expect(host.page.getByText('合意した答え', { exact: true }).first()).toBeVisible()
  } finally {
    await host.end()
  }
})
