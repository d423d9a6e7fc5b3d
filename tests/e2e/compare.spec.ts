import { encryptText } from '@/exchange/encryption'
import { writeLibrary } from '@/exchange/libraryFile'
import { AssessmentApp } from './pages/assessmentApp'
import { ComparePage } from './pages/comparePage'
import { anOwnAssessment } from './support/assessmentFiles'
import { filesOf, handed, portfolioOf } from './support/portfolioFiles'
import { expect, expectAccessible, test } from './support/test'

const records = portfolioOf(320)
const savedAt = '2026-11-24T00:30:00.000Z'

test('300のファイルと書庫と暗号を一度に取り込み、壊れたものは名前とわけが分かる', async ({ page }) => {
  test.setTimeout(240_000)
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(anOwnAssessment('あおば市'))
  const compare = new ComparePage(page)
  await compare.open()
  const library = writeLibrary({ records: records.slice(300, 315), settings: null }, savedAt)
  const secret = writeLibrary({ records: records.slice(315), settings: null }, savedAt)
  await compare.read([
    ...filesOf(records.slice(0, 300)),
    handed('書庫.json', library),
    handed('秘密.age', await encryptText(secret, '合言葉', 12)),
    handed('途中で切れた.json', '{"app":"hironaga",'),
    handed(
      '新しい版.json',
      (filesOf(records.slice(0, 1))[0]?.buffer.toString() ?? '').replace('"format": 3', '"format": 99'),
    ),
    handed('空.json', ''),
  ])
  await expect(page.getByText('途中で切れた.json')).toBeVisible()
  await expect(page.getByText('ファイルが途中で切れているか、壊れています。', { exact: false })).toBeVisible()
  await expect(page.getByText('新しい版.json')).toBeVisible()
  await expect(page.getByText('読めなかったもの（3件）')).toBeVisible()
  await expect(compare.accept()).toHaveText('315件を取り込む')
  await page.getByLabel('暗号のファイルが1個あります。パスワード').fill('合言葉')
  await page.getByRole('button', { name: '暗号のファイルを開く' }).click()
  await expect(compare.accept()).toHaveText('320件を取り込む', { timeout: 30_000 })
  await expectAccessible(page)
  await compare.accept().click()
  await expect(page.getByText('320件を加え、0件を新しいものに置き換えました。')).toBeVisible({ timeout: 60_000 })
  await expect(compare.found()).toHaveText('321件のうち321件を表示')

  await test.step('開き直しても残り、「続きから」には並ばない', async () => {
    await page.reload()
    await expect(compare.found()).toHaveText('321件のうち321件を表示')
    await compare.read(filesOf(records.slice(0, 3)))
    await expect(page.getByText('新しく取り込むものはありません。')).toBeVisible()
    await page.goto('./')
    await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
  })

  await test.step('取り除くと、自分の診断だけになる', async () => {
    await compare.open()
    await page.getByRole('button', { name: '取り込んだ診断をすべて取り除く' }).click()
    await page.getByRole('button', { name: 'すべて取り除く', exact: true }).click()
    await expect(page.getByText('取り込んだ320件を取り除きました。')).toBeVisible()
    await expect(compare.found()).toHaveText('1件のうち1件を表示')
  })
})

test('探し、並べ、列を選び、見方を残し、横に並べ、中央値を見る', async ({ page }) => {
  test.setTimeout(240_000)
  const compare = new ComparePage(page)
  await compare.open()
  await compare.bringIn(filesOf(records))
  await page.getByLabel('名前・都道府県・団体コードで探す').fill('ﾎｯｶｲﾄﾞｳ')
  await expect(compare.found()).toHaveText('320件のうち0件を表示')
  await page.getByLabel('名前・都道府県・団体コードで探す').fill('北海道')
  await expect(compare.found()).toHaveText(/^320件のうち[1-9]件を表示$/u)
  await page.getByLabel('名前・都道府県・団体コードで探す').fill('')

  await test.step('見出しで並べ、列を選ぶ', async () => {
    await compare.header('人数').getByRole('button').click()
    await compare.header('人数').getByRole('button').click()
    await expect(compare.header('人数')).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('button', { name: '列を選ぶ（8列）' }).click()
    await page.getByRole('checkbox', { name: '団体コード' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
    await expect(compare.header('団体コード')).toBeVisible()
  })

  await test.step('見方は、開き直しても呼び出せる', async () => {
    await page.getByText('見方を保存する・呼び出す').click()
    await page.getByLabel('見方の名前').fill('人数の順')
    await page.getByRole('button', { name: 'この見方を保存する' }).click()
    await expect(page.getByText('見方「人数の順」を保存しました。')).toBeVisible()
    await page.reload()
    await page.getByText('見方を保存する・呼び出す').click()
    await page.getByLabel('保存した見方').selectOption({ label: '人数の順' })
    await expect(compare.header('人数')).toHaveAttribute('aria-sort', 'descending')
    await expect(compare.header('団体コード')).toBeVisible()
  })

  await test.step('三つを横に並べる', async () => {
    for (const index of [0, 1, 2]) await compare.region().getByRole('checkbox').nth(index).check()
    const side = page.getByRole('region', { name: /^横に並べた表/u })
    await expect(side.getByRole('columnheader')).toHaveCount(5)
    await page.getByRole('button', { name: '設問ごとの水準も並べる' }).click()
    await expect(side.getByRole('row')).toHaveCount(1 + 10 + 9 + 67)
    await side
      .getByRole('button', { name: /を外す$/u })
      .first()
      .click()
    await expect(side.getByRole('columnheader')).toHaveCount(4)
  })

  await test.step('版を選び直すと、比べるものが変わる', async () => {
    const counted = page.getByText(/件が、広さと長さのどこにいるかを示します。/u).first()
    const before = await counted.textContent()
    await page.getByRole('radio', { name: /設問集 1\.1\.0・簡易版/u }).check()
    await expect(counted).not.toHaveText(before ?? '')
  })
  await expectAccessible(page)
})

test('英語の狭い画面で、キーボードだけで取り込み、並べ、選ぶ', async ({ openContext }) => {
  test.setTimeout(240_000)
  const context = await openContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const compare = new ComparePage(page)
  await compare.open()
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('Choose files to compare', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles([...filesOf(records.slice(0, 300)), handed('broken.json', '{')])
  await expect(page.getByText('Could not be read (1)')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('broken.json')).toBeVisible()
  await compare.accept().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('300 added, 0 replaced by newer ones.')).toBeVisible({ timeout: 60_000 })
  await compare.header('Staff').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(compare.header('Staff')).toHaveAttribute('aria-sort', 'ascending')
  const first = compare.region().getByRole('checkbox').first()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(first).toBeChecked()
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible()
  await compare.region().focus()
  await page.keyboard.press('End')
  await expect(compare.region().getByRole('row').last()).toBeVisible()
  await expect.poll(() => compare.region().locator('tr[aria-rowindex="301"]').count()).toBe(1)
  // A row half under the heading has no target of full size.
  await page.keyboard.press('Home')
  await expect(compare.region().locator('tr[aria-rowindex="2"]')).toHaveCount(1)
  expect(await new AssessmentApp(page).overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})

test('1,741団体の表を、すべての列を出して、端まで動かし、並べ替える', async ({ page }) => {
  test.setTimeout(300_000)
  const all = portfolioOf(1_741)
  const compare = new ComparePage(page)
  await compare.open()
  await compare.bringIn([
    handed('書庫1.json', writeLibrary({ records: all.slice(0, 900), settings: null }, savedAt)),
    handed('書庫2.json', writeLibrary({ records: all.slice(900), settings: null }, savedAt)),
  ])
  await expect(compare.found()).toHaveText('1,741件のうち1,741件を表示')
  await page.getByRole('button', { name: '列を選ぶ（8列）' }).click()
  await page.getByRole('button', { name: 'すべての列' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
  const table = compare.region().getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '1742')
  await expect(compare.region().getByRole('columnheader')).toHaveCount(91)
  await compare.region().evaluate((region) => {
    region.scrollTop = region.scrollHeight
  })
  await expect(compare.region().locator('tr[aria-rowindex="1742"]')).toHaveCount(1)
  expect(await compare.region().getByRole('row').count()).toBeLessThan(60)
  await page.getByLabel('並べる項目').selectOption('question:rules.document')
  await page.getByLabel('並べる向き').selectOption('descending')
  await expect(compare.region().locator('tr[aria-rowindex="2"]')).toHaveCount(1)
  const column = compare.region().getByRole('columnheader').and(page.locator('[aria-sort="descending"]'))
  await expect(column).toHaveCount(1)
  await page.getByLabel('名前・都道府県・団体コードで探す').fill('みどり 北海道')
  await expect(compare.found()).toHaveText(/^1,741件のうち\d+件を表示$/u)
})
