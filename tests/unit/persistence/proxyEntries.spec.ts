import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { startProxyEntry, withNextSheet, withProxyAnswer, withProxyRole } from '@/domain/proxyEntry'
import { durableStorage } from '@/persistence/durableStorage'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { type ProxyEntryNews, proxyEntryRepository } from '@/persistence/proxyEntryRepository'
import { partsOfKey } from '@/persistence/wipeTarget'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { aWorkshop } from '../../support/requestBuilders'

const KEY = 'hironaga/proxy/483201957'
const begun = startProxyEntry(aWorkshop(), '004217903358')
const level = { kind: 'level', level: 2 } as const
const first = withProxyAnswer(withProxyRole(begun, '担当'), 'cloud.access', level)
const entry = withProxyAnswer(withNextSheet(first, '000000000007'), 'cloud.access', level)

function start(content: Readonly<Record<string, string>> = {}, browser = new FakeBrowser(content)) {
  const now = () => new Date(2026, 10, 24)
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now })
  return { browser, storage, repository: proxyEntryRepository(storage) }
}

function written(): string {
  const { browser, repository } = start()
  repository.save(entry, { client: 'A社', assessment: null })
  return browser.content[KEY] ?? ''
}

describe('proxyEntryRepository', () => {
  it('依頼ごとに、日時を入れずに書き、読み戻す', async () => {
    const { browser, repository } = start()
    repository.save(begun, { client: 'A社', assessment: null })
    expect(repository.save(entry, { client: 'A社', assessment: null }).stored.ok).toBe(true)
    const record = JSON.parse(browser.content[KEY] ?? '') as object
    expect(record).toMatchObject({ app: 'hironaga', format: 1, revision: 2, data: { client: 'A社' } })
    expect(record).not.toHaveProperty('savedAt')
    expect(await repository.loadAll(builtInBanks)).toEqual([entry])
  })

  it('立場を選ぶ前でも読める', async () => {
    const { repository } = start()
    repository.save(begun, { client: '', assessment: null })
    expect(await repository.loadAll(builtInBanks)).toEqual([begun])
  })

  it.each([
    ['JSON でない', () => '{'],
    ['ほかのもの', () => '{"app":"other"}'],
    ['依頼が正しくない', () => written().replace('"483201957"', '"2"')],
    ['答えた設問がない', () => written().replace('cloud.access', 'no.question')],
    ['役割が依頼にない', () => written().replace('"role":"担当"', '"role":"ほか"')],
  ])('%s記録は、そのまま残して読まない', async (_, text) => {
    const { browser, repository } = start({ [KEY]: text(), 'hironaga/settings': '{}' })
    expect(await repository.loadAll(builtInBanks)).toEqual([])
    expect(Object.values(browser.content)).toContain(text())
  })

  it('新しい版の記録があれば、何も書かない', async () => {
    const newer = written().replace('"format":1', '"format":2')
    const { browser, repository } = start({ [KEY]: newer })
    expect(await repository.loadAll(builtInBanks)).toEqual([])
    expect(repository.save(entry, { client: '', assessment: null }).stored.ok).toBe(false)
    expect(browser.content[KEY]).toBe(newer)
  })

  it('依頼を消すと一緒に消え、依頼元の消去の対象にもなる', () => {
    const { browser, storage, repository } = start()
    repository.save(entry, { client: 'A社', assessment: null })
    expect(partsOfKey(KEY)).toEqual({ kind: 'gathering', id: '483201957' })
    gatheringRepository(storage).remove('483201957', [])
    expect(browser.content[KEY]).toContain('"removed":true')
  })

  it('ほかのタブの書き込みと削除を知らせ、読めないものは脇に残す', () => {
    const { browser, repository } = start()
    const news: ProxyEntryNews[] = []
    repository.subscribe(builtInBanks, (each) => news.push(each))
    const other = browser.openTab().access()
    other.setItem(KEY, written())
    other.setItem('hironaga/settings', '{}')
    browser.deliver()
    other.setItem(KEY, '{"app":"hironaga","format":1,"revision":9,"data":{}}')
    browser.deliver()
    other.removeItem(KEY)
    browser.deliver()
    other.clear()
    browser.deliver()
    expect(news.map(({ kind }) => kind)).toEqual(['written', 'removed', 'cleared'])
    expect(news[0]).toEqual({ kind: 'written', entry })
  })
})
