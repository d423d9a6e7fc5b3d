import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { doHeavyJob, type RunHeavy } from '@/exchange/heavyJob'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { usePortfolioStore } from '@/stores/portfolio'
import { usePortfolioIntakeStore } from '@/stores/portfolioIntake'
import { aPortfolio, portfolioFile } from '../../support/portfolio'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'

const files = aPortfolio({ count: 3, banks: builtInBanks })
  .map(portfolioFile)
  .map(({ name, text }) => someFile(text, name))

describe('比べる診断の読み直し', () => {
  it('計算し直せないときは、読めたものだけを出し、できなかった数を言う', async () => {
    const repository = portfolioRepository({ open: () => Promise.resolve({ ok: false, error: 'missing' }) })
    const runHeavy: RunHeavy = (kind, given) =>
      kind === 'workOutRows' ? Promise.reject(new Error('out of memory')) : doHeavyJob(kind, given)
    const { pinia } = await startStores(undefined, undefined, { portfolio: repository, runHeavy })
    const intake = usePortfolioIntakeStore(pinia)
    await intake.read(files)
    await intake.accept()
    const [stale] = (await repository.load())?.rows ?? []
    if (!stale) throw new Error('no rows')
    await repository.putRows([{ ...stale, model: 0 }])
    const portfolio = usePortfolioStore(pinia)
    await portfolio.load()
    expect([portfolio.rows.length, portfolio.unreadable, portfolio.place]).toEqual([2, 1, 'page'])
  })

  it('読み直しているあいだに入ったものも、出ていったものも、読み直した古い一覧で消したり戻したりしない', async () => {
    const repository = portfolioRepository({ open: () => Promise.resolve({ ok: false, error: 'missing' }) })
    let hold: Promise<void> | null = null
    const held = {
      ...repository,
      load: async () => {
        const kept = await repository.load()
        await hold
        return kept
      },
    }
    const { pinia } = await startStores(undefined, undefined, { portfolio: held })
    const portfolio = usePortfolioStore(pinia)
    const intake = usePortfolioIntakeStore(pinia)
    let letGo = () => {}
    hold = new Promise((resolve) => {
      letGo = resolve
    })
    const loading = portfolio.load()
    await intake.read(files)
    await intake.accept()
    letGo()
    await loading
    expect(portfolio.rows).toHaveLength(3)
    hold = new Promise((resolve) => {
      letGo = resolve
    })
    const again = portfolio.load()
    await portfolio.clear()
    letGo()
    await again
    expect(portfolio.rows).toEqual([])
  })

  it('読めなければ、空とは言わず、いままでの一覧も失わない。次に読めれば、そう言うのをやめる', async () => {
    const repository = portfolioRepository({ open: () => Promise.resolve({ ok: false, error: 'missing' }) })
    let isBroken = false
    const shaky = { ...repository, load: () => (isBroken ? Promise.resolve(null) : repository.load()) }
    const { pinia } = await startStores(undefined, undefined, { portfolio: shaky })
    const portfolio = usePortfolioStore(pinia)
    const intake = usePortfolioIntakeStore(pinia)
    await intake.read(files)
    await intake.accept()
    isBroken = true
    await portfolio.load()
    expect([portfolio.isUnread, portfolio.rows.length]).toEqual([true, 3])
    isBroken = false
    await portfolio.load()
    expect([portfolio.isUnread, portfolio.rows.length]).toEqual([false, 3])
  })
})
