import type { Bank } from '@/domain/bank'
import type { Result } from '@/domain/result'
import { type AssessmentRecord, readRecordValue, writeRecord } from '@/persistence/readRecord'
import type { FileProblem } from '../fileProblem'
import { mendLetters } from '../mendLetters'
import { parseHanded } from '../readFile'
import { packText, unpackText } from './linkCode'
import type { LinkDamage } from './linkProblem'

/** One assessment as a code: the envelope of its file, squeezed. Null where it is too large for any link. */
export function writeLinkCode(record: AssessmentRecord): string | null {
  return packText(mendLetters(writeRecord(record)))
}

/**
 * Reads a link, a code or a mail with one in it, and checks what it holds as the file of one assessment is checked: it is
 * whole, or nothing of it is given. Never throws.
 */
export function readLink(given: string, banks: readonly Bank[]): Result<AssessmentRecord, FileProblem | LinkDamage> {
  const text = unpackText(given)
  if (!text.ok) return text
  const value = parseHanded(text.value)
  return value.ok ? readRecordValue(value.value, banks) : value
}
