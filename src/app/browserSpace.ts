import type { BrowserSpace } from '@/stores/ports'

/** The browser's own view of its storage; it is missing over plain http. */
function manager(): StorageManager | null {
  return 'storage' in navigator ? navigator.storage : null
}

/** What the browser says of its storage; a refusal is the same as saying nothing. */
export const browserSpace: BrowserSpace = {
  async estimate() {
    const { usage, quota } =
      (await manager()
        ?.estimate()
        .catch(() => null)) ?? {}
    return usage === undefined || quota === undefined ? null : { used: usage, left: Math.max(0, quota - usage) }
  },
  isPersisted: async () =>
    (await manager()
      ?.persisted()
      .catch(() => null)) ?? null,
  persist: async () =>
    (await manager()
      ?.persist()
      .catch(() => false)) ?? false,
}
