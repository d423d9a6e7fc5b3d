import { describe, expect, it } from 'vitest'
import type { OutsideChange } from '@/persistence/recordStorage'
import { type AssessmentNews, assessmentRepository, type UnreadableRecord } from '@/persistence/assessmentRepository'
import { USUAL_EXPORT } from '@/domain/exportChoices'
import { USUAL_CHOICES } from '@/domain/report/choices'
import { DEFAULT_SETTINGS, type Settings, settingsFrom, settingsRepository } from '@/persistence/settingsRepository'
import { durableStorage } from '@/persistence/durableStorage'
import { writeRecord } from '@/persistence/readRecord'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'
import { anAssessment, SMALL_BANK } from '../../support/builders'
import { memoryAdapter } from '../../support/memoryAdapter'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'
const unreadableOf = (changes: Partial<UnreadableRecord>): UnreadableRecord => ({
  what: 'assessment',
  key: '',
  text: '',
  problem: { kind: 'notJson' },
  savedAt: '',
  hasOtherCopy: false,
  ...changes,
})

/** A tab whose storage can be made to refuse every change while it can still be read. */
function lockable(browser: FakeBrowser) {
  const tab = browser.openTab()
  let isReadOnly = false
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  const access = () => {
    const storage = tab.access()
    return isReadOnly
      ? Object.assign(Object.create(storage) as Storage, { setItem: refuse, removeItem: refuse })
      : storage
  }
  const setReadOnly = (given: boolean) => {
    isReadOnly = given
  }
  return { tab: { ...tab, access }, setReadOnly }
}

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

  it('読めない記録の場所に、もう別のものが書いてあれば、消すのは読めないほうだけ', async () => {
    const key = 'hironaga/assessment/a1'
    const browser = new FakeBrowser({ [key]: '{"cut' })
    const storage = durableStorage({
      browser: browser.openTab(),
      journal: new FakeJournal(),
      now: () => new Date(savedAt),
    })
    const repository = assessmentRepository(storage)
    const [cut] = (await repository.loadAll(banks)).unreadable
    const { record } = repository.save(anAssessment(), savedAt)
    expect(cut && (await repository.discard(cut)).ok).toBe(true)
    await storage.tryPlaces()
    expect(await repository.loadAll(banks)).toEqual({ records: [record], unreadable: [] })
    expect(Object.keys(browser.content)).toEqual([key])
  })

  it('どちらの控えも読めないとき、一方を消しても、もう一方は残る', async () => {
    const key = 'hironaga/assessment/a1'
    const journal = new FakeJournal()
    journal.committed.set(key, { text: '{"journal', revision: 1, at: savedAt })
    const browser = new FakeBrowser({ [key]: '{"local' })
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    const repository = assessmentRepository(storage)
    const [first] = (await repository.loadAll(banks)).unreadable
    expect(first && (await repository.discard(first)).ok).toBe(true)
    await storage.tryPlaces()
    const left = (await repository.loadAll(banks)).unreadable
    expect(left.map(({ text }) => text)).toEqual([first?.text === '{"local' ? '{"journal' : '{"local'])
  })

  it('消せなければ、そうと言う', async () => {
    const browser = new FakeBrowser({ 'hironaga/assessment/broken': '{"app":' })
    const { tab, setReadOnly } = lockable(browser)
    const storage = durableStorage({ browser: tab, journal: new FakeJournal(), now: () => new Date(savedAt) })
    const repository = assessmentRepository(storage)
    const [cut] = (await repository.loadAll(banks)).unreadable
    setReadOnly(true)
    expect(cut && (await repository.discard(cut))).toEqual({ ok: false, error: 'unavailable' })
    expect(browser.content).toEqual({ 'hironaga/assessment/broken': '{"app":' })
  })

  it('ほかの種類の記録から取っておいたものも、ここで伝える', async () => {
    const key = `hironaga/aside/${savedAt}/0/reference/b1`
    const { unreadable } = await assessmentRepository(memoryAdapter({ [key]: '{"cut' })).loadAll(banks)
    expect(unreadable).toMatchObject([{ key, text: '{"cut' }])
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
  const KEY = 'hironaga/settings'
  const chosen: Settings = {
    locale: 'en',
    numberKeys: false,
    autoAdvance: true,
    furigana: false,
    easyWords: true,
    publicAddress: null,
    report: { ...USUAL_CHOICES, audience: 'field', approvers: ['部長', '課長'], logo: 'data:image/png;base64,AAAA' },
    export: { file: 'ndjson', isAnonymous: true, link: 'light' },
    theme: 'dark',
    textSize: 150,
    closedHints: ['work'],
  }
  const open = (browser: FakeBrowser, journal = new FakeJournal()) => {
    const storage = durableStorage({ browser: browser.openTab(), journal, now: () => new Date(savedAt) })
    return { storage, repository: settingsRepository(storage) }
  }

  it('選んだ設定を読み戻す', async () => {
    const repository = settingsRepository(memoryAdapter())
    expect(await repository.load()).toEqual({ settings: DEFAULT_SETTINGS, unreadable: [] })
    repository.save(chosen, savedAt)
    expect(await repository.load()).toEqual({ settings: chosen, unreadable: [] })
  })

  it('報告書の選び方のない記録は、ふつうの選び方で読み、読めない選び方は、ほかの設定を道連れにしない', () => {
    const { report: _report, ...rest } = chosen
    expect(settingsFrom(rest)).toEqual({ ...rest, report: USUAL_CHOICES })
    expect(settingsFrom({ ...rest, report: { audience: 'nobody' } })).toEqual({ ...rest, report: USUAL_CHOICES })
  })

  it('書き出し方も、なければふつうのもので、読めなければそれだけがふつうに戻る', () => {
    const { export: _export, ...rest } = chosen
    expect(settingsFrom(rest)).toEqual({ ...rest, export: USUAL_EXPORT })
    expect(settingsFrom({ ...rest, export: { file: 'exe', isAnonymous: 1 } })).toEqual({
      ...rest,
      export: USUAL_EXPORT,
    })
    const { link: _link, ...before } = chosen.export
    expect(settingsFrom({ ...rest, export: before })).toEqual({ ...rest, export: { ...before, link: 'whole' } })
  })

  it('見え方と、閉じたヒントは、なければふつうのもので、読めないものだけがふつうに戻る', () => {
    const { theme: _theme, textSize: _textSize, closedHints: _closedHints, ...rest } = chosen
    const usual = { theme: 'system', textSize: 100, closedHints: [] }
    expect(settingsFrom(rest)).toEqual({ ...rest, ...usual })
    expect(settingsFrom({ ...rest, theme: 'sepia', textSize: 400, closedHints: 'work' })).toEqual({ ...rest, ...usual })
    expect(settingsFrom({ ...chosen, textSize: 400 })).toEqual({ ...chosen, textSize: 100 })
  })

  it('読みやすさの選択がない前の記録は、どちらも選ばれていないと読む', () => {
    const { furigana: _furigana, easyWords: _easyWords, ...rest } = chosen
    expect(settingsFrom(rest)).toEqual({ ...rest, furigana: null, easyWords: false })
  })

  it('ファイルから来た設定は、確かめてから使う', () => {
    expect(settingsFrom({ ...DEFAULT_SETTINGS, locale: 'en' })).toMatchObject({ locale: 'en' })
    expect(settingsFrom({ locale: 'fr' })).toBeNull()
  })

  it.each([
    ['{', 'notJson'],
    ['[]', 'notOurs'],
    ['{"app":"hironaga","format":1,"revision":3,"data":{"locale":"fr"}}', 'invalid'],
    ['{"app":"hironaga","format":2,"revision":3,"data":{}}', 'newerFormat'],
  ])('読めない設定「%s」は、わけを知らせて、初めの設定を使う', async (text, kind) => {
    const { settings, unreadable } = await settingsRepository(memoryAdapter({ [KEY]: text })).load()
    expect(settings).toEqual(DEFAULT_SETTINGS)
    expect(unreadable).toMatchObject([{ what: 'settings', key: KEY, text, problem: { kind } }])
  })

  it('設定を変えても、読めない設定は別の場所に残り、言われたときだけ消える', async () => {
    const browser = new FakeBrowser({ [KEY]: '{"cut' })
    const { storage, repository } = open(browser)
    const assessments = assessmentRepository(storage)
    const [cut] = (await repository.load()).unreadable
    repository.save(chosen, savedAt)
    repository.save({ ...chosen, numberKeys: true }, savedAt)
    expect(browser.content[`hironaga/aside/${savedAt}/0/settings`]).toBe('{"cut')
    expect(await repository.load()).toMatchObject({
      settings: { ...chosen, numberKeys: true },
      unreadable: [{ what: 'settings', text: '{"cut', problem: { kind: 'notJson' }, hasOtherCopy: false }],
    })
    expect((await assessments.loadAll(banks)).unreadable).toEqual([])
    expect(cut && (await repository.discard(cut)).ok).toBe(true)
    await storage.tryPlaces()
    expect(await repository.load()).toEqual({ settings: { ...chosen, numberKeys: true }, unreadable: [] })
    expect(Object.keys(browser.content)).toEqual([KEY])
  })

  it('保存領域の設定が読めなければ、日誌の設定を使い、読めないほうも取っておく', async () => {
    const journal = new FakeJournal()
    open(new FakeBrowser(), journal).repository.save(chosen, savedAt)
    const browser = new FakeBrowser({ [KEY]: '{"cut' })
    const { settings, unreadable } = await open(browser, journal).repository.load()
    expect(settings).toEqual(chosen)
    expect(unreadable).toMatchObject([{ text: '{"cut', hasOtherCopy: true }])
  })

  it('開いている間に読めなくなった設定も、書く前に別の場所へ移す', async () => {
    const browser = new FakeBrowser({ [KEY]: '{"first' })
    const { repository } = open(browser)
    await repository.load()
    browser.openTab().access().setItem(KEY, '{"second')
    repository.save(chosen, savedAt)
    repository.save(chosen, savedAt)
    expect((await repository.load()).unreadable.map(({ text }) => text)).toEqual(['{"first', '{"second'])
  })

  it('開いている間に新しい版が設定を書いたら、もう書かない', async () => {
    const browser = new FakeBrowser()
    const { repository } = open(browser)
    await repository.load()
    const newer = '{"app":"hironaga","format":2,"revision":3,"data":{}}'
    browser.openTab().access().setItem(KEY, newer)
    expect(repository.save(chosen, savedAt).stored).toEqual({ ok: false, error: 'newer' })
    expect(browser.content).toEqual({ [KEY]: newer })
  })

  it('別の鍵に移ったものが日誌に残っていても、二度は伝えない', async () => {
    const browser = new FakeBrowser({ [KEY]: '{"cut' })
    const journal = new FakeJournal()
    const first = open(browser, journal)
    expect((await first.repository.load()).unreadable).toHaveLength(1)
    first.storage.settle()
    journal.mode = 'later'
    first.repository.save(chosen, savedAt)
    journal.crash()
    const { settings, unreadable } = await open(browser, journal).repository.load()
    expect(settings).toEqual(chosen)
    expect(unreadable.map(({ text }) => text)).toEqual(['{"cut'])
  })

  it('消せなかった設定は、次に書くときも別の場所へ移す', async () => {
    const browser = new FakeBrowser({ [KEY]: '{"cut' })
    const { tab, setReadOnly } = lockable(browser)
    const storage = durableStorage({ browser: tab, journal: new FakeJournal(), now: () => new Date(savedAt) })
    const repository = settingsRepository(storage)
    const [cut] = (await repository.load()).unreadable
    setReadOnly(true)
    expect(cut && (await repository.discard(cut)).ok).toBe(false)
    setReadOnly(false)
    repository.save(chosen, savedAt)
    const aside = `hironaga/aside/${savedAt}/0/settings`
    expect(browser.content[aside]).toBe('{"cut')
    setReadOnly(true)
    expect(cut && (await repository.discard(cut)).ok).toBe(false)
    setReadOnly(false)
    repository.save(chosen, savedAt)
    expect(Object.keys(browser.content)).toEqual(expect.arrayContaining([KEY, aside]))
  })
})
