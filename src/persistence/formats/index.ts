import * as v from 'valibot'
import { findForbiddenKey } from '@/domain/forbiddenKeys'
import { type InputProblem, toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { EnvelopeV1 } from './v1'

/** The format that this version writes. */
export const LATEST_FORMAT = 1
export type LatestEnvelope = EnvelopeV1

/** Reads an envelope of a known format and brings it up to the latest one; the first problem is returned. */
export function readEnvelope(envelope: unknown): Result<LatestEnvelope, InputProblem> {
  const forbidden = findForbiddenKey('file', envelope)
  if (forbidden !== undefined) return failure({ field: forbidden, expected: 'allowedName' })
  const parsed = v.safeParse(EnvelopeV1, envelope, { abortEarly: true })
  return parsed.success ? success(parsed.output) : failure(toProblem('file', parsed.issues[0]))
}
