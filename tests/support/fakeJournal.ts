import { failure, success } from '@/domain/result'
import type { JournalEntry } from '@/persistence/database'
import type { Journal } from '@/persistence/journal'
import { wipedKey } from '@/persistence/recordHead'

/** A journal in memory, as the database keeps it; `committed` survives a crash, what waits does not. */
export class FakeJournal implements Journal {
  readonly committed = new Map<string, JournalEntry>()
  private readonly waiting: (() => void)[] = []
  /** `later` holds writes back until `commit` is called. */
  mode: 'atOnce' | 'later' | 'refuses' = 'atOnce'

  isThere(): Promise<boolean> {
    return Promise.resolve(this.mode !== 'refuses')
  }

  readAll(): Promise<ReadonlyMap<string, JournalEntry>> {
    return Promise.resolve(new Map(this.committed))
  }

  look(): ReturnType<Journal['look']> {
    const texts = new Map([...this.committed].map(([key, { text }]) => [key, text]))
    return Promise.resolve(this.mode === 'refuses' ? failure('refused') : success(texts))
  }

  forget(revisions: ReadonlyMap<string, number>, at: string): Promise<boolean> {
    if (this.mode === 'refuses') return Promise.resolve(false)
    this.commit()
    for (const [key, revision] of revisions) {
      this.committed.delete(key)
      this.committed.set(wipedKey(key), { text: null, revision, at })
    }
    return Promise.resolve(true)
  }

  write(entries: ReadonlyMap<string, JournalEntry>): Promise<boolean> {
    if (this.mode === 'refuses') return Promise.resolve(false)
    if (this.mode === 'atOnce') return Promise.resolve(this.put(entries))
    return new Promise((resolve) => {
      this.waiting.push(() => {
        resolve(this.put(entries))
      })
    })
  }

  commit(): void {
    for (const write of this.waiting.splice(0)) write()
  }

  /** The browser is killed: what was not committed is gone. */
  crash(): void {
    this.waiting.length = 0
  }

  private put(entries: ReadonlyMap<string, JournalEntry>): boolean {
    const newer = [...entries].filter(([key, { revision }]) => revision >= (this.committed.get(key)?.revision ?? 0))
    for (const [key, entry] of newer) this.committed.set(key, entry)
    return newer.length === entries.size
  }
}
