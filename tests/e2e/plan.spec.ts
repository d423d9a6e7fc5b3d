import { readFileSync } from 'node:fs'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll } from './support/assessmentFiles'
import { expect, expectAccessible, test } from './support/test'

const TITLE = '分離ネットワークの業務'
const given = anOwnAssessment('あおば市', {
  answers: answerAll(({ id }) => ({ kind: 'level', level: id === 'cloud.isolated' ? 0 : 3 })),
})

test('一手を選び、担当と期限と状況を決めると、読み込み直しても次の診断でも残る', async ({ page }) => {
  const app = new AssessmentApp(page)
  const card = page.getByRole('article', { name: TITLE })

  await test.step('結果から計画に移り、一手を選ぶ', async () => {
    await app.open()
    await app.importAssessment(given)
    await app.step('結果').click()
    await page.getByRole('navigation', { name: '結果を使う' }).getByRole('link', { name: '計画' }).click()
    await expect(app.heading()).toHaveText('計画')
    await page.getByRole('button', { name: `「${TITLE}」を計画に入れる` }).click()
    await expect(card).toContainText('水準0 → 1')
  })

  await test.step('担当、期限、状況を決める', async () => {
    await card.getByText(`「${TITLE}」を編集する`).click()
    await card.getByLabel('担当').fill('情報政策課')
    await card.getByLabel('期限の決め方').selectOption('四半期で')
    await card.getByLabel('四半期', { exact: true }).selectOption('第4四半期')
    await card.getByLabel('進行中').check()
    await expect(card).toContainText('担当：情報政策課')
    await expect(page.getByRole('figure', { name: /いつ、何をするか/u })).toContainText('進行中')
    await expectAccessible(page)
  })

  await test.step('読み込み直しても残る', async () => {
    await app.saved().waitFor()
    await page.reload()
    await expect(card).toContainText('担当：情報政策課')
    await expect(card).toContainText('進行中')
  })

  await test.step('予定表のファイルに書き出す', async () => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '期限を予定表のファイルに書き出す' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^計画_あおば市\.ics$/u)
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toContain('BEGIN:VCALENDAR\r\n')
    expect(text).toContain('DTSTART;VALUE=DATE:')
  })

  await test.step('前回の回答をもとに始めた診断で、どうなったかが分かる', async () => {
    await page.goto('./')
    await app.act('あおば市', '前回の回答をもとに')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await app.step('結果').click()
    await page.getByRole('link', { name: '計画', exact: true }).click()
    const last = page.getByRole('region', { name: '前回の計画は、どうなりましたか' })
    await expect(last).toContainText(TITLE)
    await expect(last).toContainText('いまの水準は、まだ分かりません。')
  })
})

test('最短の道のりを、目標と条件を変えて探し、まとめて計画に入れられる', async ({ page }) => {
  const app = new AssessmentApp(page)
  const way = page.getByRole('region', { name: '最短の道のり' })
  await app.open()
  await app.openSample()
  await page.getByRole('link', { name: '計画', exact: true }).click()
  await expect(way).toContainText('までの最短の道のりは')

  await test.step('目標を変えると、手間が増える', async () => {
    await way.getByRole('radio', { name: /^ネットオフィス/u }).check()
    await expect(way).toContainText('「ネットオフィス」までの最短の道のりは')
  })
  await test.step('設問を外すと、探し直す', async () => {
    const [summary] = await way.locator('section summary').all()
    await summary?.click()
    await way
      .getByRole('button', { name: /を外して探し直す$/u })
      .first()
      .click()
    await expect(way.getByText('条件をつける（いま1件）')).toBeVisible()
  })
  await test.step('読み込み直しても、目標と条件が残る', async () => {
    await app.saved().waitFor()
    await page.reload()
    await expect(way.getByRole('radio', { name: /^ネットオフィス/u })).toBeChecked()
    await expect(way.getByText('条件をつける（いま1件）')).toBeVisible()
  })
  await test.step('まとめて計画に入れる', async () => {
    const button = way.getByRole('button', { name: /件を計画に入れる$/u })
    const count = Number(/\d+/u.exec(await button.innerText())?.[0])
    await button.click()
    await expect(page.getByRole('article')).toHaveCount(count)
    await expect(page.getByRole('heading', { name: '取り組むことにしたもの' })).toBeFocused()
  })
  await test.step('道のりの図がある', async () => {
    const road = page.getByRole('region', { name: 'ネットオフィスまでの道のり' })
    await expect(road.getByRole('heading', { level: 3, name: /まで$/u }).last()).toHaveText('「ネットオフィス」まで')
    await expect(road.getByRole('img').first()).toBeVisible()
  })
  await expectAccessible(page)
})

test('キーボードだけで、一手を選び、外せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAssessment(given)
  await app.step('結果').click()
  await page.getByRole('link', { name: '計画', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(app.heading()).toBeFocused()
  const add = page.getByRole('button', { name: `「${TITLE}」を計画に入れる` })
  await add.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: '取り組むことにしたもの' })).toBeVisible()
  await page.getByText(`「${TITLE}」を編集する`).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `「${TITLE}」を計画から外す` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '取り組むことにしたもの' })).toBeFocused()
  await expect(page.getByText('まだ何も選ばれていません')).toBeVisible()
})

test.describe('英語で', () => {
  test.use({ locale: 'en-GB' })

  test('the plan of the sample can be made on a phone', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.resizeTo(390)
    await app.open()
    await page
      .getByRole('button', { name: /sample/iu })
      .first()
      .click()
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(app.heading()).toHaveText('Plan')
    await page
      .getByRole('button', { name: /^Add “/u })
      .first()
      .click()
    await expect(page.getByRole('article')).toHaveCount(1)
    expect(await app.overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    const text = await page.getByRole('main').innerText()
    expect(text).not.toMatch(/[ぁ-んァ-ヶ]/u)
  })
})
