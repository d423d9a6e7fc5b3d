import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { encryptText } from '@/exchange/encryption'
import { doHeavyJob, type RunHeavy } from '@/exchange/heavyJob'
import { writeLibrary } from '@/exchange/libraryFile'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { wipePortfolio } from '@/persistence/portfolioWipe'
import type { TabGuard } from '@/persistence/tabGuard'
import type { FurtherPorts } from '@/stores/ports'
import { usePortfolioStore } from '@/stores/portfolio'
import { usePortfolioIntakeStore } from '@/stores/portfolioIntake'
import { useWipeStore } from '@/stores/wipe'
import { loneTab } from '../../support/loneTab'
import { aPortfolio, portfolioFile } from '../../support/portfolio'
import { someFile } from '../../support/someFile'
import { startStores } from '../../support/startStores'
import { until } from '../../support/waiting'

const records = aPortfolio({ count: 120, banks: builtInBanks })
const files = records.map(portfolioFile).map(({ name, text }) => someFile(text, name))
const following: TabGuard = { ...loneTab, role: () => 'following', mayWrite: () => false }

async function start(ports: Partial<FurtherPorts> = {}, tabs?: TabGuard) {
  const { pinia, ports: used } = await startStores(undefined, tabs, ports)
  return { intake: usePortfolioIntakeStore(pinia), portfolio: usePortfolioStore(pinia), ports: used }
}

describe('比べる診断の取り込み', () => {
  it('読んで確かめるまでは何も変えず、受け入れると、読めたものがすべて入る', async () => {
    const { intake, portfolio } = await start()
    await intake.read([...files, someFile('{"app":', '壊れた.json')])
    expect(intake.state).toMatchObject({
      kind: 'preview',
      counts: { new: 120, newer: 0, same: 0, older: 0 },
      refusals: [{ fileName: '壊れた.json', place: null, problem: { kind: 'notJson' } }],
    })
    expect(portfolio.rows).toEqual([])
    await intake.accept()
    expect(intake.state).toEqual({ kind: 'done', end: 'all', added: 120, replaced: 0 })
    expect(portfolio.rows).toHaveLength(120)
    const rows = portfolio.rows
    await portfolio.load()
    expect(new Set(portfolio.rows)).toEqual(new Set(rows))
  })

  it('同じものと古いものは入れず、新しいものは置き換える', async () => {
    const { intake, portfolio } = await start()
    await intake.read(files.slice(0, 3))
    await intake.accept()
    const [first, second] = records
    if (!first || !second) throw new Error('no records')
    const newer = portfolioFile({ ...first, revision: first.revision + 1 })
    const older = portfolioFile({ ...second, savedAt: '2020-01-01T00:00:00.000Z' })
    const again = [someFile(newer.text), someFile(older.text), ...files.slice(2, 4)]
    await intake.read(again)
    expect(intake.state).toMatchObject({ counts: { new: 1, newer: 1, same: 1, older: 1 } })
    await intake.accept()
    expect(intake.state).toEqual({ kind: 'done', end: 'all', added: 1, replaced: 1 })
    expect(portfolio.rows).toHaveLength(4)
    expect(portfolio.rows.find(({ id }) => id === first.assessment.id)?.revision).toBe(first.revision + 1)
  })

  it('書庫のファイルからは、中の診断がすべて入る', async () => {
    const { intake } = await start()
    await intake.read([someFile(writeLibrary({ records, settings: null }, '2026-11-24T00:30:00.000Z'))])
    expect(intake.state).toMatchObject({ kind: 'preview', counts: { new: 120 } })
  })

  it('暗号のファイルは、合うパスワードで、合うものから開く', async () => {
    const { intake } = await start()
    const texts = records.slice(0, 2).map((record) => portfolioFile(record).text)
    const [a = '', b = ''] = texts
    await intake.read([
      someFile(await encryptText(a, '青', 12), 'a.age'),
      someFile(await encryptText(b, '緑', 12), 'b.age'),
    ])
    expect(intake.state).toMatchObject({ counts: { new: 0 }, locked: 2, isWrong: false })
    await intake.unlock('赤')
    expect(intake.state).toMatchObject({ counts: { new: 0 }, locked: 2, isWrong: true })
    await intake.unlock('緑')
    expect(intake.state).toMatchObject({ counts: { new: 1 }, locked: 1, isWrong: false })
    await intake.unlock('青')
    expect(intake.state).toMatchObject({ counts: { new: 2 }, locked: 0 })
  })

  it('読んでいる途中で中止すれば、何も変わらず、遅れて届いたものも捨てる', async () => {
    let release = () => {}
    const waiting = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: RunHeavy = async (kind, given) => {
      await waiting
      return doHeavyJob(kind, given)
    }
    const { intake, portfolio } = await start({ runHeavy: slow })
    const reading = intake.read(files)
    expect(intake.state).toEqual({ kind: 'reading', done: 0, total: 120 })
    intake.stop()
    release()
    await reading
    expect(intake.state).toEqual({ kind: 'done', end: 'stopped', added: 0, replaced: 0 })
    expect(portfolio.rows).toEqual([])
    intake.dismiss()
    expect(intake.state).toEqual({ kind: 'none' })
  })

  it('取り込みの途中で中止すれば、そこまでの診断がまるごと残り、いくつかを言う', async () => {
    const { ports, intake, portfolio } = await start()
    const real = { ...ports.portfolio }
    Object.assign(ports.portfolio, {
      put: async (entries: Parameters<typeof real.put>[0]) => {
        intake.stop()
        return real.put(entries)
      },
    })
    await intake.read(files)
    await intake.accept()
    expect(intake.state).toEqual({ kind: 'done', end: 'stopped', added: 50, replaced: 0 })
    expect(portfolio.rows).toHaveLength(50)
    await portfolio.load()
    expect(portfolio.rows).toHaveLength(50)
    await intake.read(files)
    expect(intake.state).toMatchObject({ counts: { new: 70, same: 50 } })
  })

  it.each(['full', 'lost'] as const)('保存領域が %s なら、そこで止め、入ったものを数える', async (end) => {
    const { ports, intake, portfolio } = await start()
    const real = { ...ports.portfolio }
    let calls = 0
    Object.assign(ports.portfolio, {
      put: (entries: Parameters<typeof real.put>[0]) => {
        calls += 1
        return calls === 2 ? Promise.resolve(end) : real.put(entries)
      },
    })
    await intake.read(files)
    await intake.accept()
    expect(intake.state).toEqual({ kind: 'done', end, added: 50, replaced: 0 })
    expect(portfolio.rows).toHaveLength(50)
  })

  it('ほかのタブが書くようになれば、そこまでの診断を残して止める', async () => {
    let mayWrite = true
    const guard: TabGuard = { ...loneTab, mayWrite: () => mayWrite }
    const { ports, intake } = await start({}, guard)
    const real = { ...ports.portfolio }
    Object.assign(ports.portfolio, {
      put: async (entries: Parameters<typeof real.put>[0]) => {
        const written = await real.put(entries)
        mayWrite = false
        return written
      },
    })
    await intake.read(files)
    await intake.accept()
    expect(intake.state).toEqual({ kind: 'done', end: 'stopped', added: 50, replaced: 0 })
    expect((await ports.portfolio.load())?.rows).toHaveLength(50)
  })

  it('ブラウザーが読みきれなかったファイルは名前を挙げ、ほかのファイルは読む', async () => {
    let calls = 0
    const weak: RunHeavy = (kind, given) => {
      calls += 1
      return calls === 2 ? Promise.reject(new Error('out of memory')) : doHeavyJob(kind, given)
    }
    const { intake } = await start({ runHeavy: weak })
    await intake.read(files)
    expect(intake.state).toMatchObject({ kind: 'preview', counts: { new: 70 } })
    const refusals = intake.state.kind === 'preview' ? intake.state.refusals : []
    expect(refusals).toHaveLength(50)
    expect(refusals[0]).toEqual({ fileName: files[50]?.name, place: null, problem: { kind: 'notReadable' } })
  })

  it('見るだけのタブでは、取り込まず、取り除かない', async () => {
    const { intake, portfolio } = await start({}, following)
    await intake.read(files.slice(0, 2))
    await intake.accept()
    expect(intake.state).toMatchObject({ kind: 'preview' })
    expect(await portfolio.clear()).toBe(false)
    expect(await portfolio.remove(['x'])).toBe(false)
    expect(portfolio.hasFailed).toBe(false)
  })
})

describe('比べる診断の行', () => {
  it('別の版で計算した行は、文から計算し直して、書き直す', async () => {
    const { ports, intake, portfolio } = await start()
    await intake.read(files.slice(0, 3))
    await intake.accept()
    const right = portfolio.rows
    await ports.portfolio.putRows(right.map((row, index) => ({ ...row, model: index === 0 ? 0 : row.model })))
    await portfolio.load()
    expect(new Set(portfolio.rows)).toEqual(new Set(right))
    expect((await ports.portfolio.load())?.stale).toEqual([])
  })

  it('読めなくなったものは、数えて、ほかを使う', async () => {
    const { ports, intake, portfolio } = await start()
    await intake.read(files.slice(0, 2))
    await intake.accept()
    const [first] = portfolio.rows
    if (!first) throw new Error('no row')
    await ports.portfolio.put([{ row: { ...first, model: 0 }, text: '{}' }])
    await portfolio.load()
    expect([portfolio.rows.length, portfolio.unreadable]).toEqual([1, 1])
    expect(await portfolio.clear()).toBe(true)
    expect([portfolio.rows.length, portfolio.unreadable]).toEqual([0, 0])
  })

  it('取り除けなければ、残っていると言う', async () => {
    const { ports, intake, portfolio } = await start()
    await intake.read(files.slice(0, 2))
    await intake.accept()
    Object.assign(ports.portfolio, { clear: () => Promise.resolve(false), remove: () => Promise.resolve(false) })
    expect(await portfolio.remove([records[0]?.assessment.id ?? ''])).toBe(false)
    expect(await portfolio.clear()).toBe(false)
    expect([portfolio.rows.length, portfolio.hasFailed]).toEqual([2, true])
  })

  it('取り込みの途中で依頼元を消しても、書きかけの分が消したあとに残ることはない', async () => {
    const repository = portfolioRepository({ open: () => Promise.resolve({ ok: false, error: 'missing' }) })
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let puts = 0
    const slow = {
      ...repository,
      put: async (entries: Parameters<typeof repository.put>[0]) => {
        puts += 1
        await held
        return repository.put(entries)
      },
    }
    const wipe: FurtherPorts['wipe'] = async (wish) => {
      await wipePortfolio(slow, { client: wish.client, ids: new Set() })
      return { kind: 'refused', reason: 'silent' }
    }
    const { intake } = await start({ portfolio: slow, wipe })
    const ofClient = records.map((record) => ({ ...record, assessment: { ...record.assessment, client: '東の県' } }))
    await intake.read(ofClient.map(portfolioFile).map(({ name, text }) => someFile(text, name)))
    const accepting = intake.accept()
    await until(() => puts === 1)
    const wiping = useWipeStore().wipe('東の県')
    letGo()
    await Promise.all([accepting, wiping])
    expect(puts).toBe(1)
    expect((await repository.load())?.rows).toEqual([])
  })
})
