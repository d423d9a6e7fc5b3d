import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { BASE_URL } from './support/addresses'
import { type KillableBrowser, startKillableBrowser } from './support/killableBrowser'
import { expect, expectAccessible, test } from './support/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Sets a workshop over the quick form up. */
async function setUp(page: Page, base = './'): Promise<void> {
  await page.goto(`${base}#/w/new`)
  await expect(heading(page)).toHaveText('ワークショップを用意する')
  await page.getByRole('textbox', { name: '依頼の名前' }).fill('ひろなが市 話し合い')
  await page.getByRole('button', { name: 'この内容で用意する' }).click()
  await expect(heading(page)).toHaveText('ひろなが市 話し合い')
}

async function toProxy(page: Page): Promise<void> {
  await page.getByRole('link', { name: '紙の回答を打ち込む' }).click()
  await expect(heading(page)).toHaveText('代理入力')
  await expect(page.getByRole('heading', { name: 'この用紙の立場' })).toBeVisible()
}

/** Types one sheet of the quick form by keys: a role, twenty answers. */
async function typeSheet(page: Page, role: string, nth: number): Promise<void> {
  await page.keyboard.press(role)
  await expect(page.getByText('設問1 / 20')).toBeVisible()
  for (let question = 0; question < 20; question += 1) await page.keyboard.press(String((question + nth) % 5))
  await expect(page.getByRole('heading', { name: '用紙の終わり' })).toBeVisible()
  await expect(page.getByText('20問すべてを打ち込みました')).toBeVisible()
}

const noSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('三十枚の用紙を、マウスを使わずに打ち込み、直し、開き直しても残る', async ({ page }) => {
  test.setTimeout(240_000)
  await setUp(page)
  await toProxy(page)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('立場を選んでください')).toBeVisible()
  for (let nth = 0; nth < 30; nth += 1) {
    // The role of the sheet before stays chosen.
    await typeSheet(page, nth % 5 === 4 ? 'Enter' : String((nth % 4) + 1), nth)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`打ち込んだ用紙：${String(nth + 1)}枚`)).toBeVisible()
    await expect(page.getByText('保存しました（番号の終わり')).toBeVisible()
  }

  await page.keyboard.press('2')
  await page.keyboard.press('?')
  await page.keyboard.press('4')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('設問2 / 20')).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByText('設問3 / 20')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('設問3 / 20')).toBeVisible()
  await expect(page.getByRole('button', { name: /^設問1 .*：\?$/u })).toBeVisible()
  await expect(page.getByRole('button', { name: /^設問2 .*：0$/u })).toBeVisible()
  await expect(page.getByRole('button', { name: /^設問3 .*：未入力$/u })).toBeVisible()
  await page.getByRole('button', { name: '用紙の終わりへ' }).press('Enter')
  await expect(page.getByText('20問のうち18問が空いています')).toBeVisible()
  await page.getByRole('button', { name: 'この用紙をやり直す' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'この用紙の立場' })).toBeVisible()

  await page.getByRole('button', { name: '最後に保存した用紙を直す' }).press('Enter')
  await expect(page.getByText('を直しています')).toBeVisible()
  await page.getByRole('button', { name: /^設問1 .*：4$/u }).press('Enter')
  await expect(page.getByText('設問1 / 20')).toBeVisible()
  await heading(page).focus()
  await page.keyboard.press('0')
  await page.getByRole('button', { name: '用紙の終わりへ' }).press('Enter')
  await page.getByRole('button', { name: '保存して次の用紙へ' }).press('Enter')
  await expect(page.getByText('保存しました（番号の終わり')).toBeVisible()
  await expect(page.getByText('打ち込んだ用紙：30枚')).toBeVisible()

  await page.getByRole('link', { name: 'ひろなが市 話し合い' }).press('Enter')
  await expect(page.getByText('30件の回答', { exact: true })).toBeVisible()
  await expect(page.getByText('打ち込んだ用紙：30枚')).toBeVisible()
  await page.getByText('回答を取り消す', { exact: true }).click()
  await page
    .getByRole('button', { name: /^\d{4}を取り消す$/u })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /を取り消す$/u })
    .click()
  await expect(page.getByText('29件の回答', { exact: true })).toBeVisible()
  await expect(page.getByText('打ち込んだ用紙：29枚')).toBeVisible()
})

test('後から開いたタブでは打ち込めず、打ち込み中の用紙も変わらない', async ({ page, context }) => {
  await setUp(page)
  await toProxy(page)
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await expect(page.getByText('設問2 / 20')).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText('設問2 / 20')).toBeVisible()
  await other.keyboard.press('4')
  await expect(other.getByRole('region', { name: /タブ/u })).toBeVisible()
  await expect(other.getByText('設問2 / 20')).toBeVisible()
  await page.reload()
  await expect(page.getByText('設問2 / 20')).toBeVisible()
  await expect(page.getByRole('button', { name: /^設問2 .*：未入力$/u })).toBeVisible()
})

test('打ち込みの途中でブラウザーの全プロセスが止まっても、保存した用紙も打ち込みかけの用紙も残る', async ({
  launchOptions,
}) => {
  test.setTimeout(120_000)
  const executable = launchOptions.executablePath ?? chromium.executablePath()
  const profile = mkdtempSync(join(tmpdir(), 'hironaga-proxy-'))
  let browser: KillableBrowser | undefined
  try {
    browser = await startKillableBrowser(executable, launchOptions.args ?? [], profile)
    let { page } = browser
    await setUp(page, `${BASE_URL}/`)
    await toProxy(page)
    await typeSheet(page, '1', 0)
    await page.keyboard.press('Enter')
    await expect(page.getByText('打ち込んだ用紙：1枚')).toBeVisible()
    await page.keyboard.press('2')
    for (const key of ['0', '1', '2']) await page.keyboard.press(key)
    await expect(page.getByText('設問4 / 20')).toBeVisible()
    await expect(page.locator('[data-kept="stored"]')).toHaveCount(0)
    const address = page.url()
    await browser.kill()
    browser = await startKillableBrowser(executable, launchOptions.args ?? [], profile)
    page = browser.page
    await page.goto(address)
    await expect(page.getByText('設問4 / 20')).toBeVisible()
    await expect(page.getByText('打ち込んだ用紙：1枚')).toBeVisible()
    await expect(page.getByRole('button', { name: /^設問3 .*：2$/u })).toBeVisible()
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('回答用紙は本物の文字で刷られ、簡易版なら両面の一枚に収まる', async ({ page }) => {
  await setUp(page)
  await page.getByRole('link', { name: '回答用紙を印刷する' }).click()
  await expect(heading(page)).toHaveText('回答用紙')
  const paper = page.getByRole('article', { name: '回答用紙' })
  await expect(paper.getByRole('listitem').filter({ hasText: '設問20' })).toBeVisible()
  await expect(paper.getByText('管理職', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(2)
  // Letters, not a picture of them.
  expect(pdf).toContain('/Font')
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]/u)
})

test.describe('英語で、スマートフォンの幅で', () => {
  test.use({ locale: 'en-US', viewport: { width: 390, height: 844 } })

  test('メモを受け取る依頼の回答用紙には、メモの線があり、押しても打ち込める', async ({ page }) => {
    await page.goto('./#/w/new')
    await page.getByRole('textbox', { name: 'Name of the request' }).fill('HR survey')
    await page.getByRole('checkbox', { name: 'Anonymous' }).uncheck()
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.getByRole('link', { name: 'Print the paper form' }).click()
    await expect(heading(page)).toHaveText('Answer form on paper')
    await expect(page.getByText('Note or reason').first()).toBeVisible()
    expect(await noSideways(page)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Type in the sheets' }).click()
    await expect(heading(page)).toHaveText('Typing in sheets')
    await page.getByRole('button', { name: 'Manager' }).click()
    await expect(page.getByText('Question 1 / 20')).toBeVisible()
    expect(await noSideways(page)).toBeLessThanOrEqual(0)
    await page
      .locator('label')
      .filter({ has: page.getByRole('radio') })
      .nth(2)
      .click()
    await expect(page.getByText('Question 2 / 20')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'To the end of the sheet' }).click()
    await expect(page.getByText('19 of 20 questions are empty')).toBeVisible()
    await page.getByRole('button', { name: 'Keep it and begin the next sheet' }).click()
    await expect(page.getByText('Kept (number ending in')).toBeVisible()
    await expect(page.getByText('Sheets typed in: 1')).toBeVisible()
  })
})
