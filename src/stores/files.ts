import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import { type FileProblem, readAssessmentFile, writeAssessmentFile } from '@/exchange/assessmentFile'
import { LARGEST_FILE } from '@/exchange/fileText'
import { failure, type Result, success } from '@/domain/result'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import { useLibraryStore } from './library'
import { useNewAssessmentsStore } from './newAssessments'
import { usePorts } from './ports'

/** Why a file was not taken: what stands in it, or the browser did not hand it over. */
export type ImportProblem = FileProblem | { readonly kind: 'notReadable' }

/** A file as the browser hands it in; its size is known before it is read. */
export type IncomingFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** A file that was read and checked, waiting for the person's word. Nothing has changed yet. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview'; readonly incoming: AssessmentRecord; readonly existing: AssessmentRecord | null }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: ImportProblem }

/** The bytes of a file; one that is too large is not even read. */
async function bytesOf(file: IncomingFile): Promise<Result<Uint8Array, ImportProblem>> {
  if (file.size > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  try {
    return success(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // Moved, locked by another program, or only in a cloud.
    return failure({ kind: 'notReadable' })
  }
}

/** Assessments going out to files and coming in from them. */
export const useFilesStore = defineStore('files', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const newAssessments = useNewAssessmentsStore()
  const importState = shallowRef<ImportState>({ kind: 'none' })

  /** Hands an assessment to the person as a file; `prefix` begins the file's name in the reader's language. */
  function exportAssessment(record: AssessmentRecord, prefix: string) {
    ports.download(writeAssessmentFile(record, { prefix }))
  }

  /** Reads and checks a file; it waits as a preview, and nothing changes before `accept…`. */
  async function readFile(file: IncomingFile) {
    const bytes = await bytesOf(file)
    const read = bytes.ok ? readAssessmentFile(bytes.value, builtInBanks) : bytes
    importState.value = read.ok
      ? {
          kind: 'preview',
          incoming: read.value,
          existing: library.records.get(read.value.assessment.id) ?? null,
        }
      : { kind: 'refused', fileName: file.name, problem: read.error }
  }

  /** Takes the previewed assessment in: in the place of the kept one with its id, or as a copy. Gives its id. */
  function acceptImport(how: 'replace' | 'copy'): string | null {
    if (importState.value.kind !== 'preview') return null
    const { assessment } = importState.value.incoming
    importState.value = { kind: 'none' }
    if (how === 'copy') return newAssessments.addCopy(assessment)
    library.put(assessment)
    return assessment.id
  }

  function dismissImport() {
    importState.value = { kind: 'none' }
  }

  return { importState, exportAssessment, readFile, acceptImport, dismissImport }
})
