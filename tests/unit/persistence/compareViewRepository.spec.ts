import { describe, expect, it } from 'vitest'
import { type CompareView, FIRST_VIEW, fitView, MOST_VIEWS } from '@/domain/compare/view'
import { compareViewRepository } from '@/persistence/compareViewRepository'
import { durableStorage } from '@/persistence/durableStorage'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { memoryAdapter } from '../../support/memoryAdapter'

const at = '2026-11-24T00:30:00.000Z'
const KEY = 'hironaga/compare-views'
const aView = (changes: Partial<CompareView> = {}): CompareView => ({
  ...FIRST_VIEW,
  id: 'v1',
  name: '県ごと',
  columns: ['stage', 'section:rules', 'question:rules.document'],
  sort: { column: 'wider', direction: 'descending' },
  filter: { query: '市', prefecture: '13', size: 'from300', kind: 'municipality', form: 'standard' },
  grouping: 'size',
  ...changes,
})
const kept = (data: unknown, format = 1) =>
  memoryAdapter({ [KEY]: JSON.stringify({ app: 'hironaga', format, savedAt: at, revision: 1, data }) })

describe('compareViewRepository', () => {
  it('書いたものを読み戻す', async () => {
    const storage = memoryAdapter()
    expect(await compareViewRepository(storage).load()).toEqual([])
    const views = [aView(), aView({ id: 'v2', sort: null })]
    expect(compareViewRepository(storage).save(views, at).stored.ok).toBe(true)
    expect(await compareViewRepository(storage).load()).toEqual(views)
  })

  it.each([
    ['知らない列', { columns: ['rank'] }],
    ['列でないもの', { columns: [3] }],
    ['知らない向き', { sort: { column: 'wider', direction: 'up' } }],
    ['長すぎる名前', { name: 'あ'.repeat(61) }],
    ['知らない規模', { filter: { ...aView().filter, size: 'huge' } }],
  ])('%sのあるものは除き、ほかは残す', async (_, changes) => {
    const storage = kept([{ ...aView(), ...changes }, aView({ id: 'v2' })])
    expect(await compareViewRepository(storage).load()).toEqual([aView({ id: 'v2' })])
  })

  it.each(['{"app":', '{"app":"other","data":[]}', 'null'])('読めない「%s」からは、何も読まない', async (text) => {
    expect(await compareViewRepository(memoryAdapter({ [KEY]: text })).load()).toEqual([])
  })

  it('多すぎるものは、はじめの分だけを読む', async () => {
    const many = Array.from({ length: MOST_VIEWS + 5 }, (_, index) => aView({ id: String(index) }))
    expect(await compareViewRepository(kept(many)).load()).toHaveLength(MOST_VIEWS)
  })

  it.each([
    ['読めない全体', '{"app":'],
    ['一部が読めないもの', JSON.stringify({ app: 'hironaga', format: 1, revision: 1, data: [aView(), { id: 'x' }] })],
  ])('%sは、書く前に別の鍵に移る', async (_, text) => {
    const storage = memoryAdapter({ [KEY]: text })
    const repository = compareViewRepository(storage)
    await repository.load()
    expect(repository.save([aView()], at).stored.ok).toBe(true)
    expect(repository.save([], at).stored.ok).toBe(true)
    const aside = (await storage.readAll()).filter(({ key }) => key.startsWith('hironaga/aside/'))
    expect(aside.map((each) => each.text)).toEqual([text])
  })

  it('ほかのタブが残したもの、すべて除いたことを伝え、読めないものは伝えずに取っておく', () => {
    const browser = new FakeBrowser()
    const open = () =>
      durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(at) })
    const heard: unknown[] = []
    const storage = open()
    const repository = compareViewRepository(storage)
    repository.subscribe((views) => heard.push(views))
    const other = open()
    other.write('hironaga/settings', '{}')
    compareViewRepository(other).save([aView()], at)
    browser.deliver()
    other.remove(KEY)
    browser.deliver()
    other.write(KEY, '{"app":')
    browser.deliver()
    expect(heard).toEqual([[aView()], []])
    repository.save([], at)
    expect(Object.values(browser.content)).toContain('{"app":')
  })

  it('新しい版のものがあれば、もう書かない', async () => {
    const storage = kept([], 2)
    const views = compareViewRepository(storage)
    await views.load()
    expect(views.save([aView()], at).stored.ok).toBe(false)
  })
})

describe('fitView', () => {
  it('ない列と、その並びは外す。名前の列は別にある', () => {
    const columns = ['name', 'stage', 'wider'] as const
    const view = aView({ columns: ['name', 'stage', 'question:gone.x'] })
    expect(fitView(view, columns)).toMatchObject({ columns: ['stage'], sort: view.sort })
    expect(fitView({ ...view, sort: { column: 'question:gone.x', direction: 'ascending' } }, columns).sort).toBeNull()
    expect(fitView(aView({ sort: null }), columns).sort).toBeNull()
  })
})
