import type { Bank } from '@/domain/bank'
import { failure, type Result } from '@/domain/result'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from '@/persistence/readRecord'
import { fileNameFrom } from './fileName'

/** Far above any real assessment, far below what would stall the page. */
const LARGEST_FILE = 5_000_000

export type FileProblem = RecordProblem | { readonly kind: 'tooLarge' } | { readonly kind: 'notText' }

export interface TextFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** Writes one assessment as a file: the same envelope as in storage. `prefix` begins the name in the reader's language. */
export function writeAssessmentFile(record: AssessmentRecord, { prefix }: { readonly prefix: string }): TextFile {
  const { organization, createdOn } = record.assessment
  return {
    name: fileNameFrom([prefix, organization.name, createdOn], 'json'),
    type: 'application/json',
    text: `${writeRecord(record, 2)}\n`,
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads a file that somebody hands in and checks all of it; nothing is changed anywhere. A byte order mark is accepted. */
export function readAssessmentFile(bytes: Uint8Array, banks: readonly Bank[]): Result<AssessmentRecord, FileProblem> {
  if (bytes.byteLength > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  const text = decode(bytes)
  return text === null ? failure({ kind: 'notText' }) : readRecord(text, banks)
}
