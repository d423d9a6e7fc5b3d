import { writeRequestFile } from '@/exchange/sheets/requestFile'
import { writeRoomFile } from '@/exchange/sheets/roomFile'
import { aWorkshop } from '../support/requestBuilders'
import { AssessmentApp } from './pages/assessmentApp'
import { press } from './support/byKeyboard'
import { aRoom } from './support/openRoom'
import { expect, test } from './support/test'

const asText = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test('結果を読み、試し、計画し、渡し、事例と比べるまで、キーボードだけでできる', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AssessmentApp(page)
  const { keyboard } = page
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const goTo = async (name: string, heading: string | RegExp) => {
    await press(page, link(name).first())
    await expect(app.heading()).toHaveText(heading)
    await expect(app.heading()).toBeFocused()
  }

  await test.step('結果：図の点を一つずつ読む', async () => {
    await app.open()
    await press(page, button('見本の市役所で結果を見る'))
    await expect(app.heading()).toContainText('備えは')
    const points = page.getByRole('slider', { name: '「広さ × 長さの地図」の点を順に読む' })
    await press(page, points, 'ArrowRight')
    await expect(page.getByText('制度が認める：人の割合', { exact: false })).toBeVisible()
    await keyboard.press('End')
    await expect(points).toHaveAttribute('aria-valuetext', /^その上限：/u)
    await keyboard.press('Escape')
    await expect(page.getByText('その上限：', { exact: false })).toBeHidden()
  })

  await test.step('業務：割合を動かす', async () => {
    await goTo('業務 （入力済み）', '業務の内訳')
    const share = page.getByRole('slider', { name: /^資料作成・分析/u })
    await press(page, share, 'ArrowRight')
    await expect(share).toHaveAttribute('aria-valuetext', '6%')
  })

  await test.step('試算：動かして残し、消すと、見出しに戻る', async () => {
    await goTo('結果', /備えは/u)
    await goTo('試算', '試算')
    const users = page.getByRole('slider', { name: '使った人の数' })
    await press(page, users, 'End')
    await expect(users).toHaveAttribute('aria-valuetext', '120人')
    await press(page, button('名前を付けて残す'))
    await press(page, page.getByRole('button', { name: /を削除する$/u }))
    await expect(page.getByRole('heading', { name: '残した試算' })).toBeFocused()
  })

  await test.step('計画：道のりを選び、担当を書く', async () => {
    await goTo('計画', '計画')
    await press(page, page.getByRole('button', { name: /件を計画に入れる$/u }))
    await expect(page.getByRole('heading', { name: '取り組むことにしたもの' })).toBeFocused()
    const action = page.getByRole('article').first()
    await press(page, action.locator('summary'))
    await press(page, action.getByRole('textbox', { name: '担当' }), 'End')
    await keyboard.type('人事課')
    await expect(action.getByText('担当：人事課')).toBeVisible()
  })

  await test.step('報告書をWordのファイルにする', async () => {
    await goTo('報告書', '報告書')
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, button('Word'))])
    expect(download.suggestedFilename()).toMatch(/\.docx$/u)
  })

  await test.step('比べる：列の画面を閉じると、開いたボタンに戻る', async () => {
    await goTo('比べる', '組織を比べる')
    await press(page, page.getByRole('searchbox'), 'End')
    await keyboard.type('ひろなが')
    await expect(page.getByText('1件のうち1件を表示')).toBeVisible()
    const columns = page.getByRole('button', { name: /^列を選ぶ/u })
    await press(page, columns)
    await expect(page.getByRole('dialog')).toBeVisible()
    await keyboard.press('Escape')
    await expect(columns).toBeFocused()
  })

  await test.step('事例：絞って開き、自分の事例は、足りない欄へ行ける', async () => {
    await goTo('事例', '事例')
    await press(page, page.getByRole('searchbox'), 'End')
    await keyboard.type('佐賀')
    await goTo('佐賀県', '佐賀県')
    await goTo('事例', '事例')
    await press(page, link('事例を追加する'))
    await expect(app.heading()).toHaveText('事例を追加する')
    await press(page, page.getByRole('button', { name: /保存する$/u }).last())
    await expect(page.getByRole('alert').filter({ hasText: '団体の名前' })).toBeFocused()
  })
})

test('集まりを開いて見せ、参加して答え始めるまで、キーボードだけでできる', async ({ page }) => {
  const app = new AssessmentApp(page)
  const { keyboard } = page
  const choose = async (label: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      press(page, page.getByRole('button', { name: label })),
    ])
    await chooser.setFiles(file)
  }

  await test.step('進行用のファイルを開き、大きく映す', async () => {
    await app.open()
    await press(page, page.getByRole('link', { name: 'みんなで答える' }))
    await choose('進行用のファイルを開く', asText('A.txt', writeRoomFile(aRoom(3), '進行', 'txt').text))
    await press(page, page.getByRole('button', { name: 'ここに加える' }))
    await expect(app.heading()).toHaveText('ひろなが市 働き方の話し合い')
    await press(page, page.getByRole('link', { name: '大きく映して話し合う' }))
    await press(page, page.getByRole('button', { name: '締め切って、見せ始める' }))
    await expect(app.heading()).toBeFocused()
    await keyboard.press('Space')
    await expect(page.getByText('3件', { exact: false }).first()).toBeVisible()
  })

  await test.step('参加：依頼を開き、立場を選び、一問に答える', async () => {
    await app.open('./#/join')
    await choose('依頼のファイルを開く', asText('依頼.txt', writeRequestFile(aWorkshop(), '依頼', 'txt').text))
    await press(page, page.getByRole('button', { name: '答え始める' }))
    await expect(app.heading()).toHaveText('あなたの立場')
    await press(page, page.getByRole('button', { name: '管理職' }))
    await expect(page.getByText(/^設問 1 \/ /u)).toBeVisible()
    await expect(app.heading()).toBeFocused()
    await press(page, page.getByRole('radio').first(), 'Space')
    await expect(page.getByRole('radio').first()).toBeChecked()
    await keyboard.press('Enter')
    await expect(page.getByText(/^設問 2 \/ /u)).toBeVisible()
  })
})
