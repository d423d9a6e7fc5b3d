import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { failure, success } from '@/domain/result'
import type { OwnBody } from '@/domain/ownBody'
import { writeLibrary } from '@/exchange/libraryFile'
import { assessmentRepository } from '@/persistence/assessmentRepository'
import type { BackupRing, Snapshot } from '@/persistence/backupRing'
import { durableStorage } from '@/persistence/durableStorage'
import { fileMarkRepository } from '@/persistence/fileMarkRepository'
import { type PortfolioRepository, portfolioRepository } from '@/persistence/portfolioRepository'
import { wipePortfolio } from '@/persistence/portfolioWipe'
import { writeRecord } from '@/persistence/readRecord'
import { type WipeOutcome, wipeOf } from '@/persistence/wipe'
import { isLeft, isOfClient, withoutTarget } from '@/persistence/wipeTarget'
import { builtInBank, builtInBanks } from '@/content/bank'
import { rowOf } from '@/domain/compare/row'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { aRealAssessment } from '../../support/builtIn'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { aGathering } from '../../support/gatheringBuilder'
import { anOwnBody } from '../../support/ownBodies'
import { aSheet, aWorkshop } from '../../support/requestBuilders'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { eventually } from '../../support/waiting'

const at = '2026-11-24T00:30:00.000Z'
const now = () => new Date(at)
const CLIENT = '東の県 "市町村課"'
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Snapshots in memory; `problem` is why they cannot be read. */
class FakeRing implements BackupRing {
  snapshots: Snapshot[] = []
  problem: 'missing' | 'refused' | null = null
  list = () => Promise.resolve(this.snapshots)
  look: BackupRing['look'] = () => Promise.resolve(this.problem ? failure(this.problem) : success([...this.snapshots]))
  add(text: string) {
    return Promise.resolve(this.snapshots.push({ id: this.snapshots.length + 1, text, at }) > 0)
  }
  rewrite(change: (text: string) => string | null) {
    if (this.problem) return Promise.resolve(false)
    this.snapshots = this.snapshots.flatMap((each) => {
      const text = change(each.text)
      return text === null ? [] : [{ ...each, text }]
    })
    return Promise.resolve(true)
  }
}

function start(browser = new FakeBrowser(), journal = new FakeJournal()) {
  const storage = durableStorage({ browser: browser.openTab(), journal, now })
  const ring = new FakeRing()
  const portfolio = portfolioRepository({ open: () => Promise.resolve(failure('missing')) })
  const everything = () =>
    JSON.stringify([browser.content, [...journal.committed], ring.snapshots.map(({ text }) => text)])
  return {
    browser,
    journal,
    storage,
    ring,
    portfolio,
    everything,
    assessments: assessmentRepository(storage),
    marks: fileMarkRepository(storage),
    run: (ids: readonly string[], client = CLIENT, mayWrite = () => true) =>
      wipeOf(storage, ring, portfolio)({ client, ids, mayWrite }),
  }
}
type Started = ReturnType<typeof start>

const made = (id: string, client: string, changes: Partial<Assessment> = {}) =>
  aRealAssessment({ id, client, organization: { ...BLANK_ORGANIZATION, name: `組織${id}` }, ...changes })
const markOf = (revision: number) => ({ at, how: 'saved' as const, state: { revision, savedAt: at, content: {} } })
const snapshotOf = (...assessments: Assessment[]) =>
  writeLibrary(
    { records: assessments.map((assessment) => ({ assessment, revision: 1, savedAt: at })), settings: null },
    at,
  )

function report(outcome: WipeOutcome) {
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome
}

const OWN = 'own-4f1d8c0b7a6e5932'
const OTHER = 'other-0a1b2c3d4e5f6a7b'

/** A record with a mark and a part in a snapshot, and another one of somebody else. */
async function filled(started: Started) {
  started.assessments.saveAll({ put: [made(OWN, CLIENT), made(OTHER, '西の県')], remove: [] }, at)
  started.marks.save(OWN, markOf(1))
  started.marks.save(OTHER, markOf(1))
  await started.ring.add(snapshotOf(made(OWN, CLIENT), made(OTHER, '西の県')))
  await started.ring.add(snapshotOf(made(OWN, CLIENT)))
  await started.ring.add(snapshotOf(made(OTHER, '西の県')))
  await settled()
  return started
}

describe('wipeOf', () => {
  it('どの場所からも消え、ほかの診断はそのままで、消した数と確かめた数を言う', async () => {
    const started = await filled(start())
    const before = started.browser.content
    const done = report(await started.run([OWN]))
    expect(done.browser).toEqual({
      state: 'empty',
      removed: { assessment: 1, fileMark: 1, gathering: 0, aside: 0 },
      read: 2,
      left: 0,
    })
    expect(done.journal).toMatchObject({ state: 'empty', removed: { assessment: 1, fileMark: 1, aside: 0 }, left: 0 })
    expect(done.snapshots).toEqual({ state: 'empty', changed: 1, deleted: 1, read: 2, left: 0 })
    expect(done.naming).toBe(0)
    expect(started.everything()).not.toContain(OWN)
    expect(started.browser.content).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => key.endsWith(OTHER))),
    )
  })

  it('依頼元の名前を書いただけのほかの診断は、消さずに数える', async () => {
    const started = start()
    const note = { ...BLANK_ORGANIZATION, staffIncludes: `"client":"${CLIENT}"` }
    started.assessments.save(made(OTHER, '', { organization: note }), at)
    await settled()
    const before = started.everything()
    expect(report(await started.run([])).naming).toBe(1)
    expect(started.everything()).toBe(before)
  })

  it('同じ記録が前は別の依頼元のものだったなら、いまの依頼元のものとして扱う', async () => {
    const started = start()
    started.assessments.save(made(OTHER, '西の県'), at)
    await settled()
    started.journal.committed.set(`hironaga/assessment/${OTHER}`, { text: snapshotOf(), revision: 1, at })
    const own = JSON.stringify({ app: 'hironaga', revision: 1, data: { id: OTHER, client: CLIENT } })
    started.journal.committed.set(`hironaga/assessment/${OTHER}`, { text: own, revision: 1, at })
    await started.ring.add(snapshotOf(made(OTHER, CLIENT)))
    const done = report(await started.run([]))
    expect(started.browser.content[`hironaga/assessment/${OTHER}`]).toContain('西の県')
    expect(done.snapshots).toMatchObject({ deleted: 1 })
  })

  it('前に削除した診断でも、控えにあれば、番号まで消える', async () => {
    const started = await filled(start())
    started.assessments.remove(OWN)
    await settled()
    expect(started.everything()).toContain(OWN)
    expect(report(await started.run([])).snapshots).toMatchObject({ state: 'empty', changed: 1, deleted: 1 })
    expect(started.everything()).not.toContain(OWN)
  })

  it('依頼と、集めた回答も、その依頼元のものだけが消える', async () => {
    const started = start()
    const gatherings = gatheringRepository(started.storage)
    const own = aGathering({ client: CLIENT })
    const other = aGathering({ request: aWorkshop({ id: '111111111' }), client: '西の県' })
    for (const each of [own, other]) {
      gatherings.save(each, at)
      gatherings.saveSheets([aSheet(each.request)], each)
    }
    await settled()
    const done = report(await started.run([]))
    expect(done.browser).toMatchObject({ state: 'empty', removed: { gathering: 2 }, left: 0 })
    expect(done.journal).toMatchObject({ state: 'empty', removed: { gathering: 2 }, left: 0 })
    expect(await gatherings.loadAll(builtInBanks)).toMatchObject({
      gatherings: [other],
      sheets: [{ request: '111111111' }],
    })
  })

  it('診断の依頼と回答は、別の依頼元の名前で用意されていても消える', async () => {
    const started = await filled(start())
    const gatherings = gatheringRepository(started.storage)
    const own = aGathering({ client: '前の依頼元', assessment: OWN })
    const other = aGathering({ request: aWorkshop({ id: '111111111' }), assessment: 'ほか' })
    for (const each of [own, other]) {
      gatherings.save(each, at)
      gatherings.saveSheets([aSheet(each.request)], each)
    }
    await settled()
    expect(report(await started.run([OWN])).browser).toMatchObject({
      state: 'empty',
      removed: { gathering: 2 },
      left: 0,
    })
    expect((await gatherings.loadAll(builtInBanks)).gatherings).toEqual([other])
  })

  it('読めない記録と、別にとってあるものも消える', async () => {
    const cut = `{"app":"hironaga","data":{"id":"${OWN}","client":${JSON.stringify(CLIENT)},"org`
    const aside = `hironaga/aside/${at}/0/assessment/${OWN}`
    const started = start(
      new FakeBrowser({ [`hironaga/assessment/${OWN}`]: cut, [aside]: '{', 'hironaga/settings': '{}', other: OWN }),
    )
    await started.assessments.loadAll(builtInBanks)
    started.storage.settle()
    const done = report(await started.run([]))
    expect(done.browser.removed).toEqual({ assessment: 1, fileMark: 0, gathering: 0, aside: 1 })
    expect(started.browser.content).toEqual({ 'hironaga/settings': '{}', other: OWN })
  })

  it('自分で追加した事例は誰の依頼でもないので、控えに残る。事例だけになった控えも消さない', async () => {
    const started = start()
    const references: OwnBody[] = [anOwnBody()]
    const records = [{ assessment: made(OWN, CLIENT), revision: 1, savedAt: at }]
    await started.ring.add(writeLibrary({ records, settings: null, references }, at))
    const done = report(await started.run([OWN]))
    expect(done.snapshots).toMatchObject({ state: 'empty', changed: 1, deleted: 0, left: 0 })
    expect(started.ring.snapshots.map(({ text }) => JSON.parse(text) as unknown)).toMatchObject([
      { kind: 'library', assessments: [], references },
    ])
  })

  it('控えの中の、その依頼元の集まった回答も消え、ほかのものは残る', async () => {
    const started = start()
    const mine = { gathering: aGathering({ client: CLIENT }), sheets: [] }
    const others = { gathering: aGathering({ client: 'ほか', assessment: 'ほか' }), sheets: [] }
    const former = { gathering: aGathering({ client: '前の依頼元', assessment: OWN }), sheets: [] }
    await started.ring.add(writeLibrary({ records: [], settings: null, rooms: [mine, others, former] }, at))
    await started.ring.add(writeLibrary({ records: [], settings: null, rooms: [mine] }, at))
    const done = report(await started.run([OWN]))
    expect(done.snapshots).toMatchObject({ state: 'empty', changed: 1, deleted: 1, left: 0 })
    expect(started.ring.snapshots.map(({ text }) => JSON.parse(text) as unknown)).toMatchObject([{ rooms: [others] }])
  })

  it('読めない控えにあれば、丸ごと消す', async () => {
    const started = start()
    await started.ring.add(`{"cut ${OWN}`)
    await started.ring.add(`{"cut "client":${JSON.stringify(CLIENT)}`)
    await started.ring.add('{"cut')
    await started.ring.add('{"assessments":[3,null,{"data":4},{"data":{"id":5}}]}')
    expect(report(await started.run([OWN])).snapshots).toMatchObject({ deleted: 2, read: 2, state: 'empty' })
  })

  it('別のタブが書くなら、何も変えずに断る', async () => {
    const started = await filled(start())
    const before = started.everything()
    expect(await started.run([OWN], CLIENT, () => false)).toEqual({ kind: 'refused', reason: 'following' })
    expect(started.everything()).toBe(before)
  })

  it('新しい版のものがあれば、何も変えずに断る', async () => {
    const started = await filled(start())
    const before = started.everything()
    started.storage.stop()
    expect(await started.run([OWN])).toEqual({ kind: 'refused', reason: 'newer' })
    expect(started.everything()).toBe(before)
  })

  it('データベースがいつまでも開かなければ、待つのをやめ、何も変えずに断る', async () => {
    const { storage, ring, portfolio, assessments, everything } = start()
    assessments.save(made('a', CLIENT), at)
    await settled()
    const before = everything()
    ring.look = () => new Promise(() => undefined)
    const mayWrite = () => true
    const outcome = await wipeOf(storage, ring, portfolio, 5)({ client: CLIENT, ids: ['a'], mayWrite })
    expect(outcome).toEqual({ kind: 'refused', reason: 'silent' })
    expect(everything()).toBe(before)
  })

  it('保存領域がいっぱいでも消える', async () => {
    const started = await filled(start())
    started.browser.quota = 0
    expect(report(await started.run([OWN])).browser.state).toBe('empty')
    expect(started.everything()).not.toContain(OWN)
  })

  it('日誌から消せなければ、残っていると言う', async () => {
    const started = await filled(start())
    started.journal.forget = () => Promise.resolve(false)
    const committed = new Map(started.journal.committed)
    started.journal.write = () => {
      for (const [key, entry] of committed) started.journal.committed.set(key, entry)
      return Promise.resolve(false)
    }
    const done = report(await started.run([OWN]))
    expect(done.journal).toMatchObject({ state: 'left', left: 2, removed: { assessment: 0, fileMark: 0 } })
    expect(done.browser.state).toBe('empty')
  })

  it('読めない場所は確かめられないと言い、ない場所はないと言い、消したとは言わない', async () => {
    const started = await filled(start())
    started.journal.mode = 'refuses'
    started.ring.problem = 'missing'
    const done = report(await started.run([OWN]))
    expect(done.journal).toMatchObject({ state: 'unchecked', removed: { assessment: 0 }, read: 0 })
    expect(done.snapshots).toMatchObject({ state: 'missing', deleted: 0 })
  })

  it('ほかのタブの一覧からも消え、あとから始めたタブにも出てこない', async () => {
    const started = await filled(start())
    const other = durableStorage({ browser: started.browser.openTab(), journal: started.journal, now })
    const heard: unknown[] = []
    assessmentRepository(other).subscribe(builtInBanks, (news) => heard.push(news))
    await started.run([OWN])
    started.browser.deliver()
    expect(heard).toContainEqual({ kind: 'removed', id: OWN })
    const later = start(started.browser, started.journal)
    expect((await later.assessments.loadAll(builtInBanks)).records.map(({ assessment }) => assessment.id)).toEqual([
      OTHER,
    ])
  })

  it('突然の終了で保存領域が前の姿に戻っても、消したものは戻らない', async () => {
    const started = await filled(start())
    started.browser.flush()
    await started.run([OWN])
    started.browser.crash()
    expect(started.everything()).toContain(OWN)
    const again = start(started.browser, started.journal)
    const { records } = await again.assessments.loadAll(builtInBanks)
    expect(records.map(({ assessment }) => assessment.id)).toEqual([OTHER])
    again.storage.settle()
    await settled()
    expect(started.browser.content).not.toHaveProperty([`hironaga/assessment/${OWN}`])
    expect(again.everything()).not.toContain(OWN)
  })

  it('引き渡したファイルからもう一度読み込めて、次に始めたときにもある', async () => {
    const started = await filled(start())
    await started.run([OWN])
    started.browser.flush()
    const again = start(started.browser, started.journal)
    await again.assessments.loadAll(builtInBanks)
    again.assessments.save(made(OWN, CLIENT), at)
    again.journal.committed.delete(`hironaga/assessment/${OWN}`)
    const third = start(again.browser, again.journal)
    expect((await third.assessments.loadAll(builtInBanks)).records).toHaveLength(2)
  })

  it('遅れて届いた日誌が消したと言えば、一覧から消える', async () => {
    const started = await filled(start())
    started.browser.flush()
    await started.run([OWN])
    started.browser.crash()
    const late = durableStorage({ browser: started.browser.openTab(), journal: started.journal, now, patience: 0 })
    const journal = started.journal.readAll.bind(started.journal)
    let arrive = () => {}
    started.journal.readAll = () =>
      new Promise((resolve) => {
        arrive = () => resolve(journal())
      })
    const heard: unknown[] = []
    const repository = assessmentRepository(late)
    repository.subscribe(builtInBanks, (news) => heard.push(news))
    expect((await repository.loadAll(builtInBanks)).records).toHaveLength(2)
    arrive()
    await eventually(() => expect(heard).toContainEqual({ kind: 'removed', id: OWN }))
  })

  const step = fc.record({
    place: fc.integer({ min: 0, max: 5 }),
    act: fc.constantFrom('save', 'mark', 'snapshot', 'delete', 'damage', 'restart'),
  })
  test.prop([fc.array(step, { maxLength: 25 })], { numRuns: 60 })(
    '何があっても、消したあとのどの場所のどの文にも、番号も名前もなく、ほかのものは一字も変わらない',
    async (steps) => {
      let started = start()
      const all = Array.from({ length: 6 }, (_, place) =>
        made(`id-${String(place)}-9c2e7f10ab34d5`, place < 3 ? ` ${CLIENT}` : '西の県'),
      )
      const present = new Set<Assessment>()
      for (const { place, act } of steps) {
        const assessment = all[place]
        if (!assessment) continue
        if (act === 'restart') {
          const { browser, journal, ring } = started
          browser.closeTabs()
          started = start(browser, journal)
          started.ring.snapshots = ring.snapshots
          await started.assessments.loadAll(builtInBanks)
        }
        if (act === 'save') present.add(assessment)
        if (act === 'save') started.assessments.save(assessment, at)
        if (act === 'mark') started.marks.save(assessment.id, markOf(1))
        if (act === 'snapshot') await started.ring.add(snapshotOf(...present))
        if (act === 'delete') started.assessments.remove(assessment.id)
        if (act === 'delete') present.delete(assessment)
        if (act === 'damage') {
          const text = JSON.stringify({ data: { id: assessment.id, client: assessment.client } }).slice(0, -2)
          started.browser.openTab().access().setItem(`hironaga/assessment/${assessment.id}`, text)
        }
      }
      await settled()
      const mine = (text: string) => all.slice(0, 3).some(({ id }) => text.includes(id))
      const before = started.browser.content
      const own = all.slice(0, 3)
      report(await started.run(own.map(({ id }) => id)))
      const after = started.everything()
      for (const { id, organization } of own) {
        expect(after).not.toContain(id)
        expect(after).not.toContain(organization.name)
      }
      expect(after).not.toContain('東の県')
      const others = Object.entries(before).filter(([key, text]) => !mine(key) && !mine(text))
      expect(started.browser.content).toEqual(Object.fromEntries(others))
    },
  )
})

describe('wipeTarget', () => {
  it('依頼元の前後の空白と、書き方の間は、違いに数えない', () => {
    expect(isOfClient('{"client": "　a.b "}', 'a.b')).toBe(true)
    expect(isOfClient('{"client":"aXb"}', 'a.b')).toBe(false)
    expect(isOfClient('{"note":"\\"client\\":\\"a.b\\""}', 'a.b')).toBe(false)
  })

  it('短い番号は、たまたま同じ字があっても、残っているとは言わない', () => {
    const target = { client: 'x', ids: new Set(['1']) }
    expect(isLeft('hironaga/settings', '{"1":1}', target)).toBe(false)
    expect(isLeft('hironaga/assessment/1', null, target)).toBe(true)
  })

  it('関わりのない控えは、一字も変えない', () => {
    expect(withoutTarget('{ "assessments": [] }', { client: 'x', ids: new Set() })).toBe('{ "assessments": [] }')
    expect(withoutTarget('{"x":1}', { client: 'x', ids: new Set() })).toBe('{"x":1}')
    expect(withoutTarget('null', { client: 'x', ids: new Set() })).toBe('null')
  })
})

describe('wipePortfolio', () => {
  const entryOf = (id: string, client: string) => {
    const record = { assessment: made(id, client), revision: 1, savedAt: at }
    return { row: rowOf(record, builtInBank), text: writeRecord(record) }
  }
  const target = { client: CLIENT, ids: new Set([OTHER]) }

  it('比べるために取り込んだものからも、依頼元と番号の合うものが消える', async () => {
    const { portfolio, run } = start()
    await portfolio.put([entryOf(OWN, CLIENT), entryOf(OTHER, '西の県'), entryOf('third', '')])
    expect(await wipePortfolio(portfolio, target)).toEqual({ state: 'empty', removed: 2, read: 1, left: 0 })
    await portfolio.put([entryOf(OWN, CLIENT)])
    expect(report(await run([])).portfolio).toEqual({ state: 'empty', removed: 1, read: 1, left: 0 })
  })

  it('消せなければ残っていると言い、読めなければ確かめていないと言う', async () => {
    const { portfolio } = start()
    await portfolio.put([entryOf(OWN, CLIENT)])
    const changed = (changes: Partial<PortfolioRepository>) => wipePortfolio({ ...portfolio, ...changes }, target)
    const stuck = { remove: () => Promise.resolve(false) }
    expect(await changed(stuck)).toEqual({ state: 'left', removed: 0, read: 1, left: 1 })
    const unread = { state: 'unchecked', removed: 0, read: 0, left: 0 }
    expect(await changed({ ids: () => Promise.resolve(null) })).toEqual(unread)
    expect(await changed({ texts: () => Promise.resolve(new Map()) })).toEqual(unread)
    let calls = 0
    const ids = () => Promise.resolve((calls += 1) > 1 ? null : [])
    expect(await changed({ ids })).toEqual(unread)
  })
})
