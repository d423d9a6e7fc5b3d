import * as v from 'valibot'
import { type Bank, findBank } from '@/domain/bank'
import type { Gathering } from '@/domain/gathering'
import type { ProxyEntry } from '@/domain/proxyEntry'
import { parseRequest, rolesOf } from '@/domain/request'
import { answersFromWire, findAnswerProblem } from '@/domain/scoringInput'
import { answersToSaved } from './conversion'
import { parseJson } from './readRecord'
import { headOf } from './recordHead'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'
import { RespondentSchema, SavedAnswersSchema } from './savedSheet'

const KEYS = `${KEY_PREFIX}proxy/`
const FORMAT = 1

/** Where the sheet being typed in for a request is kept. */
export const proxyKeyOf = (request: string) => KEYS + request

const EnvelopeSchema = v.object({
  app: v.literal('hironaga'),
  format: v.literal(FORMAT),
  data: v.object({
    entry: v.object({
      request: v.unknown(),
      respondent: RespondentSchema,
      role: v.nullable(v.string()),
      answers: SavedAnswersSchema,
      place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
      typed: v.pipe(v.array(RespondentSchema), v.readonly()),
      last: v.nullable(RespondentSchema),
    }),
  }),
})

/** What happened outside of this tab. */
export type ProxyEntryNews =
  | { readonly kind: 'written'; readonly entry: ProxyEntry }
  | { readonly kind: 'removed'; readonly request: string }
  | { readonly kind: 'cleared' }

export interface ProxyEntryRepository {
  /** All that can be read; the others stay as they are, and something in a newer format ends all writing. */
  loadAll(banks: readonly Bank[]): Promise<readonly ProxyEntry[]>
  /** Writes the sheet being typed. No moment is kept with it, since it could tell whose it is. */
  save(entry: ProxyEntry, of: Pick<Gathering, 'client' | 'assessment'>): WriteReceipt
  subscribe(banks: readonly Bank[], listener: (news: ProxyEntryNews) => void): void
}

/** Reads a kept entry, of which every part has to fit its request and its bank; null where one does not. */
function readEntry(text: string, banks: readonly Bank[]): ProxyEntry | null {
  const json = parseJson(text)
  const parsed = json.ok ? v.safeParse(EnvelopeSchema, json.value) : null
  if (!parsed?.success) return null
  const { request: written, answers, ...rest } = parsed.output.data.entry
  const request = parseRequest(written, banks)
  if (!request.ok) return null
  const bank = findBank(banks, request.value.bank)
  if (!bank || findAnswerProblem(bank, answers)) return null
  if (rest.role !== null && !rolesOf(request.value).includes(rest.role)) return null
  return { ...rest, request: request.value, answers: answersFromWire(answers) }
}

/** Keeps the sheet that is being typed in for each request, one small record each. */
export function proxyEntryRepository(storage: RecordStorage): ProxyEntryRepository {
  return {
    async loadAll(banks) {
      const kept = (await storage.readAll()).filter(({ key }) => key.startsWith(KEYS))
      return kept.flatMap(({ key, text, others }) => {
        const copies = [text, ...others]
        if (copies.some((copy) => (headOf(copy)?.format ?? 0) > FORMAT)) storage.stop()
        storage.keepAside(
          key,
          copies.filter((copy) => readEntry(copy, banks) === null),
        )
        return copies.map((copy) => readEntry(copy, banks)).find((read) => read !== null) ?? []
      })
    },
    save(entry, { client, assessment }) {
      const key = proxyKeyOf(entry.request.id)
      const data = { client, assessment, entry: { ...entry, answers: answersToSaved(entry.answers) } }
      const envelope = { app: 'hironaga', format: FORMAT, revision: storage.revisionOf(key) + 1, data }
      return storage.write(key, JSON.stringify(envelope))
    },
    subscribe(banks, listener) {
      storage.subscribe((change) => {
        if (change.kind === 'cleared') listener(change)
        if (change.kind !== 'record' || !change.key.startsWith(KEYS)) return
        const entry = change.text === null ? null : readEntry(change.text, banks)
        if (change.text === null) listener({ kind: 'removed', request: change.key.slice(KEYS.length) })
        else if (entry) listener({ kind: 'written', entry })
        else storage.keepAside(change.key, [change.text])
      })
    },
  }
}
