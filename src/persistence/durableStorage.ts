import { failure, type Result, success } from '@/domain/result'
import { bestOf, type Copy, copyOf, copyReader, type Found, findCopies, isUnknown, toStoredTexts } from './copies'
import type { JournalEntry } from './database'
import type { Journal } from './journal'
import { type BrowserStorage, listenToRecords, localRecords } from './localRecords'
import { asideKey, removalText } from './recordHead'
import type { OutsideChange, RecordChange, RecordStorage, WriteFailure, WriteReceipt } from './recordStorage'
import { WipedKeys } from './wipedKeys'
import { within } from './within'

/** Records in localStorage and, at the same time, in the journal. */
export interface DurableStorage extends RecordStorage {
  /** Makes both places hold the newest copies as they were last read. Only for the tab that may write. */
  settle(): void
}

export interface DurableStorageParts {
  readonly browser: BrowserStorage
  readonly journal: Journal
  readonly now: () => Date
  /** Milliseconds that a read waits for the journal; what a later journal knows better is told as a change. */
  readonly patience?: number
}

const LATE = Symbol('late')
const PATIENCE = 1_500

/** Each record's copies in localStorage and in the journal; the tab's own view of both. */
class TwoPlaces implements DurableStorage {
  private readonly local
  private readonly latest = new Map<string, number>()
  /** The records that stand in localStorage as far as this tab knows. */
  private readonly present = new Set<string>()
  private readonly copyOf = copyReader()
  private readonly listeners = new Set<(change: OutsideChange) => void>()
  private readonly aside = new Map<string, readonly string[]>()
  private found: readonly Found[] = []
  private readonly wiped = new WipedKeys()
  /** What a crash brought back of them. */
  private broughtBack: readonly Found[] = []
  private isStopped = false

  constructor(private readonly parts: DurableStorageParts) {
    this.local = localRecords(parts.browser)
    listenToRecords(parts.browser, ({ key }) => {
      if (key === null) this.tellCleared()
      // As it is by now, which may be newer than the news: so nothing older is ever told after something newer.
      else this.hear(key, this.held(key))
    })
  }

  async readAll() {
    const entries = await this.readJournal()
    const texts = this.local.readAll()
    for (const key of texts.keys()) this.present.add(key)
    const copies = findCopies(texts, entries)
    this.broughtBack = copies.filter((each) => this.wiped.isBack(each))
    this.found = copies.filter((each) => !this.broughtBack.includes(each))
    for (const each of this.found) this.note(each.key, bestOf(each).revision)
    return this.found.flatMap(toStoredTexts)
  }

  read(key: string) {
    return this.held(key).text
  }

  revisionOf(key: string) {
    return Math.max(this.latest.get(key) ?? 0, this.held(key).revision, this.wiped.revisionOf(key))
  }

  write(key: string, text: string) {
    return this.writeAll([{ key, text }])
  }

  remove(key: string) {
    const { stored, durable } = this.writeAll([{ key, text: null }])
    // Where even a removal's mark has no room, removing has.
    if (stored.ok || this.isStopped || this.aside.has(key)) return { stored, durable }
    return { stored: this.forgetLocal(key), durable }
  }

  writeAll(wanted: readonly RecordChange[]): WriteReceipt {
    if (this.isStopped) return { stored: failure('newer'), durable: Promise.resolve(false) }
    const at = this.parts.now().toISOString()
    const changes = wanted.flatMap((change) => [...this.asideOf(change.key, at), change])
    const entries = new Map<string, JournalEntry>()
    for (const { key, text } of changes) {
      entries.set(key, { text, revision: this.copyOf(text).revision || this.revisionOf(key) + 1, at })
    }
    const texts = [...entries].map(([key, { text, revision }]) => [key, text ?? removalText(revision)] as const)
    if (changes.some(({ key }) => this.isGone(key))) this.checkCleared()
    const stored = this.setLocal(new Map(texts))
    if (!stored.ok && changes.length > 1) return { stored, durable: Promise.resolve(false) }
    for (const [key, { revision }] of entries) {
      this.note(key, revision)
      this.aside.delete(key)
    }
    return { stored, durable: this.writeToJournal(entries) }
  }

  async look() {
    return { browser: this.local.look(), journal: await this.parts.journal.look() }
  }

  async forget(keys: readonly string[]): Promise<Result<void, 'newer'>> {
    if (this.isStopped) return failure('newer')
    this.local.finish()
    const revisions = new Map(keys.map((key) => [key, this.revisionOf(key)]))
    for (const key of keys) this.aside.delete(key)
    // First as removals: other tabs hear of them, and a crash half-way brings nothing back.
    await this.writeAll(keys.map((key) => ({ key, text: null }))).durable
    const isForgotten = await this.parts.journal.forget(revisions, this.parts.now().toISOString())
    for (const [key, revision] of revisions) {
      if (isForgotten) this.wiped.note(key, revision)
      this.forgetLocal(key)
    }
    return success(undefined)
  }

  subscribe(listener: (change: OutsideChange) => void) {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  keepAside(key: string, texts: readonly string[]) {
    if (texts.length > 0) this.aside.set(key, texts)
    else this.aside.delete(key)
  }

  stop() {
    if (this.isStopped) return
    this.isStopped = true
    this.tell({ kind: 'stopped' })
  }

  async tryPlaces() {
    return { stored: this.local.tryWrite(), durable: await this.parts.journal.isThere() }
  }

  checkCleared() {
    // Where the storage can no longer be used, nothing is known of what is in it.
    const isCleared = this.present.size > 0 && [...this.present].every((key) => this.isGone(key))
    if (isCleared && this.local.tryWrite().ok) this.tellCleared()
  }

  settle() {
    if (this.isStopped) return
    this.local.finish()
    for (const { key } of this.broughtBack) this.forgetLocal(key)
    const at = this.parts.now().toISOString()
    const behind = new Map<string, JournalEntry>()
    for (const each of this.found) {
      const { text, revision } = bestOf(each)
      const here = this.held(each.key)
      if (text !== null && revision > here.revision && !isUnknown(here)) this.setLocal(new Map([[each.key, text]]))
      const isBehind = each.journalled.text !== text || each.journalled.revision < revision
      // A removal goes there once more, so that localStorage forgets it afterwards.
      if (isBehind || (text === null && here.revision > 0)) {
        behind.set(each.key, { text, revision: Math.max(1, revision), at })
      }
    }
    void this.writeToJournal(behind)
  }

  private held(key: string): Copy {
    return this.copyOf(this.local.get(key))
  }

  /** What goes into keys of its own before something else takes its place. */
  private asideOf(key: string, at: string): readonly RecordChange[] {
    return (this.aside.get(key) ?? []).map((text, index) => ({ key: asideKey(key, at, index), text }))
  }

  private isGone(key: string): boolean {
    return this.present.has(key) && this.local.get(key) === null
  }

  private setLocal(texts: ReadonlyMap<string, string>): Result<void, WriteFailure> {
    const stored = this.local.set(texts)
    if (stored.ok) for (const key of texts.keys()) this.present.add(key)
    return stored
  }

  private forgetLocal(key: string): Result<void, WriteFailure> {
    this.present.delete(key)
    return this.local.forget(key)
  }

  private note(key: string, revision: number) {
    this.latest.set(key, Math.max(revision, this.latest.get(key) ?? 0))
  }

  private tell(change: OutsideChange) {
    for (const listener of this.listeners) listener(change)
  }

  private tellCleared() {
    this.present.clear()
    this.tell({ kind: 'cleared' })
  }

  private hear(key: string, { text, revision }: Copy) {
    if (this.held(key).text === null) this.present.delete(key)
    else this.present.add(key)
    this.note(key, revision)
    this.tell({ kind: 'record', key, text })
  }

  private async readJournal(): Promise<ReadonlyMap<string, JournalEntry>> {
    const { journal, patience = PATIENCE } = this.parts
    const reading = journal.readAll()
    const entries = await within(reading, patience, LATE)
    if (entries !== LATE) return this.wiped.takeFrom(entries)
    void reading.then((late) => {
      for (const [key, entry] of this.wiped.takeFrom(late)) {
        if (entry.revision > this.revisionOf(key)) this.hear(key, entry)
      }
      const isBack = (key: string) =>
        this.wiped.isBack({ key, local: this.held(key), journalled: late.get(key) ?? copyOf(null) })
      for (const key of [...this.present].filter(isBack)) this.hear(key, copyOf(null))
    })
    return new Map()
  }

  /** Writes to the journal; a removal's mark stays in localStorage until then. */
  private writeToJournal(entries: ReadonlyMap<string, JournalEntry>): Promise<boolean> {
    const durable = this.parts.journal.write(entries)
    void this.forgetRemoved(new Map([...entries].filter(([, { text }]) => text === null)), durable)
    return durable
  }

  /** Takes removed records out of localStorage for good, once the journal knows of it or there is no journal. */
  private async forgetRemoved(removed: ReadonlyMap<string, JournalEntry>, durable: Promise<boolean>) {
    await durable
    for (const [key, { revision }] of removed) {
      const copy = this.held(key)
      if (copy.revision > 0 && copy.revision <= revision) this.forgetLocal(key)
    }
  }
}

/**
 * Keeps every record in two places: localStorage, which all tabs see at once but which reaches the disk up to a minute
 * later, and the journal, which is on the disk at once. Of two copies the one with the higher revision counts.
 */
export function durableStorage(parts: DurableStorageParts): DurableStorage {
  return new TwoPlaces(parts)
}
