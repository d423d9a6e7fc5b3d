import { describe, expect, it } from 'vitest'
import type { OutsideChange } from '@/persistence/recordStorage'
import { type AssessmentNews, assessmentRepository, type UnreadableRecord } from '@/persistence/assessmentRepository'
import { DEFAULT_SETTINGS, settingsFrom, settingsRepository } from '@/persistence/settingsRepository'
import { durableStorage } from '@/persistence/durableStorage'
import { writeRecord } from '@/persistence/readRecord'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { anAssessment, SMALL_BANK } from '../../support/builders'
import { memoryAdapter } from '../../support/memoryAdapter'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const unreadableOf = (changes: Partial<UnreadableRecord>): UnreadableRecord => ({
  key: '',
  text: '',
  problem: { kind: 'notJson' },
  savedAt: '',
  hasOtherCopy: false,
  ...changes,
})

describe('assessmentRepository', () => {
  it('一つの診断を一つの小さな記録に書き、すべて読み戻す', async () => {
    const storage = memoryAdapter({ 'hironaga/settings': '{}' })
    const repository = assessmentRepository(storage)
    expect(repository.save(anAssessment(), savedAt).record.revision).toBe(1)
    const { record, receipt } = repository.save(anAssessment(), savedAt)
    expect(receipt.stored.ok).toBe(true)
    expect(record.revision).toBe(2)
    expect(await repository.loadAll(banks)).toEqual({ records: [record], unreadable: [] })
  })

  it('読めない記録は、知らせて、そのまま残す', async () => {
    const storage = memoryAdapter({ 'hironaga/assessment/broken': '{"app":' })
    const repository = assessmentRepository(storage)
    repository.save(anAssessment(), savedAt)
    const { records, unreadable } = await repository.loadAll(banks)
    expect(records).toHaveLength(1)
    expect(unreadable).toEqual([unreadableOf({ key: 'hironaga/assessment/broken', text: '{"app":' })])
    expect(await storage.readAll()).toContainEqual({ key: 'hironaga/assessment/broken', text: '{"app":', others: [] })
  })

  it('保存領域の文が読めなければ、日誌の文を読む', async () => {
    const { record } = assessmentRepository(memoryAdapter()).save(anAssessment(), savedAt)
    const journal = new FakeJournal()
    journal.committed.set('hironaga/assessment/a1', { text: writeRecord(record), revision: 1, at: savedAt })
    const key = 'hironaga/assessment/a1'
    const damaged = '{"app":"hironaga","revision":2,"savedAt":"2026-11-24T09:00:00.000Z","data":null}'
    const browser = new FakeBrowser({ [key]: damaged })
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    const repository = assessmentRepository(storage)
    const { records, unreadable } = await repository.loadAll(banks)
    expect(records).toEqual([record])
    expect(unreadable).toEqual([
      unreadableOf({
        key,
        text: damaged,
        problem: { kind: 'notOurs' },
        savedAt: '2026-11-24T09:00:00.000Z',
        hasOtherCopy: true,
      }),
    ])
    repository.save(anAssessment({ form: 'quick' }), savedAt)
    expect(browser.content).toHaveProperty([`hironaga/aside/${savedAt}/0/assessment/a1`], damaged)
    expect((await repository.loadAll(banks)).unreadable).toMatchObject([{ text: damaged, hasOtherCopy: false }])
  })

  it('読めない記録の場所に書くときは、先にそれを別の場所へ移す。移せなければ書かない', async () => {
    const key = 'hironaga/assessment/a1'
    const browser = new FakeBrowser({ [key]: '{"cut' })
    const journal = new FakeJournal()
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    const repository = assessmentRepository(storage)
    await repository.loadAll(banks)
    browser.quota = 1_000
    expect(repository.save(anAssessment(), savedAt).receipt.stored).toEqual({ ok: false, error: 'quota' })
    browser.quota = 0
    expect(repository.remove('a1').stored).toEqual({ ok: false, error: 'quota' })
    expect(browser.content).toEqual({ [key]: '{"cut' })
    browser.quota = Infinity
    const { record } = repository.save(anAssessment(), savedAt)
    repository.save(anAssessment(), savedAt)
    expect(browser.content[`hironaga/aside/${savedAt}/0/assessment/a1`]).toBe('{"cut')
    const { records, unreadable } = await repository.loadAll(banks)
    expect(records).toMatchObject([{ revision: record.revision + 1 }])
    expect(unreadable).toMatchObject([{ text: '{"cut', problem: { kind: 'notJson' } }])
  })

  it('取っておいたものは、読めるようになれば、そう分かる', async () => {
    const { record } = assessmentRepository(memoryAdapter()).save(anAssessment(), savedAt)
    const storage = memoryAdapter({ 'hironaga/aside/x/0/assessment/a1': writeRecord(record) })
    expect((await assessmentRepository(storage).loadAll(banks)).unreadable).toMatchObject([{ problem: null }])
  })

  it('読めない記録は、言われたときだけ消す。読める控えがあれば、それは残る', async () => {
    const browser = new FakeBrowser({ 'hironaga/assessment/broken': '{"app":', 'hironaga/assessment/a1': '{"cut' })
    const journal = new FakeJournal()
    const { record } = assessmentRepository(memoryAdapter()).save(anAssessment(), savedAt)
    journal.committed.set('hironaga/assessment/a1', { text: writeRecord(record), revision: 1, at: savedAt })
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    const repository = assessmentRepository(storage)
    const { unreadable } = await repository.loadAll(banks)
    expect(unreadable).toHaveLength(2)
    for (const each of unreadable) expect((await repository.discard(each)).ok).toBe(true)
    repository.save(anAssessment(), savedAt)
    await storage.tryPlaces()
    const left = await repository.loadAll(banks)
    expect(left.unreadable).toEqual([])
    expect(left.records).toHaveLength(1)
  })

  describe('新しい版の記録', () => {
    const newer = JSON.stringify({ app: 'hironaga', format: 99, revision: 7, savedAt, data: {} })

    it.each([
      ['診断', { 'hironaga/assessment/b': newer }],
      ['設定', { 'hironaga/settings': newer }],
    ])('%sに新しい版のものがあれば、もう何も書かない', async (_, content) => {
      const browser = new FakeBrowser(content)
      const journal = new FakeJournal()
      const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
      const heard: OutsideChange[] = []
      storage.subscribe((change) => heard.push(change))
      const repository = assessmentRepository(storage)
      await repository.loadAll(banks)
      await settingsRepository(storage).load()
      storage.settle()
      const { receipt } = repository.save(anAssessment(), savedAt)
      expect(receipt.stored).toEqual({ ok: false, error: 'newer' })
      expect(await receipt.durable).toBe(false)
      expect(repository.remove('b').stored).toEqual({ ok: false, error: 'newer' })
      storage.stop()
      expect(heard).toEqual([{ kind: 'stopped' }])
      expect(browser.content).toEqual(content)
      expect(journal.committed.size).toBe(0)
    })

    it('ほかのタブが新しい版で書いたときも、そこで止める', () => {
      const browser = new FakeBrowser()
      const open = () =>
        durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(savedAt) })
      const heard: AssessmentNews[] = []
      const repository = assessmentRepository(open())
      repository.subscribe(banks, (news) => heard.push(news))
      repository.save(anAssessment(), savedAt)
      browser.openTab().access().setItem('hironaga/assessment/a1', newer)
      browser.deliver()
      expect(heard.map(({ kind }) => kind)).toEqual(['unreadable', 'stopped'])
      expect(repository.save(anAssessment(), savedAt).receipt.stored.ok).toBe(false)
      expect(browser.content).toEqual({ 'hironaga/assessment/a1': newer })
    })
  })

  it('いくつかの変更を、まとめて書く', async () => {
    const repository = assessmentRepository(memoryAdapter())
    repository.save(anAssessment({ id: 'old' }), savedAt)
    const put = [anAssessment({ id: 'new' }), anAssessment({ id: 'other' })]
    const { records, receipt } = repository.saveAll({ put, remove: ['old'] }, savedAt)
    expect(receipt.stored.ok).toBe(true)
    expect(records.map(({ assessment, revision }) => [assessment.id, revision])).toEqual([
      ['new', 1],
      ['other', 1],
    ])
    expect(await repository.loadAll(banks)).toEqual({ records, unreadable: [] })
  })

  it('外で起きたことを、診断の言葉で伝える', () => {
    const browser = new FakeBrowser()
    const open = () =>
      durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(savedAt) })
    const heard: AssessmentNews[] = []
    assessmentRepository(open()).subscribe(banks, (news) => heard.push(news))
    const other = assessmentRepository(open())
    const { record } = other.save(anAssessment(), savedAt)
    settingsRepository(open()).save(DEFAULT_SETTINGS, savedAt)
    browser.deliver()
    expect(heard).toEqual([{ kind: 'written', record }])
    other.remove('a1')
    browser.deliver()
    expect(heard.at(-1)).toEqual({ kind: 'removed', id: 'a1' })
    const key = 'hironaga/assessment/cut'
    const text = '{"app":"hironaga","form'
    browser.openTab().access().setItem(key, text)
    browser.deliver()
    expect(heard.at(-1)).toEqual({ kind: 'unreadable', record: unreadableOf({ key, text }) })
    browser.openTab().access().clear()
    browser.deliver()
    expect(heard.at(-1)).toEqual({ kind: 'cleared' })
  })

  it('ほかのタブが書いた新しい版だけを、新しいと言う', () => {
    const browser = new FakeBrowser()
    const open = () =>
      assessmentRepository(
        durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(savedAt) }),
      )
    const own = open()
    const { record } = own.save(anAssessment(), savedAt)
    expect(own.newer(record, banks)).toBeNull()
    const changed = open().save(anAssessment({ form: 'quick' }), savedAt).record
    expect(own.newer(record, banks)).toEqual(changed)
    browser.openTab().access().setItem('hironaga/assessment/a1', '{"app":"hironaga","revision":9}')
    expect(own.newer(record, banks)).toBeNull()
    open().remove('a1')
    expect(own.newer(record, banks)).toBeNull()
  })

  it('消した診断は、もう読まれない', async () => {
    const repository = assessmentRepository(memoryAdapter())
    repository.save(anAssessment(), savedAt)
    repository.remove('a1')
    expect(await repository.loadAll(banks)).toEqual({ records: [], unreadable: [] })
  })
})

describe('settingsRepository', () => {
  it('選んだ設定を読み戻す', async () => {
    const repository = settingsRepository(memoryAdapter())
    expect((await repository.load()).settings).toEqual(DEFAULT_SETTINGS)
    repository.save({ locale: 'en', numberKeys: false, autoAdvance: true }, savedAt)
    expect(await repository.load()).toEqual({
      settings: { locale: 'en', numberKeys: false, autoAdvance: true },
      unreadable: [],
    })
  })

  it('ファイルから来た設定は、確かめてから使う', () => {
    expect(settingsFrom({ ...DEFAULT_SETTINGS, locale: 'en' })).toMatchObject({ locale: 'en' })
    expect(settingsFrom({ locale: 'fr' })).toBeNull()
  })

  it.each([
    ['{"app":"hironaga","revision":3,"savedAt":"2026-11-24T00:30:00.000Z","data":{"locale":"fr"}}', 'invalid'],
    ['{', 'notJson'],
    ['[]', 'invalid'],
    ['{"app":"hironaga","format":9,"revision":3,"data":{}}', 'newerFormat'],
  ])('読めない設定「%s」は、初めの設定で動き、そのまま取っておいて伝える', async (text, kind) => {
    const storage = memoryAdapter({ 'hironaga/settings': text })
    const { settings, unreadable } = await settingsRepository(storage).load()
    expect(settings).toEqual(DEFAULT_SETTINGS)
    expect(unreadable).toMatchObject([{ key: 'hironaga/settings', text, hasOtherCopy: false }])
    expect(unreadable[0]?.problem?.kind).toBe(kind)
    expect(storage.read('hironaga/settings')).toBe(text)
  })

  it('読めない設定は、次に設定を変えたときに別の鍵に移り、そこから消せて、新しい設定は残る', async () => {
    const storage = memoryAdapter({ 'hironaga/settings': '{"cut' })
    const repository = settingsRepository(storage)
    const [record] = (await repository.load()).unreadable
    repository.save({ ...DEFAULT_SETTINGS, locale: 'en' }, savedAt)
    const aside = async () => (await storage.readAll()).filter(({ key }) => key.startsWith('hironaga/aside/'))
    expect(await aside()).toMatchObject([{ text: '{"cut' }])
    expect((await assessmentRepository(storage).loadAll(banks)).unreadable).toMatchObject([{ text: '{"cut' }])
    if (record) expect((await assessmentRepository(storage).discard(record)).ok).toBe(true)
    expect(await aside()).toEqual([])
    expect((await repository.load()).settings.locale).toBe('en')
  })

  it('別の鍵に移ったものが日誌に残っていても、二度は伝えない', async () => {
    const browser = new FakeBrowser({ 'hironaga/settings': '{"cut' })
    const journal = new FakeJournal()
    const open = () => durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    const first = open()
    const repository = settingsRepository(first)
    expect((await repository.load()).unreadable).toHaveLength(1)
    first.settle()
    journal.mode = 'later'
    repository.save({ ...DEFAULT_SETTINGS, locale: 'en' }, savedAt)
    journal.crash()
    const loaded = await settingsRepository(open()).load()
    expect(loaded).toEqual({ settings: { ...DEFAULT_SETTINGS, locale: 'en' }, unreadable: [] })
    expect((await assessmentRepository(open()).loadAll(banks)).unreadable).toMatchObject([{ text: '{"cut' }])
  })

  it('もう何も書けなければ、移った記録を消せないと言う', async () => {
    const storage = memoryAdapter({ 'hironaga/settings': '{"cut' })
    const repository = settingsRepository(storage)
    const [record] = (await repository.load()).unreadable
    repository.save(DEFAULT_SETTINGS, savedAt)
    storage.stop()
    if (record) expect(await assessmentRepository(storage).discard(record)).toEqual({ ok: false, error: 'newer' })
  })
})
