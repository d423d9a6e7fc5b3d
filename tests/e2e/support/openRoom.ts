import type { Page } from '@playwright/test'
import { type Answer, levelFrom } from '@/domain/answer'
import { questionsOfScope } from '@/domain/request'
import type { Room } from '@/domain/rooms'
import { writeRoomFile } from '@/exchange/sheets/roomFile'
import { aGathering } from '../../support/gatheringBuilder'
import { aSheet, aWorkshop, bank } from '../../support/requestBuilders'
import { expect } from './test'

/** A room in which so many people answered everything, each otherwise than the one before. */
export function aRoom(people: number): Room {
  const request = aWorkshop()
  const questions = questionsOfScope(bank, request.scope)
  const sheets = Array.from({ length: people }, (_, nth) => {
    const answers = questions.map(({ id }, index): [string, Answer] => [
      id,
      { kind: 'level', level: levelFrom((index + nth) % 5) },
    ])
    return aSheet(request, {
      respondent: String(100_000_000_000 + nth),
      role: '担当',
      answers: Object.fromEntries(answers),
    })
  })
  return { gathering: aGathering({ request }), sheets }
}

/** Opens a room in the app, in Japanese, by its facilitator's file; the page of the gathering is open then. */
export async function openRoom(page: Page, room: Room): Promise<void> {
  await page.goto('./#/w')
  await page.getByLabel('進行用のファイルを開く').setInputFiles({
    name: 'A.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(writeRoomFile(room, '進行', 'txt').text),
  })
  await page.getByRole('button', { name: 'ここに加える' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(room.gathering.request.title)
}
