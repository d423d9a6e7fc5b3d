import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, fileOf } from './support/assessmentFiles'
import { expect, test } from './support/test'

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
})

const own = [anOwnAssessment('あおば市', { client: '東の県' }), anOwnAssessment('かえで町', { client: '東の県' })]
const other = anOwnAssessment('みどり市', { client: '西の県' })

/** Every text of the app in every place of the browser, read past the app. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hironaga')
      opening.onsuccess = () => {
        resolve(opening.result)
      }
      opening.onerror = () => {
        reject(new Error('not opened'))
      }
    })
    const all = async (store: string) => {
      const reading = database.transaction(store).objectStore(store)
      const requests = [reading.getAllKeys(), reading.getAll()]
      return Promise.all(
        requests.map(
          (request) =>
            new Promise((resolve) => {
              request.onsuccess = () => {
                resolve(request.result)
              }
            }),
        ),
      )
    }
    const stores = [await all('journal'), await all('backups')]
    database.close()
    return JSON.stringify([Object.assign({}, localStorage), Object.assign({}, sessionStorage), stores])
  })
}

test('一つの依頼元のものをすべて消すと、どの場所にも名前も番号もなく、証明を保存できる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll([...own, other])
  const second = await page.context().newPage()
  await second.goto('./')
  await expect(second.getByRole('article')).toHaveCount(3)
  await page.getByRole('button', { name: '「東の県」だけを表示する（2件）' }).click()
  expect(await everything(page)).toContain('あおば市')

  await test.step('別のタブでは、断ってわけを言う', async () => {
    await second.getByRole('button', { name: '「東の県」だけを表示する（2件）' }).click()
    await second.getByRole('button', { name: 'この依頼元のものをすべて消す' }).click()
    await expect(second.getByRole('region', { name: 'タブの役割' }).getByRole('heading')).toHaveText(
      'このタブでは変更できませんでした',
    )
    await expect(second.getByRole('dialog')).toHaveCount(0)
    await second.getByRole('button', { name: 'すべての診断を表示する' }).click()
  })

  await test.step('キーボードで消す', async () => {
    await page.getByRole('button', { name: 'この依頼元のものをすべて消す' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '「東の県」のものをすべて消しますか？' })
    await expect(dialog).toContainText('診断2件')
    await dialog.getByRole('button', { name: 'すべて消す' }).press('Enter')
    await expect(
      page.getByRole('heading', { name: '「東の県」のものを消し、残っていないことを確かめました' }),
    ).toBeFocused()
  })

  expect(await app.text()).not.toMatch(/西の県|みどり市/u)
  const left = await everything(page)
  expect(left).not.toMatch(/東の県|あおば市|かえで町/u)
  expect(left).toContain('みどり市')
  await expect(second.getByRole('article')).toHaveCount(1)

  await test.step('証明をファイルに保存する', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: '証明をファイルに保存する' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^テレワーク準備度診断_消去の証明_東の県_\d{4}-\d{2}-\d{2}\.txt$/u)
    expect(await readFile(await download.path(), 'utf8')).toContain('消して確かめた日時：')
  })

  await test.step('閉じて読み込み直しても、残っているのはほかの依頼元だけ', async () => {
    await page.getByRole('button', { name: '証明を閉じて、すべての診断を表示する' }).click()
    await expect.poll(() => app.cardNames()).toEqual(['みどり市'])
    await page.reload()
    await expect.poll(() => app.cardNames()).toEqual(['みどり市'])
    expect(await everything(page)).not.toMatch(/東の県|あおば市|かえで町/u)
  })
})

test.describe('in English on a phone', () => {
  test.use({ locale: 'en-US', viewport: { width: 390, height: 844 } })

  test('the hand-over is offered first, and what was handed over can be opened again after the wipe', async ({
    page,
  }) => {
    const app = new AssessmentApp(page)
    await app.open()
    const open = async (file: ReturnType<typeof fileOf>) => {
      await page.getByLabel('Choose a file').setInputFiles(file)
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      await page.getByRole('navigation', { name: 'Steps of the assessment' }).waitFor()
      await page.goto('./')
    }
    for (const assessment of [own[0] ?? other, other]) await open(fileOf(assessment))
    await page.getByRole('button', { name: 'Show “東の県” only (1)' }).click()
    await page.getByRole('button', { name: 'Wipe everything of this client' }).click()
    const dialog = page.getByRole('dialog', { name: 'Wipe everything of “東の県”?' })
    await dialog.getByRole('button', { name: 'Make a hand-over file' }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save 1 to a file' }).click()
    const buffer = await readFile(await (await downloading).path())
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Wipe everything of this client' }).click()
    await expect(dialog).toContainText('All of them are in a file as they are now.')
    expect(await app.overflow()).toBeLessThanOrEqual(0)
    await dialog.getByRole('button', { name: 'Wipe everything', exact: true }).click()
    await expect(
      page.getByRole('heading', { name: 'Everything of “東の県” is wiped, and checked to be gone' }),
    ).toBeFocused()
    expect(await app.overflow()).toBeLessThanOrEqual(0)
    expect(await everything(page)).not.toMatch(/東の県|あおば市/u)
    await page.getByRole('button', { name: 'Close the proof and show all assessments' }).click()
    await open({ name: 'hand-over.json', mimeType: 'application/json', buffer })
    await page.reload()
    await expect(app.cards()).toHaveCount(2)
  })
})
