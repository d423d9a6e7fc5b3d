import * as v from 'valibot'
import { EnvelopeV1 } from './v1'

/**
 * Saved format 2. What it shares with format 1 is taken from that frozen file; nothing is taken from the domain.
 * New: `client`, `targetRatio`, names of kinds of work, and what belongs to an earlier version of the bank.
 */
const { entries: envelope1 } = EnvelopeV1
const { formChange: formChange1, ...data1 } = envelope1.data.entries
const { from: form, on: date } = formChange1.wrapped.entries
const { item: workItem1 } = data1.work.wrapped.entries.items
const text = (limit: number) => v.pipe(v.string('text'), v.maxLength(limit, 'shortText'))
const version = text(200)

const Answer = v.object({ ...data1.answers.value.entries, under: v.exactOptional(version) }, 'object')
const Answers = v.record(v.string(), Answer, 'object')

const WorkItem = v.object({ ...workItem1.entries, name: v.exactOptional(text(400)) }, 'object')

const EarlierState = v.object(
  { change: v.picklist(['form', 'bank'], 'text'), on: date, version, form, answers: Answers },
  'object',
)

const ArchivedAnswer = v.object({ question: text(200), under: version, answer: Answer }, 'object')

const Data = v.object(
  {
    ...data1,
    client: text(400),
    answers: Answers,
    work: v.nullable(v.object({ preset: text(200), items: v.array(WorkItem, 'list') }, 'object')),
    targetRatio: v.nullable(
      v.pipe(v.number('ratio'), v.finite('ratio'), v.gtValue(0, 'ratio'), v.maxValue(1, 'ratio')),
    ),
    lastTime: v.nullable(v.object({ createdOn: date, answers: Answers }, 'object')),
    earlier: v.array(EarlierState, 'list'),
    archived: v.array(ArchivedAnswer, 'list'),
  },
  'object',
)

export const EnvelopeV2 = v.object({ ...envelope1, format: v.literal(2, 'version'), data: Data }, 'object')
export type EnvelopeV2 = v.InferOutput<typeof EnvelopeV2>

/** Brings an envelope of format 1 up: the change of form becomes the only earlier state, under the bank of the record. */
export function upToV2({ data, ...envelope }: EnvelopeV1): EnvelopeV2 {
  const { formChange, ...kept } = data
  const earlier = formChange && {
    change: 'form' as const,
    on: formChange.on,
    version: data.bank.version,
    form: formChange.from,
    answers: formChange.answers,
  }
  return {
    ...envelope,
    format: 2,
    data: { ...kept, client: '', targetRatio: null, earlier: earlier ? [earlier] : [], archived: [] },
  }
}
