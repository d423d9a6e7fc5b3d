import type { Found } from './copies'
import type { JournalEntry } from './database'
import { isWipedKey, wipedKey } from './recordHead'

/** Which keys were wiped and up to which revision, known by the numbers that stay of them. */
export class WipedKeys {
  private readonly revisions = new Map<string, number>()

  /** Notes what a journal tells of keys that were wiped; the other entries stay. */
  takeFrom(entries: ReadonlyMap<string, JournalEntry>): ReadonlyMap<string, JournalEntry> {
    for (const [key, { revision }] of entries) if (isWipedKey(key)) this.revisions.set(key, revision)
    return new Map([...entries].filter(([key]) => !isWipedKey(key)))
  }

  note(key: string, revision: number) {
    this.revisions.set(wipedKey(key), revision)
  }

  /** 0 when it was never wiped. */
  revisionOf(key: string): number {
    // Asked with every change; the number of a key takes long to make out.
    return this.revisions.size === 0 ? 0 : (this.revisions.get(wipedKey(key)) ?? 0)
  }

  /** Whether only localStorage has a copy, and one that was wiped: a crash brought it back. */
  isBack({ key, local, journalled }: Found): boolean {
    const revision = this.revisions.get(wipedKey(key))
    return revision !== undefined && journalled.revision === 0 && (local.text === null || local.revision <= revision)
  }
}
