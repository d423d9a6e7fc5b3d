import { failure, success } from '@/domain/result'
import { KEY_PREFIX, type RecordStorage, type StoredText, type WriteReceipt } from './recordStorage'

/** Browsers name a full storage differently; all others of its errors mean that it may not be used. */
function isQuotaError(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
}

function attempt(change: () => void): WriteReceipt {
  const durable = Promise.resolve(false)
  try {
    change()
    return { stored: success(undefined), durable }
  } catch (error) {
    return { stored: failure(isQuotaError(error) ? 'quota' : 'unavailable'), durable }
  }
}

function readOurs(storage: Storage): StoredText[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(KEY_PREFIX)).map((key) => ({ key, text: storage.getItem(key) ?? '' }))
}

/**
 * Keeps records in localStorage. `access` is called at every use, since even touching `window.localStorage` throws
 * where the browser forbids it.
 */
export function localStorageAdapter(access: () => Storage): RecordStorage {
  return {
    readAll() {
      try {
        return Promise.resolve(readOurs(access()))
      } catch {
        return Promise.resolve([])
      }
    },
    write: (key, text) =>
      attempt(() => {
        access().setItem(key, text)
      }),
    remove: (key) =>
      attempt(() => {
        access().removeItem(key)
      }),
  }
}
