import { fireEvent, getByLabelText, getByRole, getByText, queryByRole, queryByText, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtInBanks } from '@/content/bank'
import ComparePage from '@/features/compare/ComparePage.vue'
import { assessmentFilesIn } from '@/features/compare/folderFiles'
import type { TabGuard } from '@/persistence/tabGuard'
import { useCompareStore } from '@/stores/compare'
import { usePortfolioIntakeStore } from '@/stores/portfolioIntake'
import { loneTab } from '../../support/loneTab'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { aPortfolio, portfolioFile } from '../../support/portfolio'
import { someFile } from '../../support/someFile'
import { standInForBrowser } from '../../support/standIns'

const records = aPortfolio({ count: 60, banks: builtInBanks })
const files = records.map(portfolioFile).map(({ name, text }) => someFile(text, name))

let mounted: MountedPage | undefined

beforeEach(() => {
  standInForBrowser()
  // jsdom lays nothing out: without a height no row of the table would be in sight.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
  Element.prototype.scrollTo = vi.fn()
})
afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function mountCompare(
  given: readonly ReturnType<typeof someFile>[] = files,
  locale: 'ja' | 'en' = 'ja',
  tabs: Partial<TabGuard> = {},
) {
  mounted = await mountPage(ComparePage, { locale, ports: { tabs: { ...loneTab, ...tabs } } })
  const { element, pinia } = mounted
  const intake = usePortfolioIntakeStore(pinia)
  await flushPromises()
  if (given.length > 0) {
    await intake.read(given)
    await intake.accept()
    await flushPromises()
  }
  const table = () => within(getByRole(element, 'region', { name: /^(組織の一覧の表|Table of organizations)/u }))
  return { element, intake, table, compare: useCompareStore(pinia) }
}

describe('比べる画面', () => {
  it('何もなければ、どうすればよいかを言う', async () => {
    const { element } = await mountCompare([])
    getByText(element, /^比べる診断がまだありません/u)
    getByText(element, /この画面を閉じるまで使えます/u)
    expect(queryByRole(element, 'table')).toBeNull()
  })

  it('表は全体の行数を言い、見えている行だけを置き、それぞれが何行目かを言う', async () => {
    const { element, table } = await mountCompare()
    const grid = table().getByRole('table')
    expect(grid.getAttribute('aria-rowcount')).toBe('61')
    const rows = table().getAllByRole('row')
    expect(rows.length).toBeLessThan(40)
    expect(rows.slice(0, 4).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4'])
    getByText(element, '60件のうち60件を表示')
  })

  it('見出しを押すと、昇順、降順、名前の順と変わり、読み上げにも伝わる', async () => {
    const { table, compare } = await mountCompare()
    const head = () => table().getByRole('columnheader', { name: /^人数/u })
    const press = async () => {
      fireEvent.click(within(head()).getByRole('button'))
      await flushPromises()
    }
    expect(head().getAttribute('aria-sort')).toBeNull()
    await press()
    expect(head().getAttribute('aria-sort')).toBe('ascending')
    const [first] = compare.shown
    expect(table().getAllByRole('row')[1]?.textContent).toContain(first?.name)
    await press()
    expect(head().getAttribute('aria-sort')).toBe('descending')
    await press()
    expect(table().getByRole('columnheader', { name: /^組織/u }).getAttribute('aria-sort')).toBe('ascending')
  })

  it('版の違うものは、点数の代わりに、わけを言う', async () => {
    const { element, table } = await mountCompare()
    expect(table().getAllByText('― 設問の版が違う').length).toBeGreaterThan(0)
    getByText(element, /^ほかの版の\d+件は、点数の欄に「―」とわけを示し/u)
    fireEvent.click(getByRole(element, 'radio', { name: /1\.1\.0・簡易版/u }))
    await flushPromises()
    expect(table().getAllByText('― 設問の版が違う').length).toBeGreaterThan(0)
  })

  it('探すと、見つかった数を言い、なければそう言う', async () => {
    const { element } = await mountCompare()
    const search = getByLabelText(element, '名前・都道府県・団体コードで探す')
    fireEvent.input(search, { target: { value: 'ホッカイドウ 市' } })
    await flushPromises()
    getByText(element, '60件のうち0件を表示')
    getByText(element, 'この条件に合うものはありません。')
    fireEvent.input(search, { target: { value: '北海道' } })
    await flushPromises()
    expect(queryByText(element, '60件のうち0件を表示')).toBeNull()
  })

  it('選んだものを横に並べ、五つを超えては選べない。取り込みから取り除ける', async () => {
    const { element, table, compare } = await mountCompare()
    for (const box of table().getAllByRole('checkbox').slice(0, 5)) fireEvent.click(box)
    await flushPromises()
    expect(table().getAllByRole('checkbox')[5]?.hasAttribute('disabled')).toBe(true)
    const side = within(getByRole(element, 'region', { name: /^横に並べた表/u }))
    expect(side.getAllByRole('columnheader')).toHaveLength(7)
    fireEvent.click(side.getAllByRole('button', { name: /を取り込みから取り除く$/u })[0] ?? element)
    await flushPromises()
    expect([compare.rows.length, compare.picked.length]).toEqual([59, 4])
    getByText(element, /比べるために取り込んだ診断から取り除きました。$/u)
  })

  it('同じ名前のものを横に並べると、名前に日付が付き、どれがどれか分かる', async () => {
    const [record] = records
    if (!record) throw new Error('There is no record')
    const { assessment } = record
    const years = ['2024-04-01', '2025-04-01'].map((createdOn) => {
      const { name, text } = portfolioFile({ ...record, assessment: { ...assessment, id: createdOn, createdOn } })
      return someFile(text, name)
    })
    const { element, table } = await mountCompare(years)
    const side = () => within(getByRole(element, 'region', { name: /^横に並べた表/u }))
    fireEvent.click(table().getAllByRole('checkbox')[0] ?? element)
    await flushPromises()
    expect(side().queryByRole('columnheader', { name: /年4月1日/u })).toBeNull()
    side().getByRole('rowheader', { name: '診断した日' })
    fireEvent.click(table().getAllByRole('checkbox')[1] ?? element)
    await flushPromises()
    for (const name of [/(?:2024|令和6)年4月1日/u, /(?:2025|令和7)年4月1日/u])
      side().getByRole('columnheader', { name })
  })

  it('列を選ぶと表に出て、中央値は組ごとに、少ない組の四分位は「―」になる', async () => {
    const { element, table } = await mountCompare()
    fireEvent.click(getByRole(element, 'button', { name: /^列を選ぶ/u }))
    fireEvent.click(getByRole(element, 'checkbox', { name: '団体コード' }))
    await flushPromises()
    table().getByRole('columnheader', { name: /^団体コード/u })
    const spread = within(getByText(element, /の中央値と四分位$/u).closest('table') ?? element)
    const hokkaido = spread.getByRole('rowheader', { name: '北海道' }).closest('tr')
    expect([...(hokkaido?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)[3]).toBe('―')
    fireEvent.change(getByLabelText(element, '分け方'), { target: { value: 'none' } })
    await flushPromises()
    expect(spread.queryByRole('rowheader', { name: '北海道' })).toBeNull()
  })

  it('架空の見本は、一覧に出るが、ほかがあるかぎり中央値にも分布にも数えない', async () => {
    const [sample, ...others] = records.slice(0, 6)
    if (!sample) throw new Error('There is no record')
    const made = portfolioFile({ ...sample, assessment: { ...sample.assessment, sample: true } })
    const both = [made, ...others.map(portfolioFile)].map(({ name, text }) => someFile(text, name))
    const { element, compare } = await mountCompare(both)
    expect([compare.shown.length, compare.counted.length]).toEqual([6, 5])
    const spread = within(getByRole(element, 'region', { name: '中央値と四分位' }))
    spread.getByText('架空の見本は、一覧に出ますが、中央値・四分位・分布には数えていません。')
    fireEvent.change(spread.getByLabelText('何の'), { target: { value: 'coverage' } })
    fireEvent.change(spread.getByLabelText('分け方'), { target: { value: 'none' } })
    await flushPromises()
    const numbers = spread.getAllByRole('cell').slice(0, 2)
    expect(numbers.reduce((sum, { textContent }) => sum + Number(textContent), 0)).toBe(5)
  })

  it('見方を名前で残し、呼び出し、削除できる', async () => {
    const { element, compare } = await mountCompare()
    fireEvent.click(getByRole(element, 'button', { name: 'この見方を保存する' }))
    await flushPromises()
    getByText(element, '見方の名前を入れてください。')
    fireEvent.change(getByLabelText(element, '並べる項目'), { target: { value: 'staff' } })
    fireEvent.input(getByLabelText(element, '見方の名前'), { target: { value: '人数の順' } })
    await flushPromises()
    fireEvent.click(getByRole(element, 'button', { name: 'この見方を保存する' }))
    await flushPromises()
    getByText(element, '見方「人数の順」を保存しました。')
    const select = getByLabelText(element, '保存した見方')
    fireEvent.change(select, { target: { value: '' } })
    await flushPromises()
    expect(compare.view.sort).toBeNull()
    fireEvent.change(select, { target: { value: 'id-1' } })
    await flushPromises()
    expect(compare.view.sort).toEqual({ column: 'staff', direction: 'ascending' })
    fireEvent.click(getByRole(element, 'button', { name: 'この見方を削除する' }))
    await flushPromises()
    getByText(element, '見方「人数の順」を削除しました。')
  })

  it('見るだけのタブでは、見方を削除できず、選んだ見方もそのまま', async () => {
    let mayWrite = true
    const { element } = await mountCompare(files, 'ja', { mayWrite: () => mayWrite })
    fireEvent.input(getByLabelText(element, '見方の名前'), { target: { value: '人数の順' } })
    await flushPromises()
    fireEvent.click(getByRole(element, 'button', { name: 'この見方を保存する' }))
    await flushPromises()
    mayWrite = false
    fireEvent.click(getByRole(element, 'button', { name: 'この見方を削除する' }))
    await flushPromises()
    expect(getByLabelText<HTMLSelectElement>(element, '保存した見方').selectedOptions[0]?.text).toBe('人数の順')
    expect(getByRole(element, 'button', { name: 'この見方を削除する' })).toBeTruthy()
  })

  it('すべて取り除く前に確かめ、いくつ取り除いたかを言う', async () => {
    const { element, compare } = await mountCompare()
    fireEvent.click(getByRole(element, 'button', { name: '取り込んだ診断をすべて取り除く' }))
    getByText(element, '取り込んだ60件をすべて取り除きますか？')
    expect(compare.rows).toHaveLength(60)
    fireEvent.click(getByRole(element, 'button', { name: 'すべて取り除く' }))
    await flushPromises()
    getByText(element, '取り込んだ60件を取り除きました。')
    expect(compare.rows).toEqual([])
  })

  it('英語でも、読めなかったファイルの名前とわけを言う', async () => {
    const { element, intake } = await mountCompare([], 'en')
    await intake.read([...files.slice(0, 2), someFile('{"app":', 'broken\u202Etxt.json'), someFile('', 'empty.json')])
    await flushPromises()
    getByText(element, 'Could not be read (2)')
    getByText(element, 'brokentxt.json')
    getByText(element, 'empty.json')
    getByRole(element, 'button', { name: 'Bring in 2' })
  })
})

describe('assessmentFilesIn', () => {
  it('診断が入っていそうなファイルだけを読む', () => {
    const names = ['a.json', '.b.json', 'Thumbs.db', 'c.AGE', 'd.txt', 'e.xlsx'].map((name) => ({ name }))
    expect(assessmentFilesIn(names).map(({ name }) => name)).toEqual(['a.json', 'c.AGE', 'd.txt'])
  })
})
