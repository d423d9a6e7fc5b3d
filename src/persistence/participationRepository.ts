import * as v from 'valibot'
import { type Bank, findBank } from '@/domain/bank'
import { HAND_OVER_WAYS, type Participation } from '@/domain/participation'
import { parseRequest, rolesOf } from '@/domain/request'
import { answersFromWire, findAnswerProblem } from '@/domain/scoringInput'
import { answersToSaved } from './conversion'
import { parseJson } from './readRecord'
import { headOf } from './recordHead'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'
import { RespondentSchema, SavedAnswersSchema } from './savedSheet'

const KEYS = `${KEY_PREFIX}participation/`
const FORMAT = 1

const EnvelopeSchema = v.object({
  app: v.literal('hironaga'),
  format: v.literal(FORMAT),
  data: v.object({
    request: v.unknown(),
    respondent: RespondentSchema,
    role: v.nullable(v.string()),
    answers: SavedAnswersSchema,
    place: v.nullable(v.string()),
    handed: v.nullable(
      v.object({
        way: v.picklist(HAND_OVER_WAYS),
        at: v.pipe(v.string(), v.isoTimestamp()),
        isOutdated: v.boolean(),
      }),
    ),
  }),
})

/** What happened to participations outside of this tab. */
export type ParticipationNews =
  | { readonly kind: 'written'; readonly participation: Participation }
  | { readonly kind: 'removed'; readonly request: string }
  | { readonly kind: 'cleared' }

export interface ParticipationRepository {
  /** All that can be read; the others stay as they are, and something in a newer format ends all writing. */
  loadAll(banks: readonly Bank[]): Promise<readonly Participation[]>
  /** Writes one as one small record. `savedAt` is ISO 8601. */
  save(participation: Participation, savedAt: string): WriteReceipt
  /** Takes the one that answers a request out of this browser. */
  remove(request: string): WriteReceipt
  subscribe(banks: readonly Bank[], listener: (news: ParticipationNews) => void): void
}

/** Reads a kept participation, of which every part has to fit its request and its bank; null where one does not. */
function readParticipation(text: string, banks: readonly Bank[]): Participation | null {
  const json = parseJson(text)
  const parsed = json.ok ? v.safeParse(EnvelopeSchema, json.value) : null
  if (!parsed?.success) return null
  const { request: written, answers, role, ...rest } = parsed.output.data
  const request = parseRequest(written, banks)
  if (!request.ok) return null
  const bank = findBank(banks, request.value.bank)
  if (!bank || findAnswerProblem(bank, answers)) return null
  if (role !== null && !rolesOf(request.value).includes(role)) return null
  return { ...rest, request: request.value, role, answers: answersFromWire(answers) }
}

function writeParticipation(participation: Participation, savedAt: string, revision: number): string {
  const data = { ...participation, answers: answersToSaved(participation.answers) }
  return JSON.stringify({ app: 'hironaga', format: FORMAT, savedAt, revision, data })
}

/** Keeps what was answered to requests, one record for each request, by its id. */
export function participationRepository(storage: RecordStorage): ParticipationRepository {
  return {
    async loadAll(banks) {
      const kept = (await storage.readAll()).filter(({ key }) => key.startsWith(KEYS))
      return kept.flatMap(({ key, text, others }) => {
        const copies = [text, ...others]
        if (copies.some((copy) => (headOf(copy)?.format ?? 0) > FORMAT)) storage.stop()
        const unreadable = copies.filter((copy) => readParticipation(copy, banks) === null)
        storage.keepAside(key, unreadable)
        return copies.map((copy) => readParticipation(copy, banks)).find((read) => read !== null) ?? []
      })
    },
    save(participation, savedAt) {
      const key = KEYS + participation.request.id
      return storage.write(key, writeParticipation(participation, savedAt, storage.revisionOf(key) + 1))
    },
    remove: (request) => storage.remove(KEYS + request),
    subscribe(banks, listener) {
      storage.subscribe((change) => {
        if (change.kind === 'cleared') listener(change)
        if (change.kind !== 'record' || !change.key.startsWith(KEYS)) return
        const participation = change.text === null ? null : readParticipation(change.text, banks)
        if (change.text === null) listener({ kind: 'removed', request: change.key.slice(KEYS.length) })
        else if (participation) listener({ kind: 'written', participation })
        else storage.keepAside(change.key, [change.text])
      })
    },
  }
}
