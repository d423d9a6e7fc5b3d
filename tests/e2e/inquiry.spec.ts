import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Answers } from '@/domain/answer'
import { questionsOfScope, type Request } from '@/domain/request'
import { readRequest } from '@/exchange/sheets/requestFile'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { aSheet, bank } from '../support/requestBuilders'
import { AssessmentApp } from './pages/assessmentApp'
import { press } from './support/byKeyboard'
import { expect, expectAccessible, test } from './support/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const region = (page: Page, name: string) => page.getByRole('region', { name })
const department = (page: Page, name: string) => page.getByRole('article', { name })

/** Starts an assessment of a city and goes to its page of departments. */
async function openInquiry(page: Page): Promise<AssessmentApp> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.step('確認').click()
  await expect(heading(page)).toHaveText('回答の確認')
  await press(page, page.getByRole('link', { name: 'ほかの部署に答えてもらう' }))
  await expect(heading(page)).toHaveText('部署に照会する')
  return app
}

/** The request of a department, as its file says it. */
async function requestOf(page: Page, name: string): Promise<Request> {
  await press(page, department(page, name).getByText('リンク・QRコード・依頼のファイル'))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, department(page, name).getByRole('button', { name: '依頼をファイルに保存する（.json）' })),
  ])
  const request = readRequest(new Uint8Array(await readFile(await download.path())), [bank])
  if (!request.ok) throw new Error(JSON.stringify(request.error))
  return request.value
}

function sheetFile(request: Request, answers: Answers, respondent: string) {
  const { name, text } = writeSheetFile(aSheet(request, { answers, respondent }), '回答', 'json')
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** The workbook as another program keeps it once the first answers are filled in; from the third row on are questions. */
async function filledIn(bytes: Uint8Array, values: readonly (string | number)[]): Promise<Buffer> {
  const { sheets } = await readXlsx(bytes)
  const filled = sheets.map(({ name, rows }, index) => ({
    name,
    rows: rows.map((row, place) => {
      const cells = row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null))
      const value = index === 1 ? values[place - 2] : undefined
      return value === undefined ? cells : cells.map((cell, at) => (at === 3 ? value : cell))
    }),
  }))
  return Buffer.from(await writeXlsx({ sheets: filled }))
}

async function collect(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, page.locator('button').filter({ hasText: 'ファイルを受け取る' })),
  ])
  await chooser.setFiles(files)
}

test('キーボードだけで、担当を決め、部署に頼み、表とファイルで戻った回答を、食い違いを選んで取り込む', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await openInquiry(page)

  await test.step('分野を部署に割り当てる', async () => {
    const cloud = page.getByRole('group', { name: /^会社機能のクラウド化（/u })
    await page.getByLabel('回答の期限').fill('2099-12-11')
    await press(page, cloud.getByRole('checkbox', { name: '人事課' }), 'Space')
    await press(page, cloud.getByRole('checkbox', { name: '情報政策課' }), 'Space')
    await expect(cloud.getByRole('checkbox', { name: '情報政策課' })).toBeChecked()
    await expectAccessible(page)
  })
  await test.step('割り当ては保存され、依頼を用意できる', async () => {
    await page.reload()
    const cloud = page.getByRole('group', { name: /^会社機能のクラウド化（/u })
    await expect(cloud.getByRole('checkbox', { name: '人事課' })).toBeChecked()
    const setOut = region(page, '依頼を用意する')
    await expect(setOut).toContainText(/情報政策課：\d+問の依頼を用意します/u)
    await press(page, setOut.getByRole('button', { name: '依頼を用意する' }))
    await expect(page.getByText('依頼を用意しました。')).toBeVisible()
    await expect(page.getByRole('heading', { name: '2 部署に渡す' })).toBeFocused()
    await expect(cloud).toBeHidden()
    await expect(department(page, '人事課')).toContainText('0件の回答')
  })

  const hr = await requestOf(page, '人事課')
  const [first, second] = questionsOfScope(bank, hr.scope)
  if (!first || !second) throw new Error('too few questions')

  await test.step('照会文には、部署・期限・設問が入り、知らないことは空けてある', async () => {
    await press(page, department(page, '人事課').getByText('照会文', { exact: true }))
    const letter = page.getByRole('textbox', { name: '人事課への照会文' })
    await expect(letter).toHaveValue(
      /人事課 ご担当者 様[\s\S]*（照会元の部署[\s\S]*ひろなが市の[\s\S]*令和81年12月11日/u,
    )
    await press(page, letter, 'End')
    await page.keyboard.type('追伸')
    await press(page, department(page, '人事課').getByRole('button', { name: '照会文をコピーする' }))
    await expect(department(page, '人事課').getByText(/コピーしました|コピーして/u)).toBeVisible()
  })
  await test.step('情報政策課のExcelの表を保存し、別のソフトで記入して戻す', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, department(page, '情報政策課').getByRole('button', { name: 'Excelの表を保存する（.xlsx）' })),
    ])
    expect(download.suggestedFilename()).toMatch(/情報政策課\.xlsx$/u)
    const bytes = new Uint8Array(await readFile(await download.path()))
    await collect(page, [
      { name: '誤り.xlsx', mimeType: '', buffer: await filledIn(bytes, ['たぶん', 9]) },
      {
        name: '爆弾.xlsx',
        mimeType: '',
        buffer: Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 })),
      },
      {
        name: '別の表.xlsx',
        mimeType: '',
        buffer: Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') })),
      },
      { name: '情報.xlsx', mimeType: '', buffer: await filledIn(bytes, ['２', 3]) },
    ])
    await expect(page.getByText('D3：「たぶん」は、選べる回答ではありません。')).toBeVisible()
    await expect(page.getByText('大きすぎるファイルです。')).toBeVisible()
    await expect(page.getByText('回答のコードでもファイルでもありません。')).toBeVisible()
    await expect(page.getByText('情報.xlsx（情報政策課）')).toBeVisible()
    await expect(department(page, '情報政策課')).toContainText('1件の回答')
  })
  await test.step('人事課のファイルも、同じ所で受け取る', async () => {
    const answers: Answers = {
      [first.id]: { kind: 'level', level: 2, note: '就業規則第12条' },
      [second.id]: { kind: 'level', level: 1 },
    }
    await collect(page, [sheetFile(hr, answers, '111111111111')])
    await expect(department(page, '人事課')).toContainText('1件の回答')
    await expect(department(page, '人事課')).toContainText('まだ答えのない設問')
  })

  const merging = region(page, '4 診断に取り込む')
  await test.step('食い違わない設問を、ひと押しで取り込む', async () => {
    await press(page, merging.getByText('中身を見る'))
    await expect(merging.getByText('メモ：就業規則第12条')).toBeVisible()
    await expectAccessible(page)
    await press(page, merging.getByRole('button', { name: '食い違いのない1問を取り込む' }))
    await expect(merging.getByText('1問を診断に取り込みました。')).toBeVisible()
  })
  await test.step('食い違う設問は、選ぶまで取り込めず、選べば取り込める', async () => {
    await expect(merging.getByRole('heading', { name: '食い違う設問（1問）' })).toBeVisible()
    await expect(merging.getByRole('button', { name: '選んだ0問を取り込む' })).toHaveAttribute('aria-disabled', 'true')
    await press(page, merging.getByRole('radio').first(), 'ArrowDown')
    await expect(merging.getByRole('radio').last()).toBeChecked()
    await press(page, merging.getByRole('button', { name: '選んだ1問を取り込む' }))
    await expect(merging.getByText('新しい回答はありません。')).toBeVisible()
  })
  await test.step('まとめて元に戻せ、やり直せる。だれが答えたかはメモに残る', async () => {
    await press(page, page.getByRole('button', { name: '元に戻す', exact: true }))
    await expect(merging.getByRole('heading', { name: '食い違う設問（1問）' })).toBeVisible()
    await press(page, page.getByRole('button', { name: 'やり直す', exact: true }))
    await expect(merging.getByText('新しい回答はありません。')).toBeVisible()
    await press(page, page.getByRole('link', { name: '回答を確かめる画面へ' }))
    await expect(page.getByText(/人事課の回答：水準2.*就業規則第12条/u)).toBeVisible()
  })
  await test.step('部署の欄から、回答用紙と代理入力に行ける', async () => {
    await page.getByRole('link', { name: 'ほかの部署に答えてもらう' }).click()
    await department(page, '人事課').getByRole('link', { name: '回答用紙を印刷する' }).press('Enter')
    await expect(page.getByText(/人事課/u).first()).toBeVisible()
    await expect(page).toHaveURL(/\/paper$/u)
    await page.goBack()
    await department(page, '人事課').getByRole('link', { name: '紙の回答を打ち込む（代理入力）' }).press('Enter')
    await expect(page).toHaveURL(/\/proxy$/u)
    await expect(heading(page)).toBeVisible()
    await page.goBack()
    await expect(heading(page)).toHaveText('部署に照会する')
  })
  await test.step('担当を変えると、新しい依頼に替わり、前の依頼は取り下げになる', async () => {
    await page.getByText('部署・期限・設問の割り当て').press('Enter')
    await page.getByRole('button', { name: '情報政策課を外す' }).press('Enter')
    await expect(region(page, '依頼を用意する')).toContainText('情報政策課：もう聞くことがないため')
    await region(page, '依頼を用意する').getByRole('button', { name: '依頼を用意する' }).press('Enter')
    await region(page, '取り下げた依頼').getByText('取り下げた依頼を見る').press('Enter')
    await expect(region(page, '取り下げた依頼').getByRole('link', { name: /^情報政策課/u })).toBeVisible()
    await expect(department(page, '情報政策課')).toHaveCount(0)
  })
})

test.describe('on a phone, in English', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 } })

  test('assigns, hands out and reminds within the width of the page', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await page.getByRole('button', { name: 'Start an assessment' }).click()
    await expect(page).toHaveURL(/organization/u)
    await page.goto(page.url().replace('organization', 'inquiry'))
    await expect(heading(page)).toHaveText('Ask departments')
    await page.getByRole('textbox', { name: 'Another department' }).fill('Works council')
    await page.getByRole('button', { name: 'Add department' }).click()
    const rules = page.getByRole('group', { name: /^Internal rules/u })
    await rules.getByRole('checkbox', { name: 'Works council' }).check()
    await page.getByLabel('Answers due by').fill('2020-01-31')
    await region(page, 'Prepare the requests').getByRole('button', { name: 'Prepare the requests' }).click()
    const card = department(page, 'Works council')
    await expect(card).toContainText('days ago')
    await card.getByText('Reminder', { exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Reminder to Works council' })).toHaveValue(
      /was due on 31 January 2020/u,
    )
    await expectAccessible(page)
    expect(await app.overflow()).toBeLessThanOrEqual(0)
  })
})
