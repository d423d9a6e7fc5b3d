import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { durableStorage } from '@/persistence/durableStorage'
import { type GatheringNews, gatheringRepository } from '@/persistence/gatheringRepository'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { aGathering } from '../../support/gatheringBuilder'
import { aSheet, bank } from '../../support/requestBuilders'

const at = '2026-11-24T00:30:00.000Z'
const gathering = aGathering({ client: 'A社' })
const { request } = gathering
const KEY = `hironaga/gathering/${request.id}`
const [question = ''] = bank.questions.filter(({ quick }) => quick).map(({ id }) => id)
const one = aSheet(request, { respondent: '111111111111', answers: { [question]: { kind: 'level', level: 1 } } })
const two = aSheet(request, { respondent: '222222222222', role: '担当' })
const SHEET = `hironaga/gathered/${request.id}/${one.respondent}`

function start(content: Readonly<Record<string, string>> = {}, browser = new FakeBrowser(content)) {
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(at) })
  return { browser, storage, repository: gatheringRepository(storage) }
}

function written() {
  const { browser, repository } = start()
  repository.save(gathering, at)
  repository.saveSheets([one, two], gathering)
  return browser.content
}

describe('gatheringRepository', () => {
  it('依頼と、回答の一つずつを別の記録に書き、読み戻す', async () => {
    const content = written()
    expect(Object.keys(content).filter((key) => key.startsWith('hironaga/gather'))).toHaveLength(3)
    const loaded = await start(content).repository.loadAll(builtInBanks)
    expect(loaded).toEqual({ gatherings: [gathering], sheets: [one, two], unreadable: [] })
  })

  it('回答の記録に、時刻は残らない', () => {
    expect(written()[SHEET]).not.toMatch(/savedAt|2026/u)
  })

  it('回答を取り消し、依頼は回答とともに消える', async () => {
    const browser = new FakeBrowser(written())
    const { repository } = start({}, browser)
    await repository.loadAll(builtInBanks)
    expect(repository.withdraw(one).stored.ok).toBe(true)
    expect(browser.content[SHEET]).not.toContain('answers')
    expect(repository.remove(request.id, [two]).stored.ok).toBe(true)
    const { repository: again } = start({}, browser)
    expect(await again.loadAll(builtInBanks)).toEqual({ gatherings: [], sheets: [], unreadable: [] })
  })

  it.each([
    ['JSON でない', KEY, '{', 'notJson'],
    ['ほかのもの', KEY, '{"app":"other","format":1,"data":{}}', 'notOurs'],
    ['正しくない依頼', KEY, written()[KEY]?.replace('"smallestGroup":3', '"smallestGroup":1') ?? '', 'invalid'],
    ['中身のない回答', SHEET, '{"app":"hironaga","format":1,"revision":1}', 'invalid'],
    ['正しくない回答', SHEET, written()[SHEET]?.replace('"111111111111"', '"1"') ?? '', 'invalid'],
    ['JSON でない回答', SHEET, '[', 'notJson'],
  ])('%s記録は、わけとともに知らせ、書き込みの前に脇に残す', async (_, key, text, kind) => {
    const { browser, repository } = start({ ...written(), [key]: text })
    const { unreadable } = await repository.loadAll(builtInBanks)
    expect(unreadable).toMatchObject([{ what: 'gathering', key, text, problem: { kind } }])
    repository.save(gathering, at)
    repository.saveSheets([one], gathering)
    expect(Object.values(browser.content)).toContain(text)
  })

  it('新しい版の記録があれば、何も書かない', async () => {
    const newer = written()[KEY]?.replace('"format":1', '"format":2') ?? ''
    const { browser, repository } = start({ [KEY]: newer })
    expect(await repository.loadAll(builtInBanks)).toMatchObject({ unreadable: [{ problem: { kind: 'newerFormat' } }] })
    expect(repository.save(gathering, at).stored.ok).toBe(false)
    expect(browser.content[KEY]).toBe(newer)
  })

  it('ほかのタブのしたことを知らせ、読めないものは脇に残す', () => {
    const { browser, repository } = start()
    const news: GatheringNews[] = []
    repository.subscribe(builtInBanks, (each) => news.push(each))
    const other = browser.openTab().access()
    const content = written()
    const put = (key: string, text: string | null) => {
      if (text === null) other.removeItem(key)
      else other.setItem(key, text)
      browser.deliver()
    }
    put('hironaga/settings', '{}')
    put(KEY, content[KEY] ?? '')
    put(SHEET, content[SHEET] ?? '')
    put(SHEET, null)
    put(KEY, null)
    put(KEY, '{"app":"hironaga","format":1,"revision":9,"data":{}}')
    put(SHEET, '{"app":"hironaga","format":1,"revision":9,"data":{}}')
    other.clear()
    browser.deliver()
    expect(news.map(({ kind }) => kind)).toEqual([
      'written',
      'received',
      'withdrawn',
      'removed',
      'unreadable',
      'unreadable',
      'cleared',
    ])
    expect(news.slice(0, 4)).toEqual([
      { kind: 'written', gathering },
      { kind: 'received', sheet: one },
      { kind: 'withdrawn', request: request.id, respondent: one.respondent },
      { kind: 'removed', request: request.id },
    ])
  })

  it('ほかのタブが新しい版のものを書いたら、もう書かず、止まったことは依頼の知らせにしない', () => {
    const { browser, repository } = start()
    const news: GatheringNews[] = []
    repository.subscribe(builtInBanks, (each) => news.push(each))
    browser.openTab().access().setItem(KEY, '{"app":"hironaga","format":2,"revision":9,"data":{}}')
    browser.deliver()
    expect(repository.save(gathering, at).stored.ok).toBe(false)
    expect(news.map(({ kind }) => kind)).toEqual(['unreadable'])
  })
})
