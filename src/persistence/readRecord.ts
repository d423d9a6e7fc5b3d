import type { Assessment } from '@/domain/assessment'
import { type Bank, findBank } from '@/domain/bank'
import type { InputProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { findAnswerProblem, findWorkProblem } from '@/domain/scoringInput'
import { fromSaved, toSaved } from './conversion'
import { LATEST_FORMAT, type LatestEnvelope, readEnvelope } from './formats'

/** An assessment with what its record says of it. */
export interface AssessmentRecord {
  readonly assessment: Assessment
  /** Counts the saves, from 1; the larger one is the newer. */
  readonly revision: number
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string
}

export type RecordProblem =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'otherBank'; readonly id: string; readonly version: string }
  | { readonly kind: 'invalid'; readonly problem: InputProblem }

/** Parses a text that may be anything. */
export function parseJson(text: string): Result<unknown, { readonly kind: 'notJson' }> {
  try {
    // A zero with a sign would be another number in memory than after the next reading.
    return success(JSON.parse(text, (_name, value: unknown) => (Object.is(value, -0) ? 0 : value)))
  } catch {
    return failure({ kind: 'notJson' })
  }
}

/** The format that an envelope of this app says it has; null when it is none of ours. */
export function formatOf(envelope: unknown): number | null {
  if (typeof envelope !== 'object' || envelope === null) return null
  const { app, format }: { app?: unknown; format?: unknown } = envelope
  return app === 'hironaga' && typeof format === 'number' ? format : null
}

type SavedData = LatestEnvelope['data']

/** Everything that is scored has to fit its version of the bank; what was archived counts for nothing and may be of any. */
function checkAgainstBanks({ bank: { id, version }, answers, work, earlier }: SavedData, banks: readonly Bank[]) {
  const now = { version, answers, items: work?.items ?? [] }
  for (const state of [now, ...earlier.map((each) => ({ ...each, items: [] }))]) {
    const bank = findBank(banks, { id, version: state.version })
    if (!bank) return { kind: 'otherBank', id, version: state.version } as const
    const problem = findAnswerProblem(bank, state.answers) ?? findWorkProblem(bank, state.items)
    if (problem) return { kind: 'invalid', problem } as const
  }
  return undefined
}

/** Reads a record that was parsed already; else like `readRecord`. */
export function readRecordValue(value: unknown, banks: readonly Bank[]): Result<AssessmentRecord, RecordProblem> {
  const format = formatOf(value)
  if (format === null) return failure({ kind: 'notOurs' })
  if (format > LATEST_FORMAT) return failure({ kind: 'newerFormat', format })
  const read = readEnvelope(format, value)
  if (!read.ok) return failure({ kind: 'invalid', problem: read.error })
  const problem = checkAgainstBanks(read.value.data, banks)
  if (problem) return failure(problem)
  const { data, revision, savedAt } = read.value
  return success({ assessment: fromSaved(data), revision, savedAt })
}

/**
 * Reads the text of a record, from storage or from a file: JSON, ours, not newer than this version, every field
 * in its range, every answer known to the one of `banks` that it was given under. Never throws, whatever the text is.
 */
export function readRecord(text: string, banks: readonly Bank[]): Result<AssessmentRecord, RecordProblem> {
  const json = parseJson(text)
  return json.ok ? readRecordValue(json.value, banks) : json
}

/** Writes a record as the envelope that storage and files share. */
export function writeRecord({ assessment, revision, savedAt }: AssessmentRecord, indent?: number): string {
  const envelope: LatestEnvelope = {
    app: 'hironaga',
    format: LATEST_FORMAT,
    savedAt,
    revision,
    data: toSaved(assessment),
  }
  return JSON.stringify(envelope, null, indent)
}
