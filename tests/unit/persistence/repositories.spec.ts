import { describe, expect, it } from 'vitest'
import { assessmentRepository } from '@/persistence/assessmentRepository'
import { localStorageAdapter } from '@/persistence/localStorageAdapter'
import { DEFAULT_SETTINGS, settingsRepository } from '@/persistence/settingsRepository'
import { aFakeStorage } from '../../support/fakeStorage'
import { anAssessment, SMALL_BANK } from '../../support/builders'
import { memoryAdapter } from '../../support/memoryAdapter'

const banks = [SMALL_BANK.bank]
const savedAt = '2026-11-24T00:30:00.000Z'

describe('localStorageAdapter', () => {
  it('書いたものを読み、消したものは読まない', async () => {
    const storage = aFakeStorage()
    const adapter = localStorageAdapter(() => storage)
    expect(adapter.write('hironaga/settings', '{}').stored).toEqual({ ok: true, value: undefined })
    expect(await adapter.readAll()).toEqual([{ key: 'hironaga/settings', text: '{}' }])
    expect(adapter.remove('hironaga/settings').stored.ok).toBe(true)
    expect(await adapter.readAll()).toEqual([])
  })

  it('よその鍵は、見ることも変えることもない', async () => {
    const storage = aFakeStorage({ 'other-app': 'x' })
    expect(await localStorageAdapter(() => storage).readAll()).toEqual([])
    expect(storage.getItem('other-app')).toBe('x')
  })

  it('localStorageだけでは、突然の終了に耐えるとは言わない', async () => {
    expect(await localStorageAdapter(() => aFakeStorage()).write('hironaga/x', '').durable).toBe(false)
  })

  it.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])(
    'いっぱいなら（%s）、そうと言い、前の値が残る',
    (name) => {
      const storage = aFakeStorage({ 'hironaga/x': 'old' })
      storage.setItem = () => {
        throw new DOMException('full', name)
      }
      const receipt = localStorageAdapter(() => storage).write('hironaga/x', 'new')
      expect(receipt.stored).toEqual({ ok: false, error: 'quota' })
      expect(storage.getItem('hironaga/x')).toBe('old')
    },
  )

  it('触れることさえ禁じられていれば、空として動き、保存できないと言う', async () => {
    const adapter = localStorageAdapter(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(await adapter.readAll()).toEqual([])
    expect(adapter.write('hironaga/x', '').stored).toEqual({ ok: false, error: 'unavailable' })
    expect(adapter.remove('hironaga/x').stored).toEqual({ ok: false, error: 'unavailable' })
  })

  it('数え間違う保存領域でも、投げない', async () => {
    const storage = aFakeStorage({ 'hironaga/x': 'a' })
    Object.defineProperty(storage, 'length', { value: 3 })
    storage.getItem = () => null
    expect(await localStorageAdapter(() => storage).readAll()).toEqual([{ key: 'hironaga/x', text: '' }])
    const odd = localStorageAdapter(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- storage shims of old browsers throw anything
      throw 'no storage'
    })
    expect(odd.write('hironaga/x', '').stored).toEqual({ ok: false, error: 'unavailable' })
  })
})

describe('assessmentRepository', () => {
  it('一つの診断を一つの小さな記録に書き、すべて読み戻す', async () => {
    const storage = memoryAdapter({ 'hironaga/settings': '{}' })
    const repository = assessmentRepository(storage)
    const { record, receipt } = repository.save(anAssessment(), 4, savedAt)
    expect(receipt.stored.ok).toBe(true)
    expect(record.revision).toBe(5)
    expect(await repository.loadAll(banks)).toEqual({ records: [record], unreadable: [] })
  })

  it('読めない記録は、知らせて、そのまま残す', async () => {
    const storage = memoryAdapter({ 'hironaga/assessment/broken': '{"app":' })
    const repository = assessmentRepository(storage)
    repository.save(anAssessment(), 0, savedAt)
    const { records, unreadable } = await repository.loadAll(banks)
    expect(records).toHaveLength(1)
    expect(unreadable).toEqual([{ key: 'hironaga/assessment/broken', text: '{"app":', problem: { kind: 'notJson' } }])
    expect(await storage.readAll()).toContainEqual({ key: 'hironaga/assessment/broken', text: '{"app":' })
  })

  it('消した診断は、もう読まれない', async () => {
    const repository = assessmentRepository(memoryAdapter())
    repository.save(anAssessment(), 0, savedAt)
    repository.remove('a1')
    expect(await repository.loadAll(banks)).toEqual({ records: [], unreadable: [] })
  })
})

describe('settingsRepository', () => {
  it('選んだ設定を読み戻す', async () => {
    const repository = settingsRepository(memoryAdapter())
    expect(await repository.load()).toEqual(DEFAULT_SETTINGS)
    repository.save({ locale: 'en', numberKeys: false, autoAdvance: true })
    expect(await repository.load()).toEqual({ locale: 'en', numberKeys: false, autoAdvance: true })
  })

  it.each(['{"locale":"fr"}', '{', '[]'])('読めない設定「%s」は、初めの設定として扱う', async (text) => {
    expect(await settingsRepository(memoryAdapter({ 'hironaga/settings': text })).load()).toEqual(DEFAULT_SETTINGS)
  })
})
