import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { BASE_URL } from './support/addresses'
import { type KillableBrowser, startKillableBrowser } from './support/killableBrowser'
import { expect, test } from './support/test'

/** How often the browser is killed; more in the soak. */
const KILLS = Number(process.env['KILLS'] ?? '10')
/** An assessment has 67 questions: before they run out, another one is begun in a new profile. */
const MOST_ANSWERS = 60

const newProfile = () => mkdtempSync(join(tmpdir(), 'hironaga-crash-'))

/** Answers the question on the screen. Whether that is acknowledged, the mark in the header says. */
async function answer(page: Page, level: number): Promise<void> {
  await page.keyboard.press(String(level))
  await expect(page.getByRole('radio').nth(level)).toBeChecked()
}

const spareUnderWay = (page: Page) => page.locator('[data-kept="stored"]')

/** The levels kept in the only assessment, in the order in which they were given. */
async function levelsKept(app: AssessmentApp): Promise<unknown[]> {
  const [record] = await app.storedRecords()
  return Object.values(record?.data.answers ?? {}).map((kept) => (kept as { value: number }).value)
}

/** It is on the home page once what was kept has been read. */
const continuing = (page: Page) => page.getByRole('link', { name: '続きから答える' })

/** Goes on where the assessment was left, to the first question without an answer. */
async function goOn(page: Page): Promise<void> {
  await continuing(page).click()
  const place = page.getByText(/問中 \d+問目$/u)
  await place.waitFor()
  while ((await page.getByRole('radio', { checked: true }).count()) > 0) {
    const before = await place.textContent()
    await page.keyboard.press('Enter')
    await expect(place).not.toHaveText(before ?? '')
  }
}

test(`答えた直後にブラウザーの全プロセスを${String(KILLS)}回止めても、保存したと言われた回答は失われない`, async ({
  launchOptions,
}) => {
  test.setTimeout(30_000 + KILLS * 15_000)
  const executable = launchOptions.executablePath ?? chromium.executablePath()
  let profile = newProfile()
  let browser: KillableBrowser | undefined
  let given: number[] = []
  let acknowledged = 0
  try {
    for (let kills = 0; kills <= KILLS; kills += 1) {
      browser = await startKillableBrowser(executable, launchOptions.args ?? [], profile)
      const { page } = browser
      const app = new AssessmentApp(page)
      await app.open(BASE_URL)
      if (given.length > 0) {
        await continuing(page).waitFor()
        const kept = await levelsKept(app)
        expect(kept, `止めた回数 ${String(kills)}`).toEqual(given.slice(0, Math.max(acknowledged, kept.length)))
        given.length = kept.length
        await goOn(page)
      } else {
        await app.start()
        await app.openQuestions()
      }

      await answer(page, kills % 5)
      await expect(spareUnderWay(page)).toHaveCount(0)
      acknowledged = given.push(kills % 5)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
      await answer(page, (kills + 2) % 5)
      given.push((kills + 2) % 5)
      // Every other time the browser ends before anybody could see what became of the last answer.
      if (kills % 2 === 0) {
        await expect(spareUnderWay(page)).toHaveCount(0)
        acknowledged = given.length
      }
      await browser.kill()
      browser = undefined
      if (given.length >= MOST_ANSWERS) {
        rmSync(profile, { recursive: true, force: true })
        profile = newProfile()
        given = []
        acknowledged = 0
      }
    }
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
