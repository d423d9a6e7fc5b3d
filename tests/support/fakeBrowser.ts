import type { BrowserStorage, StorageNews } from '@/persistence/localRecords'

/** Several tabs of one browser over one localStorage: each hears of what the others do, when `deliver` is called. */
export class FakeBrowser {
  private texts: Map<string, string>
  private onDisk: ReadonlyMap<string, string>
  private readonly tabs: { readonly news: StorageNews[]; readonly handlers: ((news: StorageNews) => void)[] }[] = []
  /** The most UTF-16 units that fit, keys included. */
  quota = Infinity

  constructor(initial: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(initial))
    this.onDisk = new Map(this.texts)
  }

  /** What is there now, by key. */
  get content(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.texts)
  }

  /** What a page of the browser sees. */
  openTab(): BrowserStorage {
    const own = { news: [], handlers: [] as ((news: StorageNews) => void)[] }
    this.tabs.push(own)
    const change = (key: string, newValue: string | null) => {
      if (newValue === null) this.texts.delete(key)
      else this.texts.set(key, newValue)
      this.tell(own, { key, newValue })
    }
    const { texts, content } = { texts: () => this.texts, content: () => [...this.texts] }
    const storage: Storage = {
      get length() {
        return texts().size
      },
      key: (index) => content()[index]?.[0] ?? null,
      getItem: (key) => texts().get(key) ?? null,
      setItem: (key, text) => {
        const others = content().filter(([other]) => other !== key)
        const used = [...others, [key, text]].reduce((sum, [a = '', b = '']) => sum + a.length + b.length, 0)
        if (used > this.quota) throw new DOMException('full', 'QuotaExceededError')
        change(key, text)
      },
      removeItem: (key) => {
        if (texts().has(key)) change(key, null)
      },
      clear: () => {
        this.texts.clear()
        this.tell(own, { key: null, newValue: null })
      },
    }
    return { access: () => storage, listen: (handler) => own.handlers.push(handler) }
  }

  private tell(from: unknown, news: StorageNews) {
    for (const tab of this.tabs) if (tab !== from) tab.news.push(news)
  }

  /** Hands every tab the news it has not heard yet; those that follow from them too. */
  deliver(): void {
    while (this.tabs.some(({ news }) => news.length > 0)) {
      for (const { news, handlers } of this.tabs) {
        for (const item of news.splice(0)) for (const handler of handlers) handler(item)
      }
    }
  }

  /** What is there now has reached the disk. */
  flush(): void {
    this.onDisk = new Map(this.texts)
  }

  /** The browser is killed: every tab is gone, and localStorage is as it last reached the disk. */
  crash(): void {
    this.texts = new Map(this.onDisk)
    this.closeTabs()
  }

  closeTabs(): void {
    this.tabs.length = 0
  }
}
