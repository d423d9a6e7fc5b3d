import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { Answers } from '@/domain/answer'
import { questionsOfScope, type Request } from '@/domain/request'
import { readHandedSheet } from '@/exchange/sheets/readHandedSheet'
import { requestLink } from '@/exchange/sheets/links'
import { writeRequestFile } from '@/exchange/sheets/requestFile'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { anInquiry, aWorkshop, bank } from '../support/requestBuilders'
import { expect, expectAccessible, test } from './support/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const read = (given: string | Uint8Array, request: Request) => {
  const sheet = readHandedSheet(given, { request, banks: [bank] })
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  return sheet.value
}

/** What an independent decoder finds in the pixels of a screenshot. */
async function scan(page: Page, picture: Locator): Promise<string | undefined> {
  const png = (await picture.screenshot()).toString('base64')
  const blank = await page.context().newPage()
  const { pixels, width, height } = await blank.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const found = context?.getImageData(0, 0, image.width, image.height)
    return { pixels: [...(found?.data ?? [])], width: image.width, height: image.height }
  }, png)
  await blank.close()
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data
}

test.describe('スマートフォンで', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('依頼のリンクを開いて答え、開き直しても続きから、QRコードとコードで渡せる', async ({ page }) => {
    test.setTimeout(120_000)
    const request = aWorkshop()
    const asked = questionsOfScope(bank, request.scope)
    const answers: Record<string, Answers[string]> = {}
    await page.goto(requestLink('./', writeRequestText(request)))
    await expect(page.getByText('ひろなが市 働き方の話し合い')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '答え始める' }).tap()
    await expect(heading(page)).toHaveText('あなたの立場')
    await expectAccessible(page)
    await page.getByRole('button', { name: '管理職' }).tap()
    for (const [index, { id, allowNa }] of asked.entries()) {
      await expect(page.getByText(`設問 ${String(index + 1)} / ${String(asked.length)}`)).toBeVisible()
      if (index === 4) await expectAccessible(page)
      if (index === 5) {
        await page.reload()
        await expect(page.getByText(`設問 6 / ${String(asked.length)}`)).toBeVisible()
      }
      const level = (index % 5) as 0
      if (index === 3) {
        await page.locator('label').filter({ hasText: 'わからない' }).tap()
        answers[id] = { kind: 'unknown' }
      } else if (allowNa) {
        await page.locator('label').filter({ hasText: '該当しない' }).tap()
        answers[id] = { kind: 'notApplicable', reason: '' }
      } else {
        await page
          .locator('label')
          .filter({ has: page.getByRole('radio') })
          .nth(level)
          .tap()
        answers[id] = { kind: 'level', level }
      }
      await page.locator('fieldset').getByRole('link').last().tap()
    }
    await expect(heading(page)).toHaveText('渡す内容を確かめる')
    await expect(page.getByText(`回答（${String(asked.length)}問中 ${String(asked.length)}問）`)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: '回答を渡す' }).tap()
    const picture = page.getByRole('img', { name: '回答のQRコード' })
    await expect(picture).toBeVisible()
    await expect(page.getByText('読み戻して')).toBeVisible()
    await expectAccessible(page)
    const scanned = await scan(page, picture)
    expect(scanned).toMatch(/^\d+$/u)
    expect(read(scanned ?? '', request)).toMatchObject({ role: '管理職', answers })
    await page.locator('label').filter({ hasText: '数字のコード' }).tap()
    const code = await page.getByRole('textbox', { name: '回答のコード' }).inputValue()
    expect(read(`回答です。\n${code}\nよろしく。`, request)).toEqual(read(scanned ?? '', request))
    await page.getByRole('button', { name: '渡しました' }).tap()
    await expect(page.getByRole('status').filter({ hasText: 'もう一度渡すこともできます' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.reload()
    await expect(page.getByText('もう一度渡すこともできます')).toBeVisible()
    await page.getByRole('button', { name: 'この端末から消す' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'この端末から消す' }).tap()
    await expect(heading(page)).toHaveText('参加')
    await expect(page.getByText('この端末にある回答')).toHaveCount(0)
  })
})

test.describe('英語で', () => {
  test.use({ locale: 'en-US' })

  test('依頼のファイルを開き、キーボードで答え、メモとともにファイルで渡せる', async ({ page }) => {
    test.setTimeout(120_000)
    const request = anInquiry()
    const asked = questionsOfScope(bank, request.scope)
    await page.goto('./#/join')
    await expect(heading(page)).toHaveText('Join')
    await page.locator('input[type=file]').setInputFiles({
      name: 'request.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(writeRequestFile(request, 'request', 'txt').text),
    })
    await expect(page.getByText('Department: 情報政策課')).toBeVisible()
    await page.getByRole('button', { name: 'Start answering' }).press('Enter')
    for (const [index] of asked.entries()) {
      await expect(page.getByText(`Question ${String(index + 1)} / ${String(asked.length)}`)).toBeVisible()
      await page.keyboard.press(String(index % 5))
      await expect(page.getByRole('radio').nth(index % 5)).toBeChecked()
      if (index === 0) {
        await page.locator('details.note summary').press('Enter')
        await page.locator('textarea').fill('renewed next year')
        await heading(page).focus()
      }
      await page.keyboard.press('Enter')
    }
    await expect(heading(page)).toHaveText('Check what is handed over')
    await expect(page.getByText('Note: renewed next year')).toBeVisible()
    await page.getByRole('link', { name: 'Hand over the answers' }).press('Enter')
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save to a file (.json)' }).press('Enter')
    const file = await readFile(await (await waiting).path())
    const sheet = read(new Uint8Array(file), request)
    expect(Object.keys(sheet.answers)).toHaveLength(asked.length)
    expect(sheet.answers[asked[0]?.id ?? '']).toEqual({ kind: 'level', level: 0, note: 'renewed next year' })
    expect(file.toString()).not.toMatch(/savedAt|2026-|2027-/u)
  })
})

test('切れたリンクと、ここにない依頼には、何が起きたかと、どうすればよいかが出る', async ({ page }) => {
  const link = requestLink('./', writeRequestText(aWorkshop()))
  await page.goto(link.slice(0, -12))
  await expect(page.getByRole('alert')).toContainText('依頼を開けませんでした')
  await expect(page.getByRole('alert')).toContainText('もう一度送ってもらい')
  await expectAccessible(page)
  await page.goto('./#/join/123456789/3')
  await expect(heading(page)).toHaveText('その依頼への回答は、この端末にありません')
  await expectAccessible(page)
})
