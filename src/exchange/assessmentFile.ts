import type { Bank } from '@/domain/bank'
import { failure, type Result } from '@/domain/result'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from '@/persistence/readRecord'
import { fileNameFrom } from './fileName'
import { decodeText, type TextProblem } from './fileText'
import { type JsonFault, scanJson } from './jsonScan'
import { mendLetters } from './mendLetters'

export type FileProblem = RecordProblem | TextProblem | JsonFault

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
    text: `${mendLetters(writeRecord(record, 2))}\n`,
  }
}

/** Reads a file that somebody hands in and checks all of it; nothing is changed anywhere, and nothing is thrown. */
export function readAssessmentFile(bytes: Uint8Array, banks: readonly Bank[]): Result<AssessmentRecord, FileProblem> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const fault = scanJson(decoded.value)
  if (fault?.kind === 'tooDeep') return failure(fault)
  const read = readRecord(decoded.value, banks)
  // What the scan says of a text that is no JSON at all means nothing.
  return fault && (read.ok || read.error.kind !== 'notJson') ? failure(fault) : read
}
