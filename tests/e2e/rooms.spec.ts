import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { type Answer, levelFrom } from '@/domain/answer'
import { questionsOfScope } from '@/domain/request'
import type { Room } from '@/domain/rooms'
import { readRoomFile, writeRoomFile } from '@/exchange/sheets/roomFile'
import { aGathering } from '../support/gatheringBuilder'
import { aSheet, aWorkshop, bank } from '../support/requestBuilders'
import { expect, expectAccessible, test } from './support/test'

const request = aWorkshop()
const questions = questionsOfScope(bank, request.scope)
const [first] = questions

function sheetOf(number: number, shift = 0) {
  const answers = questions.map(({ id }, index): [string, Answer] => [
    id,
    { kind: 'level', level: levelFrom((index + number + shift) % 5) },
  ])
  return aSheet(request, {
    respondent: String(100_000_000_000 + number),
    role: '担当',
    answers: Object.fromEntries(answers),
  })
}

const room = (numbers: readonly number[], answer: 1 | 3, shift = 0): Room => ({
  gathering: aGathering({ request, agreed: { [first?.id ?? '']: { answer, reason: '市民課の話から' } } }),
  sheets: numbers.map((number) => sheetOf(number, number === 3 ? shift : 0)),
})

const fileOf = (content: Room, name: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(writeRoomFile(content, '進行', 'json').text),
})

const opener = (page: Page, label: string) => page.getByLabel(label)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('別のパソコンで続きを開き、もう一つの会場を、違いを選びながら合わせ、また保存する', async ({ page }) => {
  await page.goto('./#/w')
  await opener(page, '進行用のファイルを開く').setInputFiles([
    { name: 'メモ.txt', mimeType: 'text/plain', buffer: Buffer.from('こんにちは') },
    fileOf(room([1, 2, 3], 1), 'A.json'),
  ])
  await expect(page.getByRole('alert')).toContainText('メモ.txt')
  await expect(page.getByRole('alert')).toContainText('何も変わっていません')
  await expect(page.getByText('回答3件と、合意した答え1件が入っています')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ここに加える' }).press('Enter')
  await expect(heading(page)).toHaveText(request.title)
  await expect(page.getByText('3件の回答', { exact: true })).toBeVisible()

  await opener(page, '進行用のファイルを開く').setInputFiles(fileOf(room([3, 4, 5], 3, 1), 'B.json'))
  await expect(page.getByText('回答：新しく加わるもの2件')).toBeVisible()
  const sheet = page.getByRole('group', { name: /^番号の終わり 0003：20問が違います$/u })
  const agreed = page.getByRole('group').filter({ hasText: '市民課の話から' })
  await expect(sheet.getByRole('radio', { name: /ここのものを使う/u })).toBeChecked()
  await agreed.getByRole('radio', { name: /ファイルのものを使う/u }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: '合わせる', exact: true }).press('Enter')
  await expect(page.getByText('5件の回答', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('5件の回答', { exact: true })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '進行用のファイルに保存する（.txt）' }).press('Enter')
  const saved = readRoomFile(await readFile(await (await download).path()), [bank])
  if (!saved.ok) throw new Error(saved.error.kind)
  expect(saved.value.sheets).toEqual([1, 2, 3, 4, 5].map((number) => sheetOf(number)))
  expect(saved.value.gathering.agreed[first?.id ?? '']?.answer).toBe(3)
  await opener(page, '進行用のファイルを開く').setInputFiles(fileOf(saved.value, 'C.json'))
  await expect(page.getByText('ここにないものは、何も入っていません')).toBeVisible()
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 } })

  test('the work of two rooms comes together on a phone', async ({ page }) => {
    await page.goto('./#/w')
    await opener(page, 'Open a facilitator’s file').setInputFiles([
      fileOf(room([1, 2], 1), 'A.json'),
      fileOf(room([2, 3], 3, 1), 'B.json'),
    ])
    await page.getByRole('button', { name: 'Add it here' }).click()
    await expect(page.getByText('Sheets: 1 new, 1 the same as here')).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(heading(page)).toHaveText(request.title)
    await expect(page.getByText('Answers: 3', { exact: true })).toBeVisible()
  })
})
