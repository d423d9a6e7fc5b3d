import type { Bank } from '@/domain/bank'
import { type PreparedBank, prepareBank } from '@/domain/preparedBank'
import { readRecord } from '@/persistence/readRecord'
import { answerColumns, answerRows } from './answerTable'
import { assessmentColumns, type ScoredAssessment, scoredAssessment } from './assessmentTable'
import { csvHead, csvLines } from './csv'
import { ndjsonLines } from './ndjson'

export const TABLE_KINDS = ['assessments', 'answers', 'ndjson'] as const
/** A table of assessments, a table of answers, or both together as lines of NDJSON. */
export type TableKind = (typeof TABLE_KINDS)[number]

export interface TableWish {
  readonly kind: TableKind
  /** Whether notes and reasons go along; the table of assessments has none. */
  readonly withTexts: boolean
}

/** A piece of a table: its lines, and how many of the texts could not be read. */
export interface TablePiece {
  readonly text: string
  readonly unreadable: number
}

function scoredFrom(texts: readonly string[], banks: readonly Bank[]): ScoredAssessment[] {
  const prepared = new Map<Bank, PreparedBank>()
  const preparedBank = (bank: Bank) => {
    const known = prepared.get(bank) ?? prepareBank(bank)
    prepared.set(bank, known)
    return known
  }
  return texts.flatMap((text) => {
    const read = readRecord(text, banks)
    if (!read.ok) return []
    const { assessment } = read.value
    const { id, version } = assessment.bank
    const own = banks.filter((bank) => bank.id === id && bank.version === version)
    return own.map((bank) => scoredAssessment(assessment, preparedBank(bank)))
  })
}

/** The sections of all banks in the order in which they first come. */
function sectionsOf(banks: readonly Bank[]): string[] {
  return [...new Set(banks.flatMap(({ sections }) => sections.map(({ id }) => id)))]
}

/** The first line of a table: names of columns; NDJSON has none. The columns are those of all `banks`. */
export function tableHead({ kind, withTexts }: TableWish, banks: readonly Bank[]): string {
  if (kind === 'ndjson') return ''
  return kind === 'answers' ? csvHead(answerColumns({ withTexts })) : csvHead(assessmentColumns(sectionsOf(banks)))
}

/** The lines of a table for some records, given as their texts; what cannot be read is counted and left out. */
export function tablePiece(
  texts: readonly string[],
  banks: readonly Bank[],
  { kind, withTexts }: TableWish,
): TablePiece {
  const scored = scoredFrom(texts, banks)
  const unreadable = texts.length - scored.length
  switch (kind) {
    case 'assessments':
      return { text: csvLines(assessmentColumns(sectionsOf(banks)), scored), unreadable }
    case 'answers':
      return { text: csvLines(answerColumns({ withTexts }), scored.flatMap(answerRows)), unreadable }
    case 'ndjson':
      return { text: ndjsonLines(scored, { withTexts }), unreadable }
  }
}
