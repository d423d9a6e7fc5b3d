import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { startParticipation, withAnswer, withHandedOver } from '@/domain/participation'
import { durableStorage } from '@/persistence/durableStorage'
import { type ParticipationNews, participationRepository } from '@/persistence/participationRepository'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { anInquiry } from '../../support/requestBuilders'

const at = '2026-11-24T00:30:00.000Z'
const KEY = 'hironaga/participation/200000001'
const begun = startParticipation(anInquiry(), '004217903358')
const noted = { kind: 'level', level: 2, note: 'あ' } as const
const participation = withHandedOver(withAnswer(begun, 'cloud.access', noted), 'file', at)

function start(content: Readonly<Record<string, string>> = {}, browser = new FakeBrowser(content)) {
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(at) })
  return { browser, storage, repository: participationRepository(storage) }
}

function written(): string {
  const { browser, repository } = start()
  repository.save(participation, at)
  return browser.content[KEY] ?? ''
}

describe('participationRepository', () => {
  it('依頼ごとに一つの小さな記録に書き、読み戻し、消す', async () => {
    const { browser, repository } = start()
    expect(repository.save(begun, at).stored.ok).toBe(true)
    repository.save(participation, at)
    expect(JSON.parse(browser.content[KEY] ?? '')).toMatchObject({ app: 'hironaga', format: 1, revision: 2 })
    expect(await repository.loadAll(builtInBanks)).toEqual([participation])
    expect(repository.remove('200000001').stored.ok).toBe(true)
    expect(await start({}, browser).repository.loadAll(builtInBanks)).toEqual([])
  })

  it.each([
    ['JSON でない', () => '{'],
    ['ほかのもの', () => '{"app":"other"}'],
    ['依頼が正しくない', () => written().replace('"200000001"', '"2"')],
    ['答えた設問がない', () => written().replace('cloud.access', 'no.question')],
    ['役割が依頼にない', () => written().replace('"role":"情報政策課"', '"role":"ほか"')],
  ])('%s記録は、そのまま残して読まない', async (_, text) => {
    const { browser, repository } = start({ [KEY]: text(), 'hironaga/settings': '{}' })
    expect(await repository.loadAll(builtInBanks)).toEqual([])
    expect(Object.values(browser.content)).toContain(text())
  })

  it('新しい版の記録があれば、何も書かない', async () => {
    const newer = written().replace('"format":1', '"format":2')
    const { browser, repository } = start({ [KEY]: newer })
    expect(await repository.loadAll(builtInBanks)).toEqual([])
    expect(repository.save(participation, at).stored.ok).toBe(false)
    expect(browser.content[KEY]).toBe(newer)
  })

  it('役割を選ぶ前の記録も読める', async () => {
    const text = written().replace('"role":"情報政策課"', '"role":null')
    expect(await start({ [KEY]: text }).repository.loadAll(builtInBanks)).toEqual([{ ...participation, role: null }])
  })

  it('ほかのタブの書き込みと削除を知らせ、読めないものは脇に残す', () => {
    const { browser, repository } = start()
    const news: ParticipationNews[] = []
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
    expect(news[0]).toEqual({ kind: 'written', participation })
  })
})
