import type { Bank } from '@/domain/bank'
import { type ComparisonRow, rowOf } from '@/domain/compare/row'
import { prepareBank } from '@/domain/preparedBank'
import { failure, type Result, success } from '@/domain/result'
import { type AssessmentRecord, readRecord, writeRecord } from '@/persistence/readRecord'
import type { FileProblem } from './fileProblem'
import { LARGEST_FILE } from './fileText'
import { readFile } from './readFile'

/** A file as the browser hands it in; its size is known before it is read. */
export type HandedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** Why a file gave nothing: what stands in it, or the browser did not hand it over. */
export type HandedProblem = FileProblem | { readonly kind: 'notReadable' }

/** An assessment, or a whole file where there is no place, that could not be read. */
export interface HandedRefusal {
  readonly fileName: string
  readonly place: number | null
  readonly problem: HandedProblem
}

/** What some files gave. */
export interface PortfolioBatch {
  /** What is compared of each assessment. */
  readonly rows: readonly ComparisonRow[]
  /**
   * The texts of the records of `rows`, as a JSON list: apart and not in the page's own memory, since thousands of them
   * wait for the person's word.
   */
  readonly texts: Blob
  readonly refusals: readonly HandedRefusal[]
  /** Places among the files of those that only a passphrase opens. */
  readonly locked: readonly number[]
}

async function bytesOf(file: HandedFile): Promise<Result<Uint8Array, HandedProblem>> {
  if (file.size > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  try {
    return success(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // Moved, locked by another program, or only in a cloud.
    return failure({ kind: 'notReadable' })
  }
}

/** Gives the row of a record under the one of `banks` that it was read under; each bank is prepared once. */
function rowMaker(banks: readonly Bank[]): (record: AssessmentRecord) => ComparisonRow[] {
  const prepared = banks.map(prepareBank)
  return (record) => {
    const { id, version } = record.assessment.bank
    const own = prepared.filter(({ bank }) => bank.id === id && bank.version === version)
    return own.map((bank) => rowOf(record, bank))
  }
}

/** Reads and checks files as an import does, and works out what is compared of each assessment in them. Never rejects. */
export async function readPortfolioFiles(
  files: readonly HandedFile[],
  banks: readonly Bank[],
): Promise<PortfolioBatch> {
  const rowsOf = rowMaker(banks)
  const rows: ComparisonRow[] = []
  const texts: string[] = []
  const refusals: HandedRefusal[] = []
  const locked: number[] = []
  for (const [index, file] of files.entries()) {
    const bytes = await bytesOf(file)
    const content = bytes.ok ? readFile(bytes.value, banks) : bytes
    if (!content.ok) refusals.push({ fileName: file.name, place: null, problem: content.error })
    else if (content.value.kind === 'encrypted') locked.push(index)
    else {
      for (const record of content.value.records) {
        for (const row of rowsOf(record)) {
          rows.push(row)
          texts.push(writeRecord(record))
        }
      }
      refusals.push(...content.value.unreadable.assessments.map((each) => ({ fileName: file.name, ...each })))
    }
  }
  return { rows, texts: new Blob([JSON.stringify(texts)]), refusals, locked }
}

/** The texts of a batch, one for each of its rows. */
export async function textsOf({ texts }: Pick<PortfolioBatch, 'texts'>): Promise<readonly string[]> {
  return JSON.parse(await texts.text()) as string[]
}

/** Works out the rows of kept texts anew; a text that can no longer be read gives none. */
export function workOutRows(texts: readonly string[], banks: readonly Bank[]): ComparisonRow[] {
  const rowsOf = rowMaker(banks)
  return texts.flatMap((text) => {
    const record = readRecord(text, banks)
    return record.ok ? rowsOf(record.value) : []
  })
}
