import type { Page } from '@playwright/test'
import { parseRequest, type Request } from '@/domain/request'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { groupSheets } from '../../support/groupSheets'
import { bank } from '../../support/requestBuilders'
import { BASE_URL } from './addresses'
import { expect } from './test'

/** Roles as the app proposes them; the last one is too small to be shown. */
const LEVELS = {
  ja: { 管理職: [0, 0, 1, 1, 0], '人事・総務': [3, 3, 4, 3], 情報システム: [3, 3, 4, 3], 現場の担当: [0, 1] },
  en: {
    Manager: [0, 0, 1, 1, 0],
    'HR and general affairs': [3, 3, 4, 3],
    IT: [3, 3, 4, 3],
    'Front-line staff': [0, 1],
  },
} as const

const WORDS = {
  ja: { title: '依頼の名前', submit: 'この内容で用意する' },
  en: { title: 'Name of the request', submit: 'Set it up' },
} as const

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Sets a workshop up as the app proposes it, and takes the sheets of a group in as files. */
export async function setUpWorkshop(page: Page, locale: 'ja' | 'en'): Promise<Request> {
  await page.goto(`${BASE_URL}#/w/new`)
  await page.getByRole('textbox', { name: WORDS[locale].title }).fill('ひろなが市')
  await page.getByRole('button', { name: WORDS[locale].submit }).click()
  await expect(heading(page)).toHaveText('ひろなが市')
  const id = /#\/w\/(\d+)/u.exec(page.url())?.[1] ?? ''
  const kept = await page.evaluate((key) => localStorage.getItem(key), `hironaga/gathering/${id}`)
  const { data } = JSON.parse(kept ?? '{}') as { data: { request: unknown } }
  const request = parseRequest(data.request, [bank])
  if (!request.ok) throw new Error(JSON.stringify(request.error))
  const files = groupSheets(request.value, LEVELS[locale]).map((sheet) => {
    const file = writeSheetFile(sheet, 'sheet', 'json')
    return { name: file.name, mimeType: file.type, buffer: Buffer.from(file.text) }
  })
  await page.locator('input[type=file]').first().setInputFiles(files)
  await expect(page.getByRole('status').filter({ hasText: '15' }).first()).toBeVisible()
  return request.value
}
