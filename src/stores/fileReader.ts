import { shallowRef } from 'vue'
import type { LockProblem } from '@/exchange/encryption'
import type { RunHeavy } from '@/exchange/heavyJob'
import { failure } from '@/domain/result'
import {
  type ImportState,
  type IncomingFile,
  type Intake,
  NOTHING_READ,
  withBytes,
  withFile,
  withLink,
} from './incoming'

const OUT_OF_MEMORY: LockProblem = { kind: 'failed' }

/**
 * Reads files one after the other and asks for the passphrases of those that are encrypted, or reads a link. `whenRead`
 * says what comes of it in the end.
 */
export function fileReader(runHeavy: RunHeavy, whenRead: (intake: Intake) => ImportState) {
  /** How what is being looked at came. */
  const cameBy = shallowRef<'file' | 'link'>('file')
  const state = shallowRef<ImportState>({ kind: 'none' })
  let intake = NOTHING_READ

  function dismiss() {
    intake = NOTHING_READ
    state.value = { kind: 'none' }
  }

  /** Asks for the next passphrase, or ends once no file is locked any more. */
  function goOn(next: Intake) {
    intake = next
    const [file] = next.locked
    state.value = file ? { kind: 'locked', fileName: file.fileName, problem: null } : whenRead(next)
  }

  async function take(by: 'file' | 'link', gather: () => Promise<Intake>) {
    dismiss()
    cameBy.value = by
    state.value = { kind: 'reading' }
    try {
      goOn(await gather())
    } catch (error) {
      // What reads links could not be fetched: nothing is being read any more.
      dismiss()
      throw error
    }
  }

  async function gatherFiles(files: readonly IncomingFile[]): Promise<Intake> {
    let found = NOTHING_READ
    for (const file of files) found = await withFile(found, file)
    return found
  }

  const read = (files: readonly IncomingFile[]) => take('file', () => gatherFiles(files))
  /** Reads a link, a code, or a mail with one in it. */
  const readLink = (text: string) => take('link', () => withLink(NOTHING_READ, text))

  /** Tries a passphrase on the file that waits for one. */
  async function unlock(passphrase: string) {
    const [file, ...locked] = intake.locked
    if (!file) return
    const { fileName, bytes } = file
    state.value = { kind: 'unlocking', fileName }
    const opened = await runHeavy('decrypt', { bytes, passphrase }).catch(() => failure(OUT_OF_MEMORY))
    // Meanwhile the person may have turned to other files.
    if (intake.locked[0] !== file) return
    if (opened.ok) goOn(withBytes({ ...intake, locked }, fileName, opened.value))
    else state.value = { kind: 'locked', fileName, problem: opened.error }
  }

  return { state, cameBy, read, readLink, unlock, dismiss }
}
