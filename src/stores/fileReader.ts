import { shallowRef } from 'vue'
import type { LockProblem } from '@/exchange/encryption'
import type { RunHeavy } from '@/exchange/heavyJob'
import { failure } from '@/domain/result'
import { type ImportState, type IncomingFile, type Intake, NOTHING_READ, withBytes, withFile } from './incoming'

const OUT_OF_MEMORY: LockProblem = { kind: 'failed' }

/**
 * Reads files one after the other and asks for the passphrases of those that are encrypted. `whenRead` says what comes
 * of it in the end.
 */
export function fileReader(runHeavy: RunHeavy, whenRead: (intake: Intake) => ImportState) {
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

  async function read(files: readonly IncomingFile[]) {
    dismiss()
    state.value = { kind: 'reading' }
    let found = NOTHING_READ
    for (const file of files) found = await withFile(found, file)
    goOn(found)
  }

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

  return { state, read, unlock, dismiss }
}
