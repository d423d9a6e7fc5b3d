import { type AssessmentRecord, writeRecord } from '@/persistence/readRecord'
import { fileNameFrom } from './fileName'
import { mendLetters } from './mendLetters'

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

/** The same file under the type and name of a plain text, which mail gateways let through; it is read in like the other. */
export function asPlainText({ name, text }: TextFile): TextFile {
  return { name: name.replace(/\.json$/u, '.txt'), type: 'text/plain;charset=utf-8', text }
}
