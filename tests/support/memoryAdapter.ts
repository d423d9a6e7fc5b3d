import { success } from '@/domain/result'
import type { RecordStorage, WriteReceipt } from '@/persistence/recordStorage'

/** Keeps records in memory only: for tests, and nothing survives the page. */
export function memoryAdapter(initial: Readonly<Record<string, string>> = {}): RecordStorage {
  const texts = new Map(Object.entries(initial))
  const kept = (): WriteReceipt => ({ stored: success(undefined), durable: Promise.resolve(false) })
  return {
    readAll: () => Promise.resolve([...texts].map(([key, text]) => ({ key, text }))),
    write(key, text) {
      texts.set(key, text)
      return kept()
    },
    remove(key) {
      texts.delete(key)
      return kept()
    },
  }
}
