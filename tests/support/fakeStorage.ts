/** A `Storage` as browsers have it, for tests that run without one. */
export function aFakeStorage(initial: Readonly<Record<string, string>> = {}): Storage {
  const texts = new Map(Object.entries(initial))
  return {
    get length() {
      return texts.size
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => {
      texts.set(key, value)
    },
    removeItem: (key) => {
      texts.delete(key)
    },
    clear: () => {
      texts.clear()
    },
  }
}
