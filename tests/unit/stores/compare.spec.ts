import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { NO_FILTER } from '@/domain/compare/arrange'
import { FIRST_VIEW, MOST_VIEWS } from '@/domain/compare/view'
import type { TabGuard } from '@/persistence/tabGuard'
import { MOST_PICKED, useCompareStore } from '@/stores/compare'
import { useClientsStore } from '@/stores/clients'
import { useCompareViewsStore } from '@/stores/compareViews'
import { useLibraryStore } from '@/stores/library'
import { usePortfolioStore } from '@/stores/portfolio'
import { usePortfolioIntakeStore } from '@/stores/portfolioIntake'
import { loneTab } from '../../support/loneTab'
import { memoryAdapter } from '../../support/memoryAdapter'
import { aPortfolio, portfolioFile } from '../../support/portfolio'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'

const records = aPortfolio({ count: 40, banks: builtInBanks })
const files = records.map(portfolioFile).map(({ name, text }) => someFile(text, name))

/** Three of one's own, forty brought in, of which one is among one's own. */
async function start() {
  const { pinia } = await startStores()
  const library = useLibraryStore(pinia)
  for (const [index, { assessment }] of records.slice(0, 3).entries()) {
    library.put(index === 0 ? assessment : { ...assessment, id: `own-${String(index)}` })
  }
  const intake = usePortfolioIntakeStore(pinia)
  await intake.read(files)
  await intake.accept()
  return { compare: useCompareStore(pinia), portfolio: usePortfolioStore(pinia), pinia }
}

describe('比べるもの', () => {
  it('自分の診断と取り込んだ診断を、同じidのものは一度だけ並べる', async () => {
    const { compare } = await start()
    expect([compare.rows.length, compare.own.length, compare.twice]).toEqual([42, 3, 1])
    compare.include({ own: false })
    expect(compare.rows).toHaveLength(39)
    compare.include({ own: true, portfolio: false })
    expect(compare.rows).toHaveLength(3)
    compare.include({ own: false })
    expect(compare.rows).toEqual([])
    expect(compare.basis.form).toBe('standard')
  })

  it('一つの依頼元だけを表示している間は、ほかの依頼元のものを並べない', async () => {
    const { compare, portfolio, pinia } = await start()
    const [first, second] = portfolio.rows.slice(10)
    if (!first || !second) throw new Error('no rows')
    portfolio.take([
      { ...first, client: '東の県' },
      { ...second, client: '西の県' },
    ])
    useClientsStore(pinia).show('東の県')
    expect([compare.own.length, compare.hidden]).toEqual([0, 1])
    expect(compare.rows.map(({ id }) => id)).toContain(first.id)
    expect(compare.rows.map(({ id }) => id)).not.toContain(second.id)
  })

  it('隠している依頼元の診断は、依頼元を書かずに取り込まれた写しからも見えない', async () => {
    const { compare, portfolio, pinia } = await start()
    const [, other] = records
    const copied = portfolio.rows.find(({ id }) => id === other?.assessment.id)
    if (!other || !copied) throw new Error('no rows')
    portfolio.take([{ ...copied, client: '' }])
    useLibraryStore(pinia).put({ ...other.assessment, client: '西の県' })
    useLibraryStore(pinia).put({ ...other.assessment, id: 'shown', client: '東の県' })
    useClientsStore(pinia).show('東の県')
    expect(compare.rows.map(({ id }) => id)).toContain('shown')
    expect(compare.rows.map(({ id }) => id)).not.toContain(copied.id)
    expect(compare.hidden).toBe(portfolio.rows.filter(({ client }) => client !== '').length + 1)
  })

  it('行の多い版が土台になり、選べば変わり、なくなれば戻る', async () => {
    const { compare, portfolio } = await start()
    const [most, other] = compare.bases
    if (!most || !other) throw new Error('one basis only')
    expect(compare.basis).toEqual(most)
    compare.standOn(other)
    expect(compare.basis).toEqual(other)
    compare.include({ own: false })
    const gone = portfolio.rows.filter(({ form, bank }) => form === other.form && bank.version === other.bank.version)
    await portfolio.remove(gone.map(({ id }) => id))
    expect(compare.basis).toEqual(compare.bases[0])
  })

  it('しぼり込み、並べ、県の名前はどちらの言葉でも探せる', async () => {
    const { compare } = await start()
    const all = compare.shown.length
    for (const query of ['北海道', 'hokkaido']) {
      compare.look({ filter: { ...NO_FILTER, query } })
      expect(compare.shown.length).toBeGreaterThan(0)
      expect(compare.shown.every(({ localCode }) => localCode?.startsWith('01'))).toBe(true)
    }
    compare.look({ filter: NO_FILTER, sort: { column: 'staff', direction: 'descending' } })
    const staff = compare.shown.flatMap((row) => row.staff ?? [])
    expect(staff).toEqual([...staff].sort((a, b) => b - a))
    expect(compare.shown).toHaveLength(all)
  })

  it('五つまで選べ、なくなった行は選ばれたままにならない', async () => {
    const { compare, portfolio } = await start()
    const ids = compare.shown.map(({ id }) => id).filter((id) => !compare.ownIds.has(id))
    for (const id of ids.slice(0, MOST_PICKED + 1)) compare.pick(id, true)
    expect(compare.picked.map(({ id }) => id)).toEqual(ids.slice(0, MOST_PICKED))
    await portfolio.remove(ids.slice(0, 1))
    compare.pick(ids[1] ?? '', false)
    expect(compare.picked.map(({ id }) => id)).toEqual(ids.slice(2, MOST_PICKED))
    compare.pick(ids[MOST_PICKED] ?? '', true)
    expect(compare.picked).toHaveLength(MOST_PICKED - 1)
  })
})

describe('見方', () => {
  it('名前を付けて残り、同じ名前は置き換わり、削除できる', async () => {
    const storage = memoryAdapter()
    const views = useCompareViewsStore((await startStores(storage)).pinia)
    const kept = views.keep('県ごと', { ...FIRST_VIEW, grouping: 'size' })
    expect(kept).toMatchObject({ name: '県ごと', grouping: 'size' })
    views.keep('県ごと', { ...FIRST_VIEW, grouping: 'kind' })
    const later = useCompareViewsStore((await startStores(storage)).pinia)
    await later.load()
    expect(later.views).toEqual([{ ...FIRST_VIEW, id: kept?.id, name: '県ごと', grouping: 'kind' }])
    expect(later.remove(kept?.id ?? '')).toBe(true)
    expect(later.views).toEqual([])
  })

  it('多すぎれば、見るだけのタブなら、保存領域がいっぱいなら、残さずに前のまま', async () => {
    const views = useCompareViewsStore((await startStores()).pinia)
    for (let index = 0; index < MOST_VIEWS; index += 1) views.keep(String(index), FIRST_VIEW)
    expect(views.keep('もう一つ', FIRST_VIEW)).toBeNull()
    expect(views.views).toHaveLength(MOST_VIEWS)
    const following: TabGuard = { ...loneTab, mayWrite: () => false }
    const shown = useCompareViewsStore((await startStores(memoryAdapter(), following)).pinia)
    expect(shown.keep('a', FIRST_VIEW)).toBeNull()
    const storage = memoryAdapter()
    storage.stop()
    const stopped = useCompareViewsStore((await startStores(storage)).pinia)
    expect(stopped.keep('a', FIRST_VIEW)).toBeNull()
    expect([stopped.hasFailed, stopped.views]).toEqual([true, []])
  })
})
