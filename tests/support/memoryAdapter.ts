import { failure } from '@/domain/result'
import { durableStorage, type DurableStorage } from '@/persistence/durableStorage'
import type { Journal } from '@/persistence/journal'
import { aFakeStorage } from './fakeStorage'

/** A browser without a journal. */
const NO_JOURNAL: Journal = {
  isThere: () => Promise.resolve(false),
  readAll: () => Promise.resolve(new Map()),
  look: () => Promise.resolve(failure('missing')),
  forget: () => Promise.resolve(false),
  write: () => Promise.resolve(false),
}

/** Keeps records in memory only: for tests, and nothing survives the page. */
export function memoryAdapter(initial: Readonly<Record<string, string>> = {}): DurableStorage {
  const storage = aFakeStorage(initial)
  return durableStorage({
    browser: { access: () => storage, listen: () => undefined },
    journal: NO_JOURNAL,
    now: () => new Date(2026, 10, 24, 9, 30),
  })
}
