import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { INSECURE_URL } from './support/addresses'
import { expect, test } from './support/test'

const notice = (page: Page) => page.getByRole('region', { name: 'タブの役割' })
const takeOver = (page: Page) => notice(page).getByRole('button', { name: 'このタブで編集する' }).click()
const level = (page: Page, wanted: number) => page.getByRole('radio').nth(wanted)

/** Two tabs of one browser before the same first question; the first one edits. */
async function openTwo(page: Page, address = './'): Promise<{ first: Page; second: Page; app: AssessmentApp }> {
  const app = new AssessmentApp(page)
  await app.open(address)
  await app.start()
  await page.getByRole('textbox', { name: '組織の名前' }).fill('ひろなが市')
  await app.openQuestions()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('設問 1 / 67').waitFor()
  return { first: page, second, app }
}

for (const [where, address] of [
  ['いつものアドレス', './'],
  ['庁内の http（Web Locks なし）', `${INSECURE_URL}/`],
] as const) {
  test(`${where}：一つのタブで編集し、もう一つはすぐに追いつき、引き継いでも回答は失われず混ざらない`, async ({
    page,
  }) => {
    const { first, second } = await openTwo(page, address)
    await expect(notice(second)).toContainText('見るだけ')
    await expect(notice(first)).toHaveCount(0)

    await test.step('書くタブの回答が、見るタブにすぐ出る', async () => {
      await first.keyboard.press('3')
      await expect(level(second, 3)).toBeChecked()
    })

    await test.step('見るタブで答えても変わらず、わけを言う', async () => {
      await level(second, 1).click()
      await expect(notice(second).getByRole('heading')).toHaveText('このタブでは変更できませんでした')
      await expect(notice(second).getByRole('heading')).toBeFocused()
      await expect(level(second, 3)).toBeChecked()
      await expect(level(first, 3)).toBeChecked()
    })

    await test.step('引き継ぐと、役割が入れ替わる', async () => {
      await takeOver(second)
      await expect(notice(second)).toHaveCount(0)
      await expect(notice(first)).toContainText('見るだけ')
      await level(second, 2).click()
      await expect(level(first, 2)).toBeChecked()
      await level(first, 4).click()
      await expect(level(first, 2)).toBeChecked()
    })

    await test.step('読み込み直しても、どちらにも同じ回答がある', async () => {
      for (const tab of [second, first]) {
        await tab.reload()
        await expect(level(tab, 2)).toBeChecked()
      }
    })
  })
}

test('何度も引き継ぎながら両方で答えても、すべての回答が残る', async ({ page }) => {
  const { first, second, app } = await openTwo(page)
  const questions = first.url()
  const given: number[] = []
  for (let turn = 0; turn < 8; turn += 1) {
    const tab = turn % 2 === 0 ? first : second
    if (turn > 0) await takeOver(tab)
    await expect(notice(tab)).toHaveCount(0)
    const place = String(turn + 1)
    await tab.goto(`${questions}/information/${place}`)
    await tab.getByText(new RegExp(`問中 ${place}問目$`, 'u')).waitFor()
    await level(tab, turn % 5).click()
    given.push(turn % 5)
  }
  const [record] = await app.storedRecords()
  expect(Object.values(record?.data.answers ?? {}).map((answer) => (answer as { value: number }).value)).toEqual(given)
})

test('書くタブを閉じると、残ったタブでそのまま答えられる', async ({ page }) => {
  const { first, second } = await openTwo(page)
  await expect(notice(second)).toBeVisible()
  await first.close({ runBeforeUnload: true })
  await expect(notice(second)).toHaveCount(0)
  await level(second, 4).click()
  await second.reload()
  await expect(level(second, 4)).toBeChecked()
})

test('書くタブを読み込み直しても、書くタブのまま', async ({ page }) => {
  const { first, second } = await openTwo(page)
  await first.reload()
  await level(first, 4).click()
  await expect(level(first, 4)).toBeChecked()
  await expect(level(second, 4)).toBeChecked()
  await expect(notice(second)).toBeVisible()
})

test('見るタブで診断をはじめようとしても、何も作らず、わけを言う', async ({ page }) => {
  const { first, second, app } = await openTwo(page)
  await second.goto('./')
  await second.getByRole('button', { name: '診断をはじめる' }).click()
  await expect(notice(second)).toContainText('このタブでは変更できませんでした')
  await expect(second.getByText('このブラウザーにありません')).toHaveCount(0)
  expect(await app.storedRecords()).toHaveLength(1)
  await first.goto('./')
  await expect(app.cards()).toHaveCount(1)
})

test('保存できていない変更のあるタブからは引き継げず、わけを言う', async ({ page }) => {
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  const { first, second } = await openTwo(page)
  await first.evaluate(() => {
    for (let size = 1 << 20, key = 0; size >= 1;) {
      try {
        localStorage.setItem(`other/${String(key)}`, 'x'.repeat(size))
        key += 1
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
  await level(first, 3).click()
  await expect(first.getByRole('alert')).toContainText('保存できませんでした')
  await takeOver(second)
  await expect(notice(second)).toContainText('まだ保存できていない変更')
  await expect(level(first, 3)).toBeChecked()
})
