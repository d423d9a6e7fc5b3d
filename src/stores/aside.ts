import { defineStore } from 'pinia'
import { computed } from 'vue'
import { fileNameFrom } from '@/exchange/fileName'
import type { UnreadableRecord } from '@/persistence/kept'
import { useGatheringsStore } from './gatherings'
import { useLibraryStore } from './library'
import { usePorts } from './ports'
import { useSettingsStore } from './settings'
import { useTabsStore } from './tabs'

/** What cannot be read: it goes out to a file as it is, so that somebody may mend it, or goes for good. */
export const useAsideStore = defineStore('aside', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const settings = useSettingsStore()
  const gatherings = useGatheringsStore()
  const tabs = useTabsStore()
  const all = computed(() => [...library.unreadable, ...settings.unreadable, ...gatherings.unreadable])

  /** Hands the text to the person as a file, untouched; `prefix` begins the file's name in the reader's language. */
  function save({ key, text }: UnreadableRecord, prefix: string) {
    const name = key.split('/').at(-1) ?? ''
    ports.download({ name: fileNameFrom([prefix, name], 'txt'), type: 'text/plain', text })
  }

  /** Takes away something that cannot be read, for good. */
  async function discard(record: UnreadableRecord) {
    if (!tabs.mayWrite()) return
    const door = record.what === 'settings' ? ports.settings : ports.assessments
    if (!(await door.discard(record)).ok) return
    library.unreadable = library.unreadable.filter((each) => each !== record)
    settings.unreadable = settings.unreadable.filter((each) => each !== record)
    gatherings.unreadable = gatherings.unreadable.filter((each) => each !== record)
  }

  return { all, save, discard }
})
