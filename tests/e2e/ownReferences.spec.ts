import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/test'

test('自分で事例を追加し、図に出し、直し、削除して戻し、ファイルで持ち運ぶ', async ({ page }) => {
  test.setTimeout(90_000)
  // Browsers drive their own dialog for files by hand only; without it, files go out as downloads.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  const heading = page.getByRole('heading', { level: 1 })
  const own = page.getByRole('region', { name: '自分で追加した事例' })
  await page.goto('./#/references')
  await own.getByRole('link', { name: '事例を追加する' }).press('Enter')
  await expect(heading).toHaveText('事例を追加する')

  await test.step('出典・時点・確かさがなければ、保存せずに、足りない欄を言う', async () => {
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    const alert = page.getByRole('alert')
    await expect(alert).toBeFocused()
    await expect(alert).toContainText('記録1：「出典」を入れてください')
    await expect(alert).toContainText('記録1：「確かさ」を選んでください')
    await expectAccessible(page)
  })

  await test.step('入れると保存され、自分で追加したと分かる', async () => {
    await page.getByLabel('団体の名前').fill('となりの市')
    await page.getByLabel('種類').selectOption('city')
    await page.getByLabel('年（西暦）').fill('2024')
    await page.getByLabel('月', { exact: true }).selectOption({ index: 4 })
    await page.getByLabel('実施の状況').selectOption('adopted')
    await page.getByLabel('対象者').selectOption('applicants')
    await page.getByLabel('日数の上限がある').check()
    await page.getByLabel('上限の日数（週）').fill('3')
    await page.getByLabel('分かっていること').fill('希望者が週3日まで')
    await page.getByLabel('出典', { exact: true }).fill('となりの市 要綱')
    await page.getByLabel('確かさ').selectOption('high')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await expect(heading).toHaveText('となりの市（自分で追加）')
    await expect(page.getByText('となりの市 要綱')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('読み込み直しても残り、道の図にも出る', async () => {
    await page.goto('./#/references')
    await page.reload()
    const map = page.getByRole('region', { name: 'より広く × より長くの道' })
    await expect(map.getByRole('button', { name: /令和6年4月：制度の上限、希望者・週3日$/u })).toBeVisible()
    await expect(map.getByRole('heading', { name: 'となりの市（自分で追加）' })).toBeVisible()
  })

  await test.step('直すと、直したものが残る', async () => {
    await own.getByRole('link', { name: 'となりの市（自分で追加）' }).click()
    await page.getByRole('link', { name: 'この事例を編集する' }).click()
    await page.getByLabel('団体の名前').fill('むこうの市')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await expect(heading).toHaveText('むこうの市（自分で追加）')
  })

  const file = await test.step('ファイルに書き出す', async () => {
    await page.goto('./#/references')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      own.getByRole('button', { name: 'ファイルに書き出す' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toMatch(/^自分の事例_.*\.json$/u)
    return download.path()
  })

  await test.step('削除は元に戻せる。もう一度削除してから、ファイルで取り戻す', async () => {
    const remove = async () => {
      await own.getByRole('link', { name: 'むこうの市（自分で追加）' }).click()
      await page.getByRole('button', { name: 'この事例を削除する' }).press('Enter')
      await expect(own.getByText('「むこうの市」を削除しました。')).toBeVisible()
    }
    await remove()
    await own.getByRole('button', { name: '元に戻す' }).press('Enter')
    await expect(own.getByRole('link', { name: 'むこうの市（自分で追加）' })).toBeVisible()
    await remove()
    await own.locator('input[type="file"]').setInputFiles(file)
    await expect(own.getByText('1件の事例があります（新しいもの1件', { exact: false })).toBeVisible()
    await own.getByRole('button', { name: '読み込む', exact: true }).press('Enter')
    await expect(own.getByRole('link', { name: 'むこうの市（自分で追加）' })).toBeVisible()
  })

  await test.step('関わりのないファイルは断り、いまあるものは変わらない', async () => {
    const buffer = Buffer.from('{"app":"hironaga","kind":"references","format":1,"bodies":[{"__proto__":1}]}')
    await own.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    await expect(own.getByText('いまある事例は変わっていません。')).toBeVisible()
    await expect(own.getByRole('link', { name: 'むこうの市（自分で追加）' })).toBeVisible()
  })
})

test('追加した事例は、もう一つのタブにすぐ出て、そのタブが引き継げば、そこから書ける', async ({ page }) => {
  test.setTimeout(90_000)
  const fill = async (tab: Page, name: string) => {
    await tab.goto('./#/references/new')
    await tab.getByLabel('団体の名前').fill(name)
    await tab.getByLabel('種類').selectOption('city')
    await tab.getByRole('radio', { name: '年度' }).check()
    await tab.getByLabel('年（西暦）').fill('2024')
    await tab.getByLabel('実施の状況').selectOption('adopted')
    await tab.getByLabel('分かっていること').fill('全職員が使える')
    await tab.getByLabel('出典', { exact: true }).fill('要綱')
    await tab.getByLabel('確かさ').selectOption('high')
    await tab.getByRole('button', { name: '保存する' }).click()
  }
  const link = (tab: Page, name: string) =>
    tab.getByRole('region', { name: '自分で追加した事例' }).getByRole('link', { name: `${name}（自分で追加）` })
  await page.goto('./#/references')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A tab that still draws its charts answers late, and one that does not answer counts as gone.
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('figure').first()).toBeVisible()
  const second = await page.context().newPage()
  await second.goto('./#/references')
  const role = second.getByRole('region', { name: 'タブの役割' })
  await expect(role).toContainText('見るだけ')

  await fill(page, 'となりの市')
  await expect(link(second, 'となりの市')).toBeVisible()

  await test.step('見るタブでは保存されず、入力は残る。引き継げば保存でき、はじめのタブに出る', async () => {
    await fill(second, 'むこうの市')
    await expect(role).toContainText('このタブでは変更できませんでした')
    await role.getByRole('button', { name: 'このタブで編集する' }).click()
    await expect(role).toHaveCount(0)
    await expect(second.getByLabel('団体の名前')).toHaveValue('むこうの市')
    await second.getByRole('button', { name: '保存する' }).click()
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('むこうの市（自分で追加）')
    await page.goto('./#/references')
    await expect(link(page, 'むこうの市')).toBeVisible()
  })

  await test.step('引き継いだタブで削除すると、もう一つのタブからも消える', async () => {
    await second.getByRole('button', { name: 'この事例を削除する' }).click()
    await expect(link(page, 'むこうの市')).toHaveCount(0)
  })
})

test('計算した比率は、計算値として割り算と一緒に出て、全件の控えで別のパソコンへ移せる', async ({ page, browser }) => {
  test.setTimeout(90_000)
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  await page.goto('./#/references/new')
  await page.getByLabel('団体の名前').fill('となりの市')
  await page.getByLabel('種類').selectOption('city')
  await page.getByRole('radio', { name: '年度' }).check()
  await page.getByLabel('年（西暦）').fill('2024')
  await page.getByLabel('実施の状況').selectOption('adopted')
  await page.getByRole('radio', { name: '公表された数から計算する' }).check()
  await page.getByLabel('割られる数は、何の数か').fill('年間の利用（人日）')
  await page.getByLabel('割られる数', { exact: true }).fill('1200')
  await page.getByLabel('割る数は、何の数か').fill('職員100人×240日（人日）')
  await page.getByLabel('割る数', { exact: true }).fill('24000')
  await expect(page.getByText('計算値：5')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('分かっていること').fill('年間の利用は1,200人日')
  await page.getByLabel('出典', { exact: true }).fill('市の資料')
  await page.getByLabel('確かさ').selectOption('medium')
  await page.getByRole('button', { name: '保存する' }).click()
  const arithmetic = /（計算値）：年間の利用（人日） 1,200 ÷ 職員100人×240日（人日） 24,000$/u
  await expect(page.getByText(arithmetic)).toBeVisible()

  await page.goto('./#/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルに保存する', exact: true }).click(),
  ])
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto(new URL('./#/settings', page.url()).href)
  await other.getByLabel('元に戻すファイルを選ぶ').setInputFiles(await download.path())
  await expect(other.getByText('ここにないもの1件、内容が違うもの0件、同じもの0件')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '読み込む', exact: true }).click()
  await expect(other.getByText('自分で追加した事例を1件読み込みました。')).toBeVisible()
  await other.getByRole('link', { name: '事例を見る' }).click()
  await other.getByRole('link', { name: 'となりの市（自分で追加）' }).first().click()
  await expect(other.getByText(arithmetic)).toBeVisible()
  await elsewhere.close()
})

test.describe('英語で、電話の幅で', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 800 } })

  test('a half-typed case survives leaving the form, and its fields are in English', async ({ page }) => {
    await page.goto('./#/references/new')
    await page.getByLabel('Name of the body').fill('Next Town')
    await page.getByRole('link', { name: 'Back to all reference cases' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reference cases')
    await page.getByRole('link', { name: 'Add a case' }).click()
    await expect(page.getByLabel('Name of the body')).toHaveValue('Next Town')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})
