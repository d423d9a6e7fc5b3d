import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { expect, expectAccessible, test } from './support/test'

/** The card for links, of the sample organization, once its text is there. */
async function openCard(page: Page, address: string | null): Promise<string> {
  const app = new AssessmentApp(page)
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: 'ファイルに出す', exact: true }).click()
  const card = page.getByRole('region', { name: 'リンクで渡す' })
  if (address !== null) {
    await card.getByText('スマートフォンで開くアドレスを変える').click()
    await card.getByRole('textbox', { name: /を開くアドレス$/u }).fill(address)
    await card.getByRole('button', { name: 'アドレスを保存する' }).click()
  }
  const name = address === null ? '診断のコード' : '診断のリンク'
  const box = card.getByRole('textbox', { name })
  await expect(box).toHaveValue(/h1\./u)
  return box.inputValue()
}

/** What the browser holds of where the page has been: its address and what the router notes of the way there. */
const traces = (page: Page) => page.evaluate(() => window.location.href + JSON.stringify(window.history.state))

test('リンクを渡すと、別のブラウザーで、中身を見てから取り込め、同じ結果になり、アドレスには残らない', async ({
  page,
  openContext,
}) => {
  const link = await openCard(page, `${BASE_URL}/`)
  expect(link.length).toBeLessThan(2_000)
  await page.getByRole('button', { name: 'リンクをコピーする' }).press('Enter')
  await expect(page.getByText('コピーしました')).toBeVisible()
  await expectAccessible(page)
  const [sent] = await new AssessmentApp(page).storedRecords()

  const other = await (await openContext()).newPage()
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  const app = new AssessmentApp(other)
  await app.open(link)
  await expect(app.heading()).toHaveText('リンクの診断を読み込む')
  const row = other.getByRole('listitem').filter({ has: other.getByRole('checkbox') })
  await expect(row).toContainText('このブラウザーにない診断です。')
  await expect(row).toContainText('67/67問')
  expect(await traces(other)).not.toContain('h1.')
  expect(asked.filter((url) => url.includes('h1.'))).toEqual([])
  expect(await app.storedRecords()).toEqual([])
  await expectAccessible(other)
  await other.getByRole('button', { name: '読み込む', exact: true }).press('Enter')
  await expect(app.heading()).toContainText('備えは')
  await expect.poll(async () => (await app.storedRecords()).map(({ data }) => data)).toEqual([sent?.data])

  await test.step('もう開いているページでリンクを開いても、前の内容と見比べ、戻っても二度は開かない', async () => {
    await other.evaluate((address) => {
      window.location.href = address
    }, link)
    await expect(row).toContainText('このブラウザーの診断と同じ内容です。')
    expect(await traces(other)).not.toContain('h1.')
    await other.getByRole('link', { name: 'このブラウザーの診断の結果を見る' }).press('Enter')
    await expect(app.heading()).toContainText('備えは')
    await other.goBack()
    expect(await traces(other)).not.toContain('h1.')
    await other.reload()
    await expect(other.getByRole('textbox', { name: 'リンク、コード、または届いた文' })).toBeVisible()
    await expect(other.getByRole('checkbox')).toHaveCount(0)
  })
})

test('英語でスマートフォンでも、折れたコードを貼り付けて取り込め、切れたコードはそう言う', async ({
  page,
  openContext,
}) => {
  const code = await openCard(page, null)
  const context = await openContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
  const other = await context.newPage()
  const app = new AssessmentApp(other)
  await app.open()
  await other.getByRole('link', { name: 'Paste a link or a code that you received' }).click()
  const field = other.getByRole('textbox', { name: 'Link, code or the message with it' })
  await field.fill(code.slice(0, -20))
  await other.getByRole('button', { name: 'See what is in it' }).press('Enter')
  await expect(other.getByText(/^The link is cut off/u)).toBeVisible()
  await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(other)
  await field.fill(`Dear all,\n> ${code.replace(/.{70}/gu, '$&\n> ')}\n\nBest regards`)
  await other.getByRole('button', { name: 'See what is in it' }).press('Enter')
  await expect(app.heading()).toHaveText('Open the assessment of a link')
  await expect.poll(() => app.overflow()).toBeLessThanOrEqual(0)
  expect(await app.storedRecords()).toEqual([])
  await other.getByRole('button', { name: 'Open', exact: true }).press('Enter')
  await expect(app.heading()).toContainText('Readiness')
  await expect.poll(async () => (await app.storedRecords()).length).toBe(1)
})
