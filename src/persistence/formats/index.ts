import * as v from 'valibot'
import { findForbiddenKey } from '@/domain/forbiddenKeys'
import { type InputProblem, toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { EnvelopeV1 } from './v1'
import { EnvelopeV2, upToV2 } from './v2'
import { EnvelopeV3, upToV3 } from './v3'

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  envelope: unknown,
): Result<v.InferOutput<Schema>, InputProblem> {
  const parsed = v.safeParse(schema, envelope, { abortEarly: true })
  return parsed.success ? success(parsed.output) : failure(toProblem('file', parsed.issues[0]))
}

/** One step up: checks an envelope as its own format asks and gives the next one's. */
type Step = (envelope: unknown) => Result<unknown, InputProblem>

function step<Schema extends v.GenericSchema>(schema: Schema, up: (envelope: v.InferOutput<Schema>) => unknown): Step {
  return (envelope) => {
    const parsed = parse(schema, envelope)
    return parsed.ok ? success(up(parsed.value)) : parsed
  }
}

/** `STEPS[n - 1]` leads from format n to n + 1. A released format stays in here for ever. */
const STEPS: readonly Step[] = [step(EnvelopeV1, upToV2), step(EnvelopeV2, upToV3)]

/** The format that this version writes. */
export const LATEST_FORMAT = 3
const LatestEnvelope = EnvelopeV3
export type LatestEnvelope = EnvelopeV3

/**
 * Reads an envelope that says it has `format`, 1…latest, and brings it up to the latest one, checking it at every step;
 * the first problem is returned.
 */
export function readEnvelope(format: number, envelope: unknown): Result<LatestEnvelope, InputProblem> {
  const forbidden = findForbiddenKey('file', envelope)
  if (forbidden !== undefined) return failure({ field: forbidden, expected: 'allowedName' })
  if (!Number.isInteger(format) || format < 1) return failure({ field: 'file.format', expected: 'version' })
  let current: Result<unknown, InputProblem> = success(envelope)
  for (const up of STEPS.slice(format - 1)) {
    if (!current.ok) return current
    current = up(current.value)
  }
  return current.ok ? parse(LatestEnvelope, current.value) : current
}
