import { describe, expect, it } from 'vitest'
import { type AssessmentNews, assessmentRepository } from '@/persistence/assessmentRepository'
import { DEFAULT_SETTINGS, settingsRepository } from '@/persistence/settingsRepository'
import { durableStorage } from '@/persistence/durableStorage'
import { writeRecord } from '@/persistence/readRecord'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { anAssessment, SMALL_BANK } from '../../support/builders'
import { memoryAdapter } from '../../support/memoryAdapter'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'

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
    expect(unreadable).toEqual([{ key: 'hironaga/assessment/broken', text: '{"app":', problem: { kind: 'notJson' } }])
    expect(await storage.readAll()).toContainEqual({ key: 'hironaga/assessment/broken', text: '{"app":', others: [] })
  })

  it('保存領域の文が読めなければ、日誌の文を読む', async () => {
    const { record } = assessmentRepository(memoryAdapter()).save(anAssessment(), savedAt)
    const journal = new FakeJournal()
    journal.committed.set('hironaga/assessment/a1', { text: writeRecord(record), revision: 1, at: savedAt })
    const browser = new FakeBrowser({ 'hironaga/assessment/a1': '{"app":"hironaga","revision":2,"data":null}' })
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    expect(await assessmentRepository(storage).loadAll(banks)).toEqual({ records: [record], unreadable: [] })
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
    expect(heard.at(-1)).toEqual({ kind: 'unreadable', record: { key, text, problem: { kind: 'notJson' } } })
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
    expect(await repository.load()).toEqual(DEFAULT_SETTINGS)
    repository.save({ locale: 'en', numberKeys: false, autoAdvance: true }, savedAt)
    expect(await repository.load()).toEqual({ locale: 'en', numberKeys: false, autoAdvance: true })
  })

  it.each(['{"app":"hironaga","data":{"locale":"fr"}}', '{', '[]'])(
    '読めない設定「%s」は、初めの設定として扱う',
    async (text) => {
      expect(await settingsRepository(memoryAdapter({ 'hironaga/settings': text })).load()).toEqual(DEFAULT_SETTINGS)
    },
  )
})
