import { findAllByRole, fireEvent, getByRole, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleAssessment } from '@/content/sample'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import ResultPage from '@/features/result/ResultPage.vue'
import { aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

const sample = sampleAssessment({ id: 'a1', createdOn: '2026-11-24', locale: 'ja' })
let mounted: MountedPage | undefined

/** Opens the result page and asks how a number came about. */
async function ask(name: string, assessment: Assessment = sample) {
  mounted = await mountPage(ResultPage, { assessment })
  const { element } = mounted
  const [button] = await findAllByRole(element, 'button', { name: `${name}の計算のしかた` })
  if (button) fireEvent.click(button)
  await flushPromises()
  return { element, dialog: getByRole(element, 'dialog', { name: `${name}の計算のしかた` }) }
}

/** Each kind of number, and what its formula says of the sample organization. */
const formulas: readonly (readonly [string, readonly string[]])[] = [
  [
    '情報のデジタル化',
    [
      '回答した設問の点数：25 × 228 ÷ 108 = 52.8',
      '回答した割合（重みで数える）：108 ÷ 108 = 100%',
      '20 ×（3 − 1）= 40',
    ],
  ],
  [
    'フリーアドレス制',
    [
      '下限（わからない・未回答を0とみなす）：25 × 150 ÷ 120 = 31.3',
      '上限（わからない・未回答を4とみなす）：25 ×（150 + 4 × 15）÷ 120 = 43.8',
    ],
  ],
  ['広さ', ['25 × 1,672 ÷ 801 = 52.2', '「展開」に進む目安：20 × 3 = 60', 'その軸への効き方（0〜2）']],
  ['長さ', ['25 × 1,386 ÷ 659 = 52.6', '「展開」に進む目安：20 × 3 = 60']],
  ['実際の比率', ['36人 × 週1.2日 ÷（120人 × 週5日）= 7.2%', '11枚目']],
  ['制度が認める比率', ['72人 × 週2日 ÷（120人 × 週5日）= 24%']],
  [
    '離れてできる割合',
    ['いま 29.8%（わからない・未回答により 26.7%〜33.8%）・すべて整うと 65.8%', '情報のデジタル化 52.8 ÷ 45'],
  ],
  [
    '備えと実際の比べ方',
    [
      '実際の比率 7.2%：備えほど使われていません',
      '13.4%（下限 26.7% の半分と、目標 40% の、小さいほう）に届かなければ「備えほど使われていません」',
      '下限 26.7% − 実際 7.2% = 19.5ポイント',
      '1.2日 ÷ 5日 = 24%',
    ],
  ],
  ['制度を作る', ['「社内制度の整備」の点数を、そのまま使います。', '25 × 180 ÷ 60 = 75']],
  ['いつもの仕事ができる', ['100 × 離れてできる割合 29.8% ÷ 目標 40%（100まで）= 74.4']],
  ['誰でも使える', ['72人 ÷ 120人 = 60%', '36人 ÷ 72人 = 50%', '= 50']],
  ['利用実績が伸びる', ['100 × 実際の比率 7.2% ÷ 目標 40%（100まで）= 18']],
  ['効果が見える', ['25 × 51 ÷ 39 = 32.7', '業務効率の測定']],
  ['非常時には全員：その備え', ['= 72.4', '一斉接続の余裕']],
  ['伸び', ['管理職への研修', '広さ：25 × 1 × 40 ÷ 801 = 1.2', '離れてできる仕事の伸びは']],
  ['幅が縮む分', ['新人・異動者の育成', '広さ：25 × 4 × 40 ÷ 801 = 5', '長さ：25 × 4 × 20 ÷ 659 = 3']],
]

describe('FormulaDialog', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it.each(formulas)('「%s」は、この組織の数字を入れた式で開く', async (name, texts) => {
    const { dialog } = await ask(name)
    const shown = dialog.textContent.replace(/\s+/gu, ' ')
    for (const text of texts) expect(shown).toContain(text)
  })

  it('設問ごとの重みと水準を表にし、わからない設問は不明とする', async () => {
    const { dialog } = await ask('フリーアドレス制')
    const table = getByRole(dialog, 'table', { name: '設問ごとの重みと水準' })
    const cellsOf = (question: string) =>
      within(getByRole(table, 'row', { name: new RegExp(question, 'u') }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    expect(cellsOf('持ち運べるPC')).toEqual(['15', '2', '30'])
    expect(cellsOf('机まわりの書類')).toEqual(['15', '不明', '―'])
  })

  it('該当しないとした設問は、表に入れない', async () => {
    const { dialog } = await ask('情報のデジタル化')
    const table = getByRole(dialog, 'table')
    expect(within(table).getByRole('rowheader', { name: '在宅前の準備' })).toBeTruthy()
    expect(within(table).queryByRole('rowheader', { name: '現場の記録' })).toBeNull()
  })

  it('読み始めは式の言葉からで、閉じるとなくなる', async () => {
    const { element, dialog } = await ask('実際の比率')
    expect(document.activeElement?.textContent).toBe('使った人の延べ日数を、チーム全員の勤務日数で割ります。')
    fireEvent.click(getByRole(dialog, 'button', { name: '閉じる' }))
    await flushPromises()
    expect(queryByRole(element, 'dialog')).toBeNull()
  })

  it('月の日数で入力したときは、週の日数への換算も見せる', async () => {
    const use = { kind: 'perUser', days: 5.2, per: 'month' } as const
    const { dialog } = await ask('実際の比率', { ...sample, practice: { ...sample.practice, use } })
    expect(dialog.textContent).toMatch(/5\.2.+12.+52.+1\.2/u)
    expect(dialog.textContent).toContain('36人 × 週1.2日 ÷（120人 × 週5日）= 7.2%')
  })

  it('延べ人日で入力したときは、1人あたりの日数への換算も見せる', async () => {
    const practice = { ...sample.practice, use: { kind: 'personDays', total: 187.2 } as const }
    const { dialog } = await ask('実際の比率', { ...sample, practice })
    expect(dialog.textContent).toContain('187.2')
    expect(dialog.textContent).toContain('36人 × 週1.2日 ÷（120人 × 週5日）= 7.2%')
  })

  describe('数字が足りないとき', () => {
    const some = aRealAssessment({
      organization: { ...BLANK_ORGANIZATION, staff: 120 },
      practice: { ...BLANK_PRACTICE, users: 36 },
    })

    it('比率の式の代わりに、分かっているものと未入力のものを並べる', async () => {
      const { dialog } = await ask('実際の比率', some)
      const terms = within(dialog)
        .getAllByRole('term')
        .map(({ textContent }) => textContent)
      const values = within(dialog)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
      expect(terms).toEqual(['使った人', '1人あたりの日数', '人数'])
      expect(values).toEqual(['36人', '未入力', '120人'])
    })

    it.each(['いつもの仕事ができる', '誰でも使える', '利用実績が伸びる'])(
      '「%s」は、まだ計算できないと言う',
      async (name) => {
        const { dialog } = await ask(name, some)
        expect(dialog.textContent).toContain('まだ分からない数字があるため、計算できません。')
      },
    )

    it('1問も答えていない分野は、0で割らずに点数がまだないと言い、幅は0から100とする', async () => {
      const { dialog } = await ask('情報のデジタル化', some)
      expect(dialog.textContent).toContain('回答した設問がないため、その点数はまだありません。')
      expect(dialog.textContent).not.toContain('÷ 0')
      expect(dialog.textContent).toContain('25 × 0 ÷ 120 = 0')
      expect(dialog.textContent).toContain('25 ×（0 + 4 × 120）÷ 120 = 100')
    })
  })

  it('対象者が0人なら、「誰でも使える」は0だと言う', async () => {
    const practice = { ...sample.practice, eligible: 0 }
    const { dialog } = await ask('誰でも使える', { ...sample, practice })
    expect(dialog.textContent).toContain('対象者が0人のため、0です。')
  })
})
