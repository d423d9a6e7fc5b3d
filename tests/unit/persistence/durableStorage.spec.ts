import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { durableStorage } from '@/persistence/durableStorage'
import type { OutsideChange } from '@/persistence/recordStorage'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'

const A = 'hironaga/assessment/a'
const B = 'hironaga/assessment/b'
const now = () => new Date('2026-11-24T00:30:00.000Z')
const envelope = (revision: number, data: unknown = 'x') => JSON.stringify({ app: 'hironaga', revision, data })
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

function start(browser = new FakeBrowser(), journal = new FakeJournal()) {
  return { browser, journal, storage: durableStorage({ browser: browser.openTab(), journal, now }) }
}
const textsOf = async (storage: ReturnType<typeof durableStorage>) =>
  Object.fromEntries((await storage.readAll()).map(({ key, text }) => [key, text]))

describe('durableStorage', () => {
  it('書いたものは、すぐ保存領域と日誌の両方にある', async () => {
    const { browser, journal, storage } = start()
    const receipt = storage.write(A, envelope(1))
    expect(receipt.stored.ok).toBe(true)
    expect(browser.content).toEqual({ [A]: envelope(1) })
    expect(await receipt.durable).toBe(true)
    expect(journal.committed.get(A)).toEqual({ text: envelope(1), revision: 1, at: now().toISOString() })
    expect(storage.read(A)).toBe(envelope(1))
    expect(await storage.readAll()).toEqual([{ key: A, text: envelope(1), others: [] }])
  })

  it('よその鍵、タブどうしの連絡、書きかけの控えは、記録として見えない', async () => {
    const { storage } = start(new FakeBrowser({ other: 'x', 'hironaga/tab/holder': 't', 'hironaga/pending': '{}' }))
    expect(await storage.readAll()).toEqual([])
  })

  it('突然の終了で保存領域の最後が失われても、日誌から読み、両方をそろえる', async () => {
    const first = start()
    first.storage.write(A, envelope(1))
    first.browser.flush()
    await first.storage.write(A, envelope(2)).durable
    first.browser.crash()
    const { browser, storage } = start(first.browser, first.journal)
    expect(await storage.readAll()).toEqual([{ key: A, text: envelope(2), others: [envelope(1)] }])
    expect(browser.content).toEqual({ [A]: envelope(1) })
    storage.settle()
    expect(browser.content).toEqual({ [A]: envelope(2) })
  })

  it('日誌の最後が失われても、保存領域から読み、両方をそろえる', async () => {
    const { journal, storage } = start(new FakeBrowser({ [A]: envelope(3), 'hironaga/aside/1': '{"cut' }))
    journal.committed.set(A, { text: envelope(2), revision: 2, at: '' })
    expect(await textsOf(storage)).toEqual({ [A]: envelope(3), 'hironaga/aside/1': '{"cut' })
    storage.settle()
    await settled()
    expect(journal.committed.get(A)).toMatchObject({ text: envelope(3), revision: 3 })
    expect(journal.committed.get('hironaga/aside/1')).toMatchObject({ text: '{"cut', revision: 1 })
  })

  it('読めない保存領域の文より、日誌の読める文が先で、どちらも捨てない', async () => {
    const { browser, journal, storage } = start(new FakeBrowser({ [A]: '{"app":"hiro' }))
    journal.committed.set(A, { text: envelope(2), revision: 2, at: '' })
    expect(await storage.readAll()).toEqual([{ key: A, text: envelope(2), others: ['{"app":"hiro'] }])
    storage.settle()
    expect(browser.content).toEqual({ [A]: '{"app":"hiro' })
  })

  describe('消した記録', () => {
    it('日誌が知るまで印を置き、知ったら跡を残さない', async () => {
      const { browser, journal, storage } = start(new FakeBrowser({ [A]: envelope(4) }))
      await storage.readAll()
      journal.mode = 'later'
      const receipt = storage.remove(A)
      expect(receipt.stored.ok).toBe(true)
      expect(storage.read(A)).toBeNull()
      expect(Object.keys(browser.content)).toEqual([A])
      expect(await storage.readAll()).toEqual([])
      journal.commit()
      expect(await receipt.durable).toBe(true)
      await settled()
      expect(browser.content).toEqual({})
      expect(storage.revisionOf(A)).toBe(5)
    })

    it('突然の終了のあとも、消えたままで、作り直せばそれが残る', async () => {
      const first = start(new FakeBrowser({ [A]: envelope(4) }))
      await first.storage.readAll()
      first.storage.settle()
      await first.storage.remove(A).durable
      first.browser.crash()
      expect(first.browser.content).toEqual({ [A]: envelope(4) })
      const second = start(first.browser, first.journal)
      expect(await second.storage.readAll()).toEqual([])
      second.storage.settle()
      await settled()
      expect(second.browser.content).toEqual({})
      second.storage.write(A, envelope(second.storage.revisionOf(A) + 1, 'again'))
      second.browser.crash()
      const third = start(second.browser, second.journal)
      expect(await textsOf(third.storage)).toEqual({ [A]: envelope(6, 'again') })
    })

    it('日誌が知る前に終わっても、次の始まりで日誌に伝え、印を片づける', async () => {
      const first = start(new FakeBrowser({ [A]: envelope(4) }))
      first.journal.committed.set(A, { text: envelope(4), revision: 4, at: '' })
      await first.storage.readAll()
      first.journal.mode = 'later'
      first.storage.remove(A)
      first.browser.closeTabs()
      first.journal.crash()
      first.journal.mode = 'atOnce'
      const { browser, journal, storage } = start(first.browser, first.journal)
      expect(await storage.readAll()).toEqual([])
      storage.settle()
      await settled()
      expect(browser.content).toEqual({})
      expect(journal.committed.get(A)).toMatchObject({ text: null, revision: 5 })
    })

    it('消したあとすぐ作り直しても、印の片づけで消えない', async () => {
      const { browser, journal, storage } = start(new FakeBrowser({ [A]: envelope(1) }))
      journal.mode = 'later'
      storage.remove(A)
      storage.write(A, envelope(3))
      journal.commit()
      await settled()
      expect(browser.content).toEqual({ [A]: envelope(3) })
    })

    it('読めない文は、消した記録のものでも捨てない', async () => {
      const { browser, journal, storage } = start(new FakeBrowser({ [A]: '{"cut' }))
      journal.committed.set(A, { text: null, revision: 7, at: '' })
      expect(await storage.readAll()).toEqual([{ key: A, text: '{"cut', others: [] }])
      storage.settle()
      await settled()
      expect(browser.content).toEqual({ [A]: '{"cut' })
    })

    it('印を置く余地さえなくても、消せる', () => {
      const { browser, storage } = start(new FakeBrowser({ [A]: '1' }))
      browser.quota = `${A}1`.length
      expect(storage.remove(A).stored.ok).toBe(true)
      expect(browser.content).toEqual({})
    })
  })

  describe('いっぱいの保存領域', () => {
    it('日誌に入れば残っていて、次の始まりで読める', async () => {
      const { browser, journal, storage } = start(new FakeBrowser({ [A]: envelope(1) }))
      browser.quota = 0
      const receipt = storage.write(A, envelope(2))
      expect(receipt.stored).toEqual({ ok: false, error: 'quota' })
      expect(await receipt.durable).toBe(true)
      expect(browser.content).toEqual({ [A]: envelope(1) })
      expect(await textsOf(start(browser, journal).storage)).toEqual({ [A]: envelope(2) })
    })

    it.each([
      ['控えも入らない', 0],
      ['途中までしか入らない', 60],
    ])('まとめて書くとき、%sなら何も変わらない', async (_, room) => {
      const { browser, journal, storage } = start(new FakeBrowser({ [A]: envelope(1), [B]: envelope(1) }))
      const before = browser.content
      const long = 'あ'.repeat(200)
      const texts = { [A]: envelope(2, long), 'hironaga/assessment/new': envelope(1, long) }
      const used = Object.entries(before).flat().join('').length
      browser.quota = used + (room === 0 ? 0 : `hironaga/pending${JSON.stringify(texts)}`.length + room)
      const receipt = storage.writeAll(Object.entries(texts).map(([key, text]) => ({ key, text })))
      expect(receipt.stored).toEqual({ ok: false, error: 'quota' })
      expect(await receipt.durable).toBe(false)
      expect(browser.content).toEqual(before)
      expect(journal.committed.size).toBe(0)
    })
  })

  describe('まとめて書く', () => {
    it('すべて書き、控えを残さない', async () => {
      const { browser, journal, storage } = start(new FakeBrowser({ [B]: envelope(1) }))
      const receipt = storage.writeAll([
        { key: A, text: envelope(1) },
        { key: B, text: null },
      ])
      expect(receipt.stored.ok).toBe(true)
      expect(await receipt.durable).toBe(true)
      await settled()
      expect(browser.content).toEqual({ [A]: envelope(1) })
      expect(journal.committed.get(B)?.text).toBeNull()
    })

    it('途中で切れたものは、次の始まりで終わらせる', async () => {
      const pending = JSON.stringify({ [A]: envelope(2), [B]: envelope(5), 'hironaga/raw': 'x', other: 'x', n: 1 })
      const { browser, storage } = start(
        new FakeBrowser({ [A]: envelope(2), [B]: envelope(6), 'hironaga/pending': pending }),
      )
      expect(await textsOf(storage)).toEqual({ [A]: envelope(2), [B]: envelope(6), 'hironaga/raw': 'x' })
      storage.settle()
      expect(browser.content).toEqual({ [A]: envelope(2), [B]: envelope(6), 'hironaga/raw': 'x' })
    })

    it('控えそのものが途中で切れていれば、なかったことになる', async () => {
      const { browser, storage } = start(new FakeBrowser({ [A]: envelope(1), 'hironaga/pending': '{"hironaga/ass' }))
      expect(await textsOf(storage)).toEqual({ [A]: envelope(1) })
      storage.settle()
      expect(browser.content).toEqual({ [A]: envelope(1) })
    })
  })

  describe('使えない保存領域', () => {
    const denied = () =>
      durableStorage({
        browser: {
          access() {
            throw new DOMException('denied', 'SecurityError')
          },
          listen: () => undefined,
        },
        journal: new FakeJournal(),
        now,
      })

    it('空として動き、保存できないと言い、日誌には残る', async () => {
      const storage = denied()
      expect(storage.write(A, envelope(1)).stored).toEqual({ ok: false, error: 'unavailable' })
      expect(storage.read(A)).toBeNull()
      expect(await textsOf(storage)).toEqual({ [A]: envelope(1) })
      storage.settle()
      expect(storage.remove(A).stored).toEqual({ ok: false, error: 'unavailable' })
    })

    it('何を投げられても、何を数え間違えられても、投げない', async () => {
      const odd = new FakeBrowser({ [A]: 'x' }).openTab().access()
      Object.defineProperty(odd, 'length', { value: 3 })
      odd.getItem = () => null
      odd.setItem = () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- storage shims of old browsers throw anything
        throw 'no storage'
      }
      const storage = durableStorage({
        browser: { access: () => odd, listen: () => undefined },
        journal: new FakeJournal(),
        now,
      })
      expect(await storage.readAll()).toEqual([{ key: A, text: '', others: [] }])
      expect(storage.write(A, '').stored).toEqual({ ok: false, error: 'unavailable' })
    })

    it('Firefoxの言い方でも、いっぱいだと分かる', () => {
      const { browser, storage } = start()
      const tab = browser.openTab().access()
      tab.setItem = () => {
        throw new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED')
      }
      const full = durableStorage({
        browser: { access: () => tab, listen: () => undefined },
        journal: new FakeJournal(),
        now,
      })
      expect(full.write(A, 'x').stored).toEqual({ ok: false, error: 'quota' })
      expect(storage.write(A, 'x').stored.ok).toBe(true)
    })
  })

  describe('ほかのタブ', () => {
    it('書いた、消した、すべて消したことを聞く。やめれば聞かない', () => {
      const browser = new FakeBrowser()
      const heard: OutsideChange[] = []
      const stop = start(browser).storage.subscribe((change) => heard.push(change))
      const other = browser.openTab().access()
      other.setItem(A, envelope(3))
      other.setItem('hironaga/tab/holder', 'x')
      other.setItem('elsewhere', 'x')
      browser.deliver()
      other.removeItem(A)
      other.clear()
      browser.deliver()
      expect(heard).toEqual([
        { kind: 'record', key: A, text: envelope(3) },
        { kind: 'record', key: A, text: null },
        { kind: 'cleared' },
      ])
      stop()
      other.setItem(A, envelope(4))
      browser.deliver()
      expect(heard).toHaveLength(3)
    })

    it('遅れて届いた知らせでも、いまの文だけを伝える', () => {
      const browser = new FakeBrowser()
      const { storage } = start(browser)
      const heard: OutsideChange[] = []
      storage.subscribe((change) => heard.push(change))
      browser.openTab().access().setItem(A, envelope(3))
      storage.write(A, envelope(4))
      browser.deliver()
      expect(heard).toEqual([{ kind: 'record', key: A, text: envelope(4) }])
    })

    it('ほかのタブの版の次から数える', () => {
      const { browser, storage } = start()
      const other = start(browser).storage
      other.write(A, envelope(8))
      expect(storage.revisionOf(A)).toBe(8)
      browser.deliver()
      other.remove(A)
      browser.deliver()
      expect(storage.revisionOf(A)).toBe(9)
    })

    it('自分が書いたあとでほかのタブが書いても消しても、いまの文の版を見る', () => {
      const { browser, storage } = start()
      storage.write(A, envelope(1))
      expect(storage.read(A)).toBe(envelope(1))
      const own = browser.openTab().access()
      own.setItem(A, envelope(5))
      expect(storage.read(A)).toBe(envelope(5))
      expect(storage.revisionOf(A)).toBe(5)
      own.removeItem(A)
      expect(storage.read(A)).toBeNull()
      storage.write(A, envelope(6))
      expect(storage.revisionOf(A)).toBe(6)
    })
  })

  describe('空にされた保存領域', () => {
    const emptied = () => {
      const started = start()
      started.storage.write(A, envelope(1))
      started.storage.write(B, envelope(1))
      const heard: OutsideChange[] = []
      started.storage.subscribe((change) => heard.push(change))
      return { ...started, heard, own: started.browser.openTab().access() }
    }

    it('見に行くと分かり、一度だけ知らせる', () => {
      const { storage, heard, own } = emptied()
      storage.checkCleared()
      expect(heard).toEqual([])
      for (const key of [A, B]) own.removeItem(key)
      storage.checkCleared()
      storage.checkCleared()
      expect(heard).toEqual([{ kind: 'cleared' }])
    })

    it('書くときにも分かり、書いたものは残り、版は続きから数える', () => {
      const { browser, storage, heard, own } = emptied()
      for (const key of [A, B]) own.removeItem(key)
      expect(storage.revisionOf(A)).toBe(1)
      storage.write(A, envelope(2))
      expect(heard).toEqual([{ kind: 'cleared' }])
      expect(browser.content).toEqual({ [A]: envelope(2) })
    })

    it('一つだけ消えたのなら、空にされたのではない', () => {
      const { storage, heard, own } = emptied()
      own.removeItem(A)
      storage.write(A, envelope(2))
      expect(heard).toEqual([])
    })

    it('自分で消したのなら、空にされたのではない', async () => {
      const { storage, heard } = emptied()
      await storage.remove(A).durable
      await storage.remove(B).durable
      await settled()
      storage.checkCleared()
      expect(heard).toEqual([])
    })

    it('使えなくなっただけなら、空にされたとは言わない', () => {
      const { browser, storage, heard, own } = emptied()
      for (const key of [A, B]) own.removeItem(key)
      browser.quota = 0
      storage.checkCleared()
      expect(heard).toEqual([])
    })
  })

  it('どこに書けるかを、何も変えずに確かめる', async () => {
    const { browser, journal, storage } = start()
    expect(await storage.tryPlaces()).toEqual({ stored: { ok: true, value: undefined }, durable: true })
    browser.quota = 0
    journal.mode = 'refuses'
    expect(await storage.tryPlaces()).toEqual({ stored: { ok: false, error: 'quota' }, durable: false })
    expect(browser.content).toEqual({})
  })

  describe('遅い日誌', () => {
    it('待ちきれなければ先に始め、あとから新しいものだけを知らせる', async () => {
      vi.useFakeTimers()
      const journal = new FakeJournal()
      journal.committed.set(A, { text: envelope(5), revision: 5, at: '' })
      journal.committed.set(B, { text: envelope(1), revision: 1, at: '' })
      const entries = await journal.readAll()
      journal.readAll = () => new Promise((resolve) => setTimeout(resolve, 60_000, entries))
      const browser = new FakeBrowser({ [A]: envelope(2), [B]: envelope(1) })
      const storage = durableStorage({ browser: browser.openTab(), journal, now })
      const heard: OutsideChange[] = []
      storage.subscribe((change) => heard.push(change))
      const reading = textsOf(storage)
      await vi.advanceTimersByTimeAsync(1_500)
      expect(await reading).toEqual({ [A]: envelope(2), [B]: envelope(1) })
      await vi.advanceTimersByTimeAsync(60_000)
      expect(heard).toEqual([{ kind: 'record', key: A, text: envelope(5) }])
      expect(storage.revisionOf(A)).toBe(5)
      vi.useRealTimers()
    })
  })

  const stepArbitrary = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('write'),
        key: fc.constantFrom(A, B),
        data: fc.string({ unit: 'binary' }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), key: fc.constantFrom(A, B) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('both'), data: fc.string() }) },
    ...(['flush', 'commit', 'crash', 'quit', 'full', 'room'] as const).map((kind) => ({
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant(kind) }),
    })),
  )

  test.prop([fc.array(stepArbitrary, { maxLength: 40 })])(
    'どんな順で書き、途切れ、始め直しても、耐えると言った書き込みは失われず、混ざらない',
    async (steps) => {
      const browser = new FakeBrowser()
      const journal = new FakeJournal()
      journal.mode = 'later'
      let { storage } = start(browser, journal)
      /** For each key every text that was ever written, by revision, and the revision that was told to be durable. */
      const written = new Map([A, B].map((key) => [key, new Map<number, string | null>([[0, null]])]))
      const durable = new Map<string, number>()
      const noteWrite = (
        key: string,
        revision: number,
        text: string | null,
        receipt: { durable: Promise<boolean> },
      ) => {
        written.get(key)?.set(revision, text)
        void receipt.durable.then((is) => {
          if (is) durable.set(key, Math.max(revision, durable.get(key) ?? 0))
        })
      }
      const restart = async () => {
        ;({ storage } = start(browser, journal))
        const texts = await textsOf(storage)
        for (const key of [A, B]) {
          const revision = storage.revisionOf(key)
          expect(revision).toBeGreaterThanOrEqual(durable.get(key) ?? 0)
          expect(texts[key] ?? null).toBe(written.get(key)?.get(revision))
        }
        storage.settle()
        journal.commit()
        await settled()
        expect(await textsOf(storage)).toEqual(texts)
      }
      for (const step of steps) {
        switch (step.kind) {
          case 'write': {
            const { key, data } = step as { key: string; data: string }
            const revision = storage.revisionOf(key) + 1
            noteWrite(key, revision, envelope(revision, data), storage.write(key, envelope(revision, data)))
            break
          }
          case 'remove': {
            const { key } = step as { key: string }
            const revision = storage.revisionOf(key) + 1
            noteWrite(key, revision, null, storage.remove(key))
            break
          }
          case 'both': {
            const { data } = step as { data: string }
            const changes = [A, B].map((key) => ({ key, revision: storage.revisionOf(key) + 1 }))
            const texts = changes.map(({ key, revision }) => ({ key, text: envelope(revision, data) }))
            const receipt = storage.writeAll(texts)
            if (!receipt.stored.ok) break
            for (const { key, revision } of changes) noteWrite(key, revision, envelope(revision, data), receipt)
            break
          }
          case 'flush':
            browser.flush()
            break
          case 'commit':
            journal.commit()
            await settled()
            break
          case 'crash':
            browser.crash()
            journal.crash()
            await restart()
            break
          case 'quit':
            browser.flush()
            browser.closeTabs()
            journal.crash()
            await restart()
            break
          case 'full':
            browser.quota = 0
            break
          case 'room':
            browser.quota = Infinity
            break
        }
      }
      browser.quota = Infinity
      browser.closeTabs()
      journal.crash()
      await restart()
    },
  )
})
