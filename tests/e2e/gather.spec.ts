import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { type Answer, levelFrom } from '@/domain/answer'
import { questionsOfScope, type Request, rolesOf } from '@/domain/request'
import { requestLink, sheetLink } from '@/exchange/sheets/links'
import { readRequest } from '@/exchange/sheets/requestFile'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { aSheet, aWorkshop, bank } from '../support/requestBuilders'
import { expect, expectAccessible, test } from './support/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The sheet of the nth of a group: roles in turn, levels that differ. */
function sheetOfNth(request: Request, nth: number) {
  const roles = rolesOf(request)
  const questions = questionsOfScope(bank, request.scope)
  const answers = questions.map(({ id }, index): [string, Answer] => [
    id,
    { kind: 'level', level: levelFrom((index * (1 + (nth % 3)) + nth) % 5) },
  ])
  const respondent = String(100_000_000_000 + nth)
  return aSheet(request, { respondent, role: roles[nth % roles.length] ?? '', answers: Object.fromEntries(answers) })
}

/** Sets a workshop up in the app, and gives its request as the link on the page says it. */
async function setUp(page: Page): Promise<Request> {
  await page.goto('./#/')
  await page.getByRole('link', { name: 'みんなで答える' }).click()
  await expect(heading(page)).toHaveText('みんなで答える')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'ワークショップを用意する' }).click()
  await expect(heading(page)).toHaveText('ワークショップを用意する')
  await page.getByRole('button', { name: 'この内容で用意する' }).click()
  await expect(page.getByRole('alert')).toContainText('依頼の名前を入れてください')
  await page.getByRole('textbox', { name: '依頼の名前' }).fill('ひろなが市 話し合い')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'この内容で用意する' }).click()
  await expect(heading(page)).toHaveText('ひろなが市 話し合い')
  // The tests' address is this machine's: phones could not open it, and the page says so.
  await expect(page.getByText('このパソコンの中でしか開けない')).toBeVisible()
  await page.getByText('スマートフォンで開くアドレスを変える').click()
  await page.getByRole('textbox', { name: 'スマートフォンで「ひろなが」を開くアドレス' }).fill('example.jp')
  await page.getByRole('button', { name: 'アドレスを保存する' }).click()
  await expect(page.getByText('アドレスではありません')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'スマートフォンで「ひろなが」を開くアドレス' })
    .fill('https://hironaga.example.lg.jp/')
  await page.getByRole('button', { name: 'アドレスを保存する' }).click()
  const field = page.getByRole('textbox', { name: '参加のリンク' })
  await expect(field).toBeVisible()
  const link = await field.inputValue()
  expect(link).toContain('https://hironaga.example.lg.jp/#/join?r=')
  const request = readRequest(link, [bank])
  if (!request.ok) throw new Error(JSON.stringify(request.error))
  return request.value
}

async function paste(page: Page, text: string) {
  await page.getByRole('textbox', { name: '回答のコードかリンク' }).fill(text)
  await page.getByRole('button', { name: '受け取る', exact: true }).click()
}

test('依頼を用意し、コード・リンク・ファイルで三十人から集め、開き直しても残る', async ({ page }) => {
  test.setTimeout(180_000)
  const request = await setUp(page)
  await expectAccessible(page)
  await expect(page.getByRole('img', { name: '参加のQRコード' })).toBeVisible()
  const codeOf = (nth: number) => writeSheetCode(sheetOfNth(request, nth), request, bank)
  for (const nth of [0, 1, 2]) {
    await paste(page, codeOf(nth))
    await expect(page.getByText(`${String(nth + 1)}件の回答`, { exact: true })).toBeVisible()
  }
  for (const nth of [3, 4, 5]) {
    await paste(page, sheetLink('https://hironaga.example.lg.jp/', codeOf(nth)))
    await expect(page.getByText(`${String(nth + 1)}件の回答`, { exact: true })).toBeVisible()
  }
  const files = Array.from({ length: 24 }, (_, index) => {
    const file = writeSheetFile(sheetOfNth(request, index + 6), '回答', index % 2 === 0 ? 'json' : 'txt')
    return { name: file.name, mimeType: file.type, buffer: Buffer.from(file.text) }
  })
  await page.getByLabel('ファイルを受け取る').setInputFiles(files)
  await expect(page.getByText('30件の回答', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('30件の回答', { exact: true })).toBeVisible()

  await paste(page, codeOf(2))
  await expect(page.getByText('もうあります。二重には数えません')).toBeVisible()
  const wrong = codeOf(2)
  await paste(page, wrong.slice(0, 16) + String((Number(wrong[16]) + 1) % 10) + wrong.slice(17))
  await expect(page.getByText('5組目の数字が違います')).toBeVisible()
  const other = aWorkshop({ id: '111111111' })
  await paste(page, writeSheetCode(aSheet(other), other, bank))
  await expect(page.getByText('別の依頼（番号 111111111）')).toBeVisible()
  const changed = { ...sheetOfNth(request, 2), role: rolesOf(request)[0] ?? '' }
  await paste(page, writeSheetCode(changed, request, bank))
  await expect(page.getByText('どちらを数えますか')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新しい回答に置き換える' }).click()
  await expect(page.getByRole('button', { name: '新しい回答に置き換える' })).toHaveCount(0)
  await expect(page.getByText('30件の回答', { exact: true })).toBeVisible()

  await page.getByText('回答を取り消す', { exact: true }).click()
  await page.getByRole('button', { name: '0029を取り消す' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '0029を取り消す' }).click()
  await expect(page.getByText('29件の回答', { exact: true })).toBeVisible()
  await page.goto(sheetLink('./', codeOf(29)))
  await expect(page.getByText('「ひろなが市 話し合い」への回答です')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '受け取る' }).click()
  await expect(page.getByText('受け取りました（番号の終わり 0029）')).toBeVisible()
  await page.getByRole('link', { name: '集める画面へ' }).click()
  await expect(page.getByText('30件の回答', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'この依頼と回答を消す' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'この依頼と回答を消す' }).click()
  await expect(page.getByText('まだありません')).toBeVisible()
})

test.describe('英語で', () => {
  test.use({ locale: 'en-US' })

  test('メモも受け取るワークショップを用意し、依頼のファイルを渡して、キーボードで受け取れる', async ({ page }) => {
    await page.goto('./#/w/new')
    await expect(heading(page)).toHaveText('Set up a workshop')
    await page.getByRole('textbox', { name: 'Name of the request' }).fill('HR survey')
    await page.getByRole('radio', { name: 'Chosen sections' }).check()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox', { name: 'Anonymous' }).uncheck()
    await page.getByRole('button', { name: 'Set it up' }).press('Enter')
    await expect(heading(page)).toHaveText('HR survey')
    await expectAccessible(page)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the request to a file (.txt)' }).press('Enter')
    const request = readRequest(new Uint8Array(await readFile(await (await waiting).path())), [bank])
    if (!request.ok) throw new Error(JSON.stringify(request.error))
    expect(request.value).toMatchObject({ kind: 'workshop', title: 'HR survey', notesAllowed: true })
    await page.getByRole('textbox', { name: 'Code or link of the answers' }).fill('hello')
    await page.getByRole('button', { name: 'Take in', exact: true }).press('Enter')
    await expect(page.getByText('This is neither a code nor a file of answers')).toBeVisible()
    const code = writeSheetCode(aSheet(request.value), request.value, bank)
    await page.getByRole('textbox', { name: 'Code or link of the answers' }).fill(code)
    await page.getByRole('button', { name: 'Take in', exact: true }).press('Enter')
    await expect(page.getByText('Answers: 1', { exact: true })).toBeVisible()
  })
})

test('答える側のリンクで渡した回答を、集める側が受け取れる', async ({ page, browser }) => {
  const request = await setUp(page)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
  const phone = await context.newPage()
  await phone.goto(requestLink(page.url().replace(/#.*/u, ''), writeRequestText(request)))
  await phone.getByRole('button', { name: '答え始める' }).click()
  await phone.getByRole('button', { name: '管理職' }).click()
  await phone
    .locator('label')
    .filter({ has: phone.getByRole('radio') })
    .nth(2)
    .click()
  await phone.getByRole('link', { name: '回答の一覧を見る' }).click()
  await phone.getByRole('link', { name: '回答を渡す' }).click()
  await phone.locator('label').filter({ hasText: 'リンク' }).click()
  const link = await phone.getByRole('textbox', { name: '回答のリンク' }).inputValue()
  await expectAccessible(phone)
  await paste(page, link)
  await expect(page.getByText('管理職：1件')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await context.close()
})

test('ここにない依頼と、壊れたリンクには、何が起きたかと、どうすればよいかが出る', async ({ page }) => {
  await page.goto('./#/w/000000000')
  await expect(heading(page)).toHaveText('その依頼は、このブラウザーにありません')
  await page.goto('./#/hand?c=123')
  await expect(page.getByText('もう一度送ってもらってください')).toBeVisible()
  const request = aWorkshop()
  await page.goto(sheetLink('./', writeSheetCode(aSheet(request), request, bank)))
  await expect(page.getByText('このブラウザーにありません')).toBeVisible()
  await expectAccessible(page)
})
