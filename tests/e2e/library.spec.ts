import { BLANK_ORGANIZATION } from '@/domain/organization'
import { AssessmentApp } from './pages/assessmentApp'
import { anOwnAssessment, answerAll } from './support/assessmentFiles'
import { expect, test } from './support/test'

const ready = anOwnAssessment('あおば市', { answers: answerAll(() => ({ kind: 'level', level: 4 })) })
const blank = anOwnAssessment('かえで県')
const half = anOwnAssessment('カモメ商事', {
  organization: {
    ...BLANK_ORGANIZATION,
    name: 'カモメ商事',
    kind: 'company',
    unit: 'department',
    department: '経理課',
  },
  answers: answerAll(() => ({ kind: 'level', level: 2 })),
})
const all = [ready, blank, half]

test.describe('三つの診断があるホーム', () => {
  test.beforeEach(async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open()
    await app.importAll(all)
    await expect(app.cards()).toHaveCount(3)
  })

  test('名前や部署で探すと、当てはまる診断だけが残り、件数を伝える', async ({ page }) => {
    const app = new AssessmentApp(page)
    const search = page.getByRole('searchbox', { name: '組織や部署の名前で探す' })

    await test.step('かなの種類が違っても見つかる', async () => {
      await search.fill('かもめ')
      await expect.poll(() => app.cardNames()).toEqual(['カモメ商事'])
      await expect(page.getByText('1件', { exact: true })).toBeVisible()
    })
    await test.step('部署の名前でも見つかる', async () => {
      await search.fill('経理')
      await expect.poll(() => app.cardNames()).toEqual(['カモメ商事'])
    })
    await test.step('当てはまらなければ0件で、消せばすべてに戻る', async () => {
      await search.fill('さくら')
      await expect(app.cards()).toHaveCount(0)
      await expect(page.getByText('0件', { exact: true })).toBeVisible()
      await search.clear()
      await expect(app.cards()).toHaveCount(3)
    })
  })

  test('保存の新しい順、名前の順、段階の高い順に並べられる', async ({ page }) => {
    const app = new AssessmentApp(page)
    const order = page.getByRole('combobox', { name: '並べ方' })
    await expect.poll(() => app.cardNames()).toEqual(['カモメ商事', 'かえで県', 'あおば市'])
    await order.selectOption('名前の順')
    await expect.poll(() => app.cardNames()).toEqual(['あおば市', 'かえで県', 'カモメ商事'])
    await order.selectOption('段階の高い順')
    await expect.poll(() => app.cardNames()).toEqual(['あおば市', 'カモメ商事', 'かえで県'])
  })

  test('名前を変えると、カードも結果の見出しも変わり、読み込み直しても残る', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.act('かえで県', '名前を変える')
    const field = page.getByRole('dialog').getByRole('textbox', { name: '組織の名前' })
    await expect(field).toHaveValue('かえで県')
    await field.fill('もみじ県')
    await page.getByRole('button', { name: 'この名前にする' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(app.card('もみじ県')).toBeVisible()
    await page.reload()
    await expect(app.card('かえで県')).toHaveCount(0)
    await app.card('もみじ県').getByRole('link', { name: '結果を見る' }).click()
    await expect(page.getByText('もみじ県')).toBeVisible()
  })

  test('名前を変えるのを途中でやめると、何も変わらない', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.act('かえで県', '名前を変える')
    await page.getByRole('textbox', { name: '組織の名前' }).fill('もみじ県')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect.poll(() => app.cardNames()).toEqual(['カモメ商事', 'かえで県', 'あおば市'])
  })

  test('複製したものを変えても、もとの診断は変わらない', async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.act('カモメ商事', '複製する')
    await expect.poll(() => app.cardNames()).toEqual(['カモメ商事（複製）', 'カモメ商事', 'かえで県', 'あおば市'])
    await app.card('カモメ商事（複製）').getByRole('link', { name: '続きから答える' }).click()
    await app.step('組織').click()
    await page.getByRole('textbox', { name: '組織の名前' }).fill('ツバメ商事')
    await app.open()
    await expect.poll(() => app.cardNames()).toEqual(['ツバメ商事', 'カモメ商事', 'かえで県', 'あおば市'])
    await expect(app.card('ツバメ商事')).toContainText('67/67問')
    await expect(app.card('カモメ商事')).toContainText('67/67問')
  })

  test('削除は元に戻せて、どちらの状態も読み込み直したあとまで続く', async ({ page }) => {
    const app = new AssessmentApp(page)

    await test.step('削除すると消え、戻す道が示される', async () => {
      await app.act('かえで県', '削除する')
      await expect(page.getByText('「かえで県」の診断を削除しました。')).toBeVisible()
      await expect.poll(() => app.cardNames()).toEqual(['カモメ商事', 'あおば市'])
    })
    await test.step('元に戻すと、読み込み直してもある', async () => {
      await page.getByRole('button', { name: '元に戻す' }).click()
      await expect(app.card('かえで県')).toBeVisible()
      await expect(page.getByRole('button', { name: '元に戻す' })).toHaveCount(0)
      await page.reload()
      await expect(app.cards()).toHaveCount(3)
    })
    await test.step('戻さずに読み込み直すと、もうない', async () => {
      await app.act('かえで県', '削除する')
      await page.reload()
      await expect(app.cards()).toHaveCount(2)
      await expect(app.card('かえで県')).toHaveCount(0)
      expect((await app.storedRecords()).map(({ data }) => data.organization.name).sort()).toEqual([
        'あおば市',
        'カモメ商事',
      ])
    })
  })

  test('キーボードだけで、名前を変え、削除し、元に戻せて、いる場所を見失わない', async ({ page }) => {
    const app = new AssessmentApp(page)
    const focus = page.locator(':focus')
    const menu = app.card('あおば市').getByText('その他の操作')

    await test.step('名前を変えたあと、押したボタンに戻る', async () => {
      await menu.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(focus).toHaveText('前回の回答をもとに、新しく診断する')
      await page.keyboard.press('Tab')
      await expect(focus).toHaveText('ほかの部署に答えてもらう')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('textbox', { name: '組織の名前' })).toBeFocused()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('わかば市')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect.poll(() => app.cardNames()).toEqual(['わかば市', 'カモメ商事', 'かえで県'])
      await expect(focus).toHaveText('名前を変える')
      await expect(app.card('わかば市').getByRole('button', { name: '名前を変える' })).toBeFocused()
    })
    await test.step('削除すると、戻す道に移る', async () => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect(focus).toHaveText('削除する')
      await page.keyboard.press('Enter')
      await expect(focus).toContainText('「わかば市」の診断を削除しました。')
    })
    await test.step('元に戻すと、一覧の初めに移る', async () => {
      await page.keyboard.press('Tab')
      await expect(focus).toHaveText('元に戻す')
      await page.keyboard.press('Enter')
      await expect(app.card('わかば市')).toBeVisible()
      await expect(page.getByRole('heading', { name: '続きから' })).toBeFocused()
    })
  })
})

test('前回の回答をもとに始めると、確かめたものだけが結果に入る', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll([half])

  await test.step('組織を引き継ぎ、回答は空から始まる', async () => {
    await app.act('カモメ商事', '前回の回答をもとに、新しく診断する')
    await expect(app.heading()).toHaveText('組織について')
    await expect(page.getByRole('textbox', { name: '組織の名前' })).toHaveValue('カモメ商事')
    await app.openQuestions()
    await expect(page.getByText('67問中 0問に回答')).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })
  await test.step('ボタンで前回と同じにする', async () => {
    await expect(page.getByText(/^前回（2026年11月24日）：水準2/u)).toBeVisible()
    await page.getByRole('button', { name: /前回と同じにする/u }).click()
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
    await app.next().click()
  })
  await test.step('=キーで前回と同じにする', async () => {
    await expect(page.getByText('設問 2 / 67')).toBeVisible()
    await page.keyboard.press('=')
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
    await page.keyboard.press('Enter')
  })
  await test.step('前回と違う回答もできる', async () => {
    await expect(page.getByText('設問 3 / 67')).toBeVisible()
    await page.keyboard.press('4')
    await expect(page.getByRole('radio').nth(4)).toBeChecked()
    await expect(page.getByText(/^67問中 3問に回答/u)).toBeVisible()
  })
  await test.step('結果は、確かめた三問だけで出す', async () => {
    await app.step('結果').click()
    await expect(app.heading()).toHaveText('備えはまだ「準備前」です')
    await expect(page.getByText('標準版・67問中 3問に回答')).toBeVisible()
    await expect(page.getByText('未回答が64問あります。')).toBeVisible()
  })
  await test.step('前の診断はそのまま残る', async () => {
    await app.open()
    await expect(app.card('カモメ商事')).toHaveCount(2)
    await expect(app.card('カモメ商事').first()).toContainText('3/67問')
    await expect(app.card('カモメ商事').last()).toContainText('67/67問')
  })
})

test('英語でも、探し、名前を変え、削除して元に戻せる', async ({ page }) => {
  const app = new AssessmentApp(page)
  await app.open()
  await app.importAll(all)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Continue' })).toBeVisible()

  await page.getByRole('searchbox').fill('あおば')
  await expect.poll(() => app.cardNames()).toEqual(['あおば市'])
  await page.getByRole('searchbox').clear()
  await app.card('あおば市').getByText('More').click()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name of the organization' }).fill('Aoba City')
  await page.getByRole('button', { name: 'Use this name' }).click()
  await page.getByRole('searchbox').fill('AOBA')
  await expect.poll(() => app.cardNames()).toEqual(['Aoba City'])

  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The assessment of “Aoba City” was deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.reload()
  await expect(app.cards()).toHaveCount(3)
})
