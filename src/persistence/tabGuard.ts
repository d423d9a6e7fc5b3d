import { attempt, type BrowserStorage } from './localRecords'
import { TAB_PREFIX } from './recordHead'
import { within } from './within'

/**
 * writing: this tab writes; following: another tab writes, and this one only shows what it does; free: nobody writes,
 * and the first tab that has something to write becomes the one that does.
 */
export type TabRole = 'writing' | 'following' | 'free'

/** Sees to it that of all tabs of a browser one at a time writes. */
export interface TabGuard {
  role(): TabRole
  /** Whether this tab may write; where nobody does, it becomes the one that does. */
  mayWrite(): boolean
  /** Becomes the tab that writes. False when the one that does so far has something that is not stored yet. */
  takeOver(): Promise<boolean>
  /** Tells that the role may be another one now. */
  subscribe(listener: () => void): void
  /** Finds its role at the start: a tab that is said to write but does not answer is gone. */
  join(): Promise<void>
  /** Lets go, when the page is left. */
  leave(): void
}

export interface TabGuardParts {
  readonly browser: BrowserStorage
  /** Gives texts that no other tab gives, all of the same length. */
  readonly newId: () => string
  /** Whether everything in this tab is stored, so that another one may take over. */
  readonly mayLetGo: () => boolean
  /** Milliseconds that another tab has for an answer; one that sleeps or was killed gives none. */
  readonly patience?: number
}

const WRITER_KEY = `${TAB_PREFIX}writer`
const QUESTION_KEY = `${TAB_PREFIX}question`
const ANSWER_KEY = `${TAB_PREFIX}answer`
const PATIENCE = 500

type Question = 'alive' | 'letGo'
type Answer = 'yes' | 'no' | 'none'

/** Speaks with the other tabs through keys of localStorage: `storage` events need neither Web Locks nor a secure context. */
class StorageTabGuard implements TabGuard {
  private readonly own: string
  private readonly nobody: string
  private readonly listeners: (() => void)[] = []
  private readonly waiting = new Map<string, (answer: Answer) => void>()

  constructor(private readonly parts: TabGuardParts) {
    this.own = parts.newId()
    // As long as a name: where the storage is full, a text gives way only to one that is no longer.
    this.nobody = '-'.repeat(this.own.length)
    parts.browser.listen(({ key, newValue }) => {
      if (key === QUESTION_KEY && newValue !== null) this.answer(newValue)
      if (key === ANSWER_KEY && newValue !== null) this.hearAnswer(newValue)
      if (key === WRITER_KEY || key === null) this.tell()
    })
  }

  role(): TabRole {
    const read = attempt(() => this.parts.browser.access().getItem(WRITER_KEY))
    // Where tabs cannot speak with each other, each is on its own.
    if (!read.ok || read.value === this.own) return 'writing'
    return read.value === null || read.value === this.nobody ? 'free' : 'following'
  }

  mayWrite() {
    if (this.role() === 'free') this.claim()
    return this.role() !== 'following'
  }

  async takeOver() {
    if (this.role() === 'following' && (await this.ask('letGo')) === 'no') return false
    this.claim()
    return true
  }

  subscribe(listener: () => void) {
    this.listeners.push(listener)
  }

  async join() {
    if (this.role() !== 'following' || (await this.ask('alive')) === 'none') this.claim()
  }

  leave() {
    if (this.role() === 'writing') this.set(WRITER_KEY, this.nobody)
  }

  private claim() {
    this.set(WRITER_KEY, this.own)
    this.tell()
  }

  private set(key: string, text: string) {
    attempt(() => {
      this.parts.browser.access().setItem(key, text)
    })
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }

  private ask(question: Question): Promise<Answer> {
    const id = this.parts.newId()
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve))
    this.set(QUESTION_KEY, `${question} ${id} ${this.own}`)
    return within<Answer, Answer>(answer, this.parts.patience ?? PATIENCE, 'none').finally(() => {
      this.waiting.delete(id)
    })
  }

  /** Answers what another tab asks of the one that writes. Whatever was written here before is there before the answer. */
  private answer(text: string) {
    const [question, id = '', asking = ''] = text.split(' ')
    if (this.role() !== 'writing') return
    const isYes = question !== 'letGo' || this.parts.mayLetGo()
    if (question === 'letGo' && isYes) {
      this.set(WRITER_KEY, asking)
      this.tell()
    }
    this.set(ANSWER_KEY, `${isYes ? 'yes' : 'no'} ${id}`)
  }

  private hearAnswer(text: string) {
    const [answer, id = ''] = text.split(' ')
    this.waiting.get(id)?.(answer === 'no' ? 'no' : 'yes')
  }
}

export function tabGuard(parts: TabGuardParts): TabGuard {
  return new StorageTabGuard(parts)
}
