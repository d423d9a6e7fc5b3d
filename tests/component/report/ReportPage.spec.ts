import {
  findByRole,
  fireEvent,
  getAllByRole,
  getByLabelText,
  getByRole,
  queryByRole,
  within,
} from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_BENEFIT_FIGURES } from '@/domain/benefits'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import ReportPage from '@/features/report/ReportPage.vue'
import type { Locale } from '@/i18n'
import { useSettingsStore } from '@/stores/settings'
import { answersAt, answersBy, aRealAssessment, level, without } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

async function mountReport(changes: Partial<Assessment> = {}, locale: Locale = 'ja') {
  standInForBrowser()
  mounted = await mountPage(ReportPage, { assessment: aRealAssessment(changes), locale })
  const { element, pinia } = mounted
  const paper = await findByRole(element, 'article')
  const choose = async (role: 'radio' | 'checkbox', name: string | RegExp) => {
    fireEvent.click(getByRole(element, role, { name, hidden: true }))
    await flushPromises()
  }
  const headings = () =>
    within(paper)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent)
  const part = (name: string) => within(paper).getByRole('region', { name })
  return { element, paper, choose, headings, part, report: () => useSettingsStore(pinia).settings.report }
}

describe('ReportPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('はじめは幹部向けで、段階、地図、足りないもの、次の一手、守るべきことが、この順に並ぶ', async () => {
    const { headings, part, paper } = await mountReport({ answers: answersAt(2) })
    expect(headings()).toEqual([
      '備えの段階',
      '広さと長さの地図',
      '次の段階に足りないもの',
      '次に取り組むこと',
      '守るべきこと',
    ])
    expect(part('備えの段階').textContent).toContain('備えは「部分導入」まで整っています')
    expect(part('次の段階に足りないもの').textContent).toContain('次の段階「展開」に進むために')
    expect(getAllByRole(part('次に取り組むこと'), 'row')).toHaveLength(4)
    expect(paper.textContent).toContain('hironaga-standard')
    expect(paper.textContent).not.toMatch(/NaN|undefined|null/u)
  })

  it('読む人を変えると、題と内容が変わり、次のときのために残る', async () => {
    const { choose, headings, paper, report } = await mountReport({ answers: answersAt(2) })
    await choose('radio', /^人事向け/u)
    expect(getByRole(paper, 'heading', { level: 2 }).textContent).toContain('詳細版')
    expect(headings()).toContain('設問ごとの回答')
    expect(report().audience).toBe('staff')
    await choose('radio', /^現場向け/u)
    expect(headings()).toEqual(['やること一覧', '守るべきこと', '答えを確かめること'])
  })

  it('内容を選び直せ、すべて外せば、選ぶように言う', async () => {
    const { choose, headings, paper, report } = await mountReport({ answers: answersAt(2) })
    await choose('checkbox', '議会答弁・予算要求のための数字')
    expect(headings().at(-1)).toBe('議会答弁・予算要求のための数字')
    for (const name of headings()) await choose('checkbox', name)
    expect(report().parts.top).toEqual([])
    expect(paper.textContent).toContain('入れる内容が一つも選ばれていません')
  })

  it('議会答弁・予算要求のための数字は、時点と出典を添え、分からないものは分からないと言う', async () => {
    const { choose, part } = await mountReport({ answers: answersAt(2) })
    await choose('checkbox', '議会答弁・予算要求のための数字')
    const statements = part('議会答弁・予算要求のための数字')
    await eventually(() => {
      expect(statements.textContent).toContain('政令指定都市を除く市区町村のうち')
    })
    expect(statements.textContent).toContain('実際の利用は、まだ分かりません')
    expect(statements.textContent).toContain('https://')
    expect(statements.textContent).toMatch(/令和5年に60\.1%/u)
    expect(statements.textContent).toMatch(
      /これまでにテレワークをしたことがある人は、令和6年度に24\.6%です。\s*出典：国土交通省/u,
    )
    expect(statements.textContent).toContain('確かさ：')
    expect(statements.textContent).toContain('費用は、この診断では見積もりません')
  })

  it('設問ごとの出典は、選んだときに、設問の名前と資料とアドレスを並べる', async () => {
    const { choose, part } = await mountReport({ answers: answersAt(2) })
    await choose('checkbox', '設問ごとの出典')
    await eventually(() => {
      expect(part('設問ごとの出典').textContent).toContain(
        '四つの柱の一つ「情報のデジタル化」（第20回テレワーク・ミニセミナー資料',
      )
    })
    expect(part('設問ごとの出典').textContent).toContain('https://')
  })

  it('決裁欄と供覧欄をつけられ、役職を変えられる', async () => {
    const { element, paper, choose, report } = await mountReport()
    expect(queryByRole(paper, 'table', { name: '決裁' })).toBeNull()
    await choose('checkbox', '決裁欄をつける')
    await choose('checkbox', '供覧欄をつける')
    const titles = () => getAllByRole(getByRole(paper, 'table', { name: '決裁' }), 'columnheader')
    expect(titles().map(({ textContent }) => textContent)).toEqual(['部長', '課長', '係長', '担当'])
    expect(getByRole(paper, 'table', { name: '供覧' })).not.toBeNull()
    fireEvent.change(getByLabelText(element, /^決裁欄の役職/u), { target: { value: '市長 副市長,部長' } })
    await flushPromises()
    expect(titles().map(({ textContent }) => textContent)).toEqual(['市長', '副市長', '部長'])
    expect(report().approvers).toEqual(['市長', '副市長', '部長'])
    await choose('checkbox', '決裁欄をつける')
    expect(report().approvers).toBeNull()
  })

  it('年は、市区町村なら和暦で、西暦も選べる', async () => {
    const { element, paper, report } = await mountReport({ createdOn: '2026-11-29' })
    expect(paper.textContent).toContain('令和8年11月29日')
    const select = getByLabelText<HTMLSelectElement>(element, '年の書き方')
    select.selectedIndex = 2
    fireEvent.change(select)
    await flushPromises()
    expect(paper.textContent).toContain('2026年11月29日')
    expect(report().era).toBe('western')
  })

  it('やること一覧は、計画のうちこれからのものを、済みの欄と、担当と期限とともに並べる', async () => {
    const planned = { ...newAction({ question: 'cloud.isolated', from: 0, to: 1 }), owner: '情報政策課' }
    const done = { ...newAction({ question: 'seating.device', from: 0, to: 1 }), status: 'done' as const }
    const { choose, part } = await mountReport({
      answers: answersAt(3, { 'cloud.isolated': level(0) }),
      plan: { ...BLANK_PLAN, actions: [planned, done] },
    })
    await choose('radio', /^現場向け/u)
    const list = part('やること一覧')
    expect(list.textContent).toContain('これからのものが1件、済んだものが1件')
    const [, row] = getAllByRole(list, 'row')
    expect(row?.textContent).toContain('分離ネットワークの業務')
    expect(row?.textContent).toContain('情報政策課')
    expect(getAllByRole(list, 'row')).toHaveLength(2)
  })

  it('計画がなければ、伸びの大きいものを、書き込めるように挙げる', async () => {
    const { choose, part } = await mountReport({ answers: answersAt(2) })
    await choose('radio', /^現場向け/u)
    expect(part('やること一覧').textContent).toContain('計画がまだないため')
    expect(getAllByRole(part('やること一覧'), 'row')).toHaveLength(4)
  })

  it('何も答えていなくても、名前がなくても、分かることだけを言う', async () => {
    const { choose, paper, part } = await mountReport({ answers: {} })
    await choose('radio', /^人事向け/u)
    expect(paper.textContent).not.toMatch(/NaN|undefined|null/u)
    expect(part('設問ごとの回答').textContent).toContain('未回答')
    expect(part('計画').textContent).toContain('計画は、まだありません')
    expect(part('備えの段階').textContent).toContain('まだ1問も答えていません')
  })

  it('わからない設問は、幅の縮む順に十まで挙げ、残りの数を言う', async () => {
    const unknown = Object.fromEntries(
      Object.keys(answersAt(2))
        .slice(0, 15)
        .map((id) => [id, { kind: 'unknown' as const }]),
    )
    const { choose, part } = await mountReport({ answers: answersAt(2, unknown) })
    await choose('radio', /^人事向け/u)
    expect(getAllByRole(part('答えを確かめること'), 'row')).toHaveLength(11)
    expect(part('答えを確かめること').textContent).toContain('ほかに5問')
  })

  it('作成者の名前とロゴが入り、画像でないものは、わけを言って断る', async () => {
    const { element, paper, report } = await mountReport()
    const author = getByLabelText<HTMLInputElement>(element, /^作成者の名前/u)
    author.value = '株式会社みらい'
    fireEvent.change(author)
    await flushPromises()
    expect(paper.textContent).toContain('株式会社みらい')
    const give = async (bytes: number[]) => {
      const input = getByLabelText<HTMLInputElement>(element, 'ロゴの画像を選ぶ')
      const file = new File([Uint8Array.from(bytes)], 'logo.png')
      Object.defineProperty(input, 'files', { value: [file], configurable: true })
      fireEvent.change(input)
      await flushPromises()
      await flushPromises()
    }
    await give([1, 2, 3])
    expect(getByRole(element, 'alert', { hidden: true }).textContent).toContain('PNG、JPEG、WebPのどれでもない')
    expect(report().logo).toBeNull()
    await give([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    await eventually(() => {
      expect(report().logo).toMatch(/^data:image\/png/u)
    })
    expect(within(paper).getByRole('img', { name: 'ロゴ' })).not.toBeNull()
    fireEvent.click(getByRole(element, 'button', { name: 'ロゴを外す', hidden: true }))
    await flushPromises()
    expect(report().logo).toBeNull()
  })

  it('部署の診断は、部署のこととして言い、月がなくても、分かっている利用は言う', async () => {
    const organization = { ...BLANK_ORGANIZATION, name: 'みらい市', unit: 'department' as const, staff: 10 }
    const practice = {
      ...BLANK_PRACTICE,
      eligible: 5,
      users: 2,
      use: { kind: 'perUser' as const, days: 1, per: 'week' as const },
    }
    const { choose, part, paper } = await mountReport({ answers: answersAt(2), organization, practice })
    await choose('checkbox', '議会答弁・予算要求のための数字')
    expect(part('議会答弁・予算要求のための数字').textContent).toContain('みらい市の一つの部署の備えは')
    expect(part('議会答弁・予算要求のための数字').textContent).toContain(
      '全員の勤務日の4%です（対象の月・年度は未入力）',
    )
    expect(paper.textContent).toContain('回答の範囲')
  })

  it('企業には、議会ではなく社内のための数字と呼び、社員の数と言う', async () => {
    const organization = { ...BLANK_ORGANIZATION, name: '株式会社みらい', kind: 'company' as const }
    const { choose, headings, paper } = await mountReport({ answers: answersAt(2), organization })
    await choose('checkbox', '社内説明・予算要求のための数字')
    expect(headings().at(-1)).toBe('社内説明・予算要求のための数字')
    expect(paper.textContent).toContain('社員の数')
    expect(paper.textContent).toContain('常用雇用者100人以上')
  })

  it('段階が言えなければ、四つの柱の図は出さず、最上段とも言わない', async () => {
    const { choose, paper } = await mountReport({ answers: answersBy(() => ({ kind: 'notApplicable', reason: '' })) })
    await choose('radio', /^人事向け/u)
    expect(paper.textContent).not.toContain('いちばん上の段階')
    expect(paper.textContent).not.toMatch(/NaN|undefined|null/u)
  })

  it('点数に入る設問がすべて分かっていても、守るべきことの未回答を、ないとは言わない', async () => {
    const safeguards = Object.keys(answersAt(2)).filter((id) => id.startsWith('safeguards.'))
    const { choose, part } = await mountReport({ answers: without(answersAt(2), ...safeguards) })
    await choose('radio', /^現場向け/u)
    expect(part('答えを確かめること').textContent).not.toContain('設問はありません')
    expect(part('答えを確かめること').textContent).toContain(`わからない・未回答が${String(safeguards.length)}問`)
  })

  it('計画がすべて済んでいれば、そう言う', async () => {
    const done = { ...newAction({ question: 'seating.device', from: 0, to: 1 }), status: 'done' as const }
    const { choose, part } = await mountReport({ answers: answersAt(3), plan: { ...BLANK_PLAN, actions: [done] } })
    await choose('radio', /^現場向け/u)
    expect(part('やること一覧').textContent).toContain('すべて済むか、やめています（済み 1件）')
  })

  it('名前や数え方がどれほど長くても、幹部向けは縮めたことを見せ、人事向けは全文を載せる', async () => {
    const name = 'とても長い名前の市'.repeat(40)
    const organization = {
      ...BLANK_ORGANIZATION,
      name,
      unit: 'department' as const,
      department: name,
      staff: 10,
      staffIncludes: name,
      answeredBy: name,
    }
    const { choose, paper } = await mountReport({ answers: answersAt(0), organization })
    expect(paper.textContent).not.toContain(name)
    expect(paper.textContent).toContain('…')
    expect(paper.textContent).toContain('数え方は人事向けの報告書のとおり')
    await choose('radio', /^人事向け/u)
    expect(paper.textContent.split(name).length).toBeGreaterThan(4)
  })

  it('足りないものが多くても、幹部向けは挙げたものの残りを数え、守るべきことはすべて名を挙げる', async () => {
    const uneven = [4, 3, null, null, 0, null, 2, 3] as const
    let place = -1
    const answers = answersBy(({ section }) => {
      place += 1
      const given = uneven[place % uneven.length] ?? null
      if (section === 'safeguards') return level(0)
      return given === null ? { kind: 'unknown' } : level(given)
    })
    const { choose, part } = await mountReport({ answers })
    const holdBacks = part('次の段階に足りないもの')
    expect(holdBacks.textContent).toMatch(/ほか3件：/u)
    expect(holdBacks.textContent).toMatch(/ほか\d+問/u)
    expect(getAllByRole(part('守るべきこと'), 'row')).toHaveLength(4)
    expect(part('守るべきこと').textContent).toContain('ほかにも、まず直すこと（5件）')
    await choose('radio', /^人事向け/u)
    expect(part('次の段階に足りないもの').textContent).not.toMatch(/ほか\d+[件問]/u)
    expect(getAllByRole(part('守るべきこと'), 'row')).toHaveLength(9)
  })

  it('長いメモは、列ではなく行の下の幅いっぱいに載る', async () => {
    const note = '長い事情があります。'.repeat(200)
    const { choose, part } = await mountReport({
      answers: answersAt(2, { 'information.storage': { ...level(2), note } }),
    })
    await choose('radio', /^人事向け/u)
    const row = within(part('設問ごとの回答')).getByText(note).closest('tr')
    expect(row?.textContent).toBe(`メモ： ${note}`)
    expect(row?.previousElementSibling?.textContent).toContain('下の行')
  })

  it('席と通勤の数字は、入力されたものから言えるだけを、もとの数字とともに言う', async () => {
    const organization = { ...BLANK_ORGANIZATION, name: 'みらい市', staff: 100 }
    const practice = {
      ...BLANK_PRACTICE,
      eligible: 60,
      users: 50,
      use: { kind: 'perUser' as const, days: 2, per: 'week' as const },
    }
    const benefits = { ...BLANK_BENEFIT_FIGURES, seats: 100, yenPerSeat: 300_000, commuteMinutes: 45 }
    const { choose, part } = await mountReport({ answers: answersAt(2), organization, practice, benefits })
    await choose('checkbox', '議会答弁・予算要求のための数字')
    const said = part('議会答弁・予算要求のための数字').textContent
    // 100 − 50·0.4 = 80 seats, and two standard deviations (6.9) more where everyone chooses alone.
    expect(said).toContain('必要な席は、80〜87席です。')
    expect(said).toContain('いまある100席のうち、13〜20席が空きます。')
    expect(said).toContain('年3,900,000〜6,000,000円減ります（1席あたり年300,000円として）')
    // 50 people · 2 days · 45…52 weeks · 1.5 hours.
    expect(said).toContain('全員で年6,750〜7,800時間減ります（片道45分として）')
    expect(said).not.toContain('CO₂')
    expect(said).toContain('入力された席の費用のほかは')
  })

  it('席や通勤の数字がなければ、代わりの数字を置かない', async () => {
    const { choose, part } = await mountReport({ answers: answersAt(2) })
    await choose('checkbox', '議会答弁・予算要求のための数字')
    expect(part('議会答弁・予算要求のための数字').textContent).not.toContain('席と通勤の数字')
  })

  it('英語でも、くわしい内容と、議会答弁のための数字が出る', async () => {
    const { choose, paper } = await mountReport({ answers: answersAt(2) }, 'en')
    await choose('radio', /^For personnel/u)
    await choose('checkbox', 'Figures for the assembly and the budget')
    expect(paper.textContent).toContain('Telework readiness report')
    expect(paper.textContent).toContain('Published figures say')
  })

  it('名前を抜けば、抜くものを並べ、紙には名前も決裁欄も作成者もなく、選んだ体裁は残る', async () => {
    const base = aRealAssessment()
    const organization = { ...base.organization, name: 'ひろなが市', answeredBy: '人事課' }
    const { element, paper, choose, report } = await mountReport({ answers: answersAt(2), organization })
    await choose('checkbox', '決裁欄をつける')
    expect(paper.textContent).toContain('ひろなが市')
    expect(within(paper).getByText('課長')).toBeTruthy()
    await choose('checkbox', '名前・メモ・担当を抜く')
    expect(getByRole(element, 'region', { name: '抜くもの' }).textContent).toMatch(/ひろなが市.*課長/su)
    expect(paper.textContent).not.toMatch(/ひろなが市|人事課|課長/u)
    expect(report().approvers).toContain('課長')
  })
})
