import { readFileSync } from 'node:fs'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { readPeerFile, writePeerFile } from '@/exchange/peerFile'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll } from './support/assessmentFiles'
import { expect, test } from './support/test'

const own = anOwnAssessment('ひみつ市', { answers: answerAll(() => ({ kind: 'level', level: 2 })) })

// Browsers drive their own dialog for files by hand only; without it, files go out as downloads.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
})

/** Files as other organizations would have handed them in. */
function filesFrom(entry: PeerEntry, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const mark = `other-${String(index)}`
    const scores = { ...entry.scores, wider: 10 + 10 * index }
    const other = { ...entry, entry: mark, organization: mark, scores }
    const { name, type, text } = writePeerFile([other], ['peer', String(index)])
    return { name, mimeType: type, buffer: Buffer.from(text) }
  })
}

test('渡したファイルに名前はなく、集めると自分の位置が分かり、開き直しても残る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(own)
  await app.open('./#/compare/peers')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '1件の数字をファイルにする' }).click()
  const bytes = readFileSync(await (await download).path())
  expect(bytes.toString()).not.toContain('ひみつ')
  const read = readPeerFile(new Uint8Array(bytes))
  const [entry] = read.ok ? read.value : []
  if (!entry) throw new Error('The file holds no entry')

  const choose = page.getByLabel('受け取ったファイルを選ぶ')
  await choose.setInputFiles([
    ...filesFrom(entry, 4),
    { name: '別.txt', mimeType: 'text/plain', buffer: Buffer.from('?') },
  ])
  await expect(page.getByText('4個のファイルを読み、4件が新しく加わりました。')).toBeVisible()
  await expect(page.getByText('別.txt：読み込めませんでした。')).toBeVisible()
  await expect(page.getByText(/この組み合わせの団体は4件です。/u)).toBeVisible()
  await expect(page.getByRole('figure')).toHaveCount(0)

  await choose.setInputFiles(filesFrom(entry, 6))
  await expect(page.getByText('6個のファイルを読み、2件が新しく加わりました。')).toBeVisible()
  await expect(page.getByRole('figure')).toContainText('中央 35')
  await expect(page.getByText('広さは、高いほうの四分の一にあります。')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('figure')).toContainText('6件の団体から')
})

test('英語のスマートフォンで、キーボードだけでファイルを作り、集めた数字を空にできる', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new AssessmentApp(page)
  await app.open()
  // Several years of one organization are as many tables beside each other, of which the page must not grow wider.
  await app.importAll([own, { ...own, id: 'peers-2' }, { ...own, id: 'peers-3' }])
  await page.getByRole('button', { name: 'English' }).click()
  await app.open('./#/compare/peers')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make a file of 3 assessments' }).press('Enter')
  const read = readPeerFile(new Uint8Array(readFileSync(await (await download).path())))
  const [entry] = read.ok ? read.value : []
  if (!entry) throw new Error('The file holds no entry')
  await page.getByLabel('Choose files you were given').setInputFiles(filesFrom(entry, 5))
  await expect(page.getByRole('figure')).toContainText('From 5 organizations')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Empty the pool' }).press('Enter')
  await page.getByRole('button', { name: 'Empty it' }).press('Enter')
  await expect(page.getByText('Nothing was collected yet.')).toBeVisible()
})
