import { attempt } from './localRecords'
import { KEY_PREFIX } from './recordStorage'

/** The client that this tab shows alone, for as long as the tab is open; a reload in front of an audience keeps it. */
export interface ShownClient {
  /** Null when all clients are shown, or the browser keeps nothing for a tab. */
  read(): string | null
  /** Null forgets it. */
  write(client: string | null): void
}

const KEY = `${KEY_PREFIX}shown-client`

/** Keeps it in the browser's storage of one tab. `access` throws where the browser forbids it. */
export function shownClient(access: () => Storage): ShownClient {
  return {
    read() {
      const read = attempt(() => access().getItem(KEY))
      return read.ok ? read.value : null
    },
    write(client) {
      attempt(() => {
        if (client === null) access().removeItem(KEY)
        else access().setItem(KEY, client)
      })
    },
  }
}
