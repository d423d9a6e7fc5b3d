import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isBackupDue } from '@/domain/backupDue'
import { localDate } from '@/domain/localDate'
import { encryptedFile, type LibraryList, writeLibraryFile } from '@/exchange/libraryFile'
import { useFileMarksStore } from './fileMarks'
import type { FileOutcome } from './files'
import { useGatheringsStore } from './gatherings'
import { type AssessmentRecord, useLibraryStore } from './library'
import { handOver } from './outgoing'
import { useOwnBodiesStore } from './ownBodies'
import { useFurtherPorts } from './ports'
import { useSettingsStore } from './settings'

/** What became of saving several assessments to one file; `noMemory`: it could not be encrypted. */
export type BackupState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | {
      readonly kind: 'done'
      readonly outcome: FileOutcome | 'noMemory'
      /** How many of each kind were to be in the file. */
      readonly counts: Readonly<Record<LibraryList, number>>
    }

export interface BackupWish {
  readonly records: readonly AssessmentRecord[]
  /** Null: anybody may read the file. */
  readonly passphrase: string | null
  /** Words that the file's name begins with; the date follows. */
  readonly name: readonly string[]
  /** Also what is of no assessment: the settings, the person's own reference bodies, and gatherings with their sheets. */
  readonly isWhole: boolean
}

/** Several assessments going out in one file, and when it was last done. */
export const useBackupStore = defineStore('backup', () => {
  const ports = useFurtherPorts()
  const library = useLibraryStore()
  const marks = useFileMarksStore()
  const settings = useSettingsStore()
  const ownBodies = useOwnBodiesStore()
  const gatherings = useGatheringsStore()
  const state = shallowRef<BackupState>({ kind: 'none' })
  /** What is nobody's work needs no backup. */
  const own = computed(() => library.newestFirst.filter(({ assessment }) => !assessment.sample))
  /** Those of which something stands in no file. */
  const unsaved = computed(() => own.value.filter((record) => !marks.isInFile(record)))
  const lastAt = computed(() => {
    const moments = [...marks.marks.values()].filter(({ how }) => how !== 'opened').map(({ at }) => at)
    return moments.sort().at(-1) ?? null
  })
  /** Those that were changed long enough ago to remind the person of them. */
  const due = computed(() =>
    unsaved.value.filter(({ assessment }) => {
      const { id, createdOn } = assessment
      return isBackupDue({ createdOn, lastInFile: marks.marks.get(id)?.at ?? null, now: ports.now() })
    }),
  )

  async function encrypted(text: string, passphrase: string): Promise<string | null> {
    // A second and 256 MB: a small computer may not have them.
    return ports.runHeavy('encrypt', { text, passphrase }).catch(() => null)
  }

  /** Saves assessments, and with them what else is kept if wished, to one file. */
  async function save({ records, passphrase, name, isWhole }: BackupWish) {
    const at = ports.now()
    const references = isWhole ? ownBodies.bodies : []
    const rooms = isWhole ? gatherings.rooms : []
    const counts = { assessments: records.length, references: references.length, rooms: rooms.length }
    state.value = { kind: 'working' }
    const content = { records, settings: isWhole ? settings.settings : null, references, rooms }
    const plain = writeLibraryFile(content, [...name, localDate(at)], at.toISOString())
    const secret = passphrase === null ? null : await encrypted(plain.text, passphrase)
    if (passphrase !== null && secret === null) {
      state.value = { kind: 'done', outcome: 'noMemory', counts }
      return
    }
    const outcome = await handOver(ports, secret === null ? plain : encryptedFile(plain, secret))
    if (outcome === 'saved' || outcome === 'handed') marks.note(records, outcome, at)
    state.value = { kind: 'done', outcome, counts }
  }

  function forgetOutcome() {
    state.value = { kind: 'none' }
  }

  return { state, own, unsaved, lastAt, due, save, forgetOutcome }
})
