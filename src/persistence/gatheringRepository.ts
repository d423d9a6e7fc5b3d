import * as v from 'valibot'
import type { Bank } from '@/domain/bank'
import { type Gathering, parseGathering } from '@/domain/gathering'
import { toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import type { Room } from '@/domain/rooms'
import type { RequestedSheet } from '@/domain/sheet'
import { isNewer, readKept, type RecordKind, toUnreadable, type UnreadableRecord } from './kept'
import { proxyKeyOf } from './proxyEntryRepository'
import { formatOf, parseJson, type RecordProblem } from './readRecord'
import {
  KEY_PREFIX,
  type OutsideChange,
  type RecordChange,
  type RecordStorage,
  type WriteReceipt,
} from './recordStorage'
import { sheetFromSaved, sheetToSaved } from './savedSheet'

const GATHERING_KEYS = `${KEY_PREFIX}gathering/`
const SHEET_KEYS = `${KEY_PREFIX}gathered/`
const FORMAT = 1

const isGatheringKey = (key: string) => key.startsWith(GATHERING_KEYS)
const isSheetKey = (key: string) => key.startsWith(SHEET_KEYS)
const keyOfSheet = ({ request, respondent }: Pick<RequestedSheet, 'request' | 'respondent'>) =>
  `${SHEET_KEYS}${request}/${respondent}`

export interface LoadedGatherings {
  readonly gatherings: readonly Gathering[]
  readonly sheets: readonly RequestedSheet[]
  readonly unreadable: readonly UnreadableRecord[]
}

/** What happened outside of this tab. */
export type GatheringNews =
  | { readonly kind: 'written'; readonly gathering: Gathering }
  | { readonly kind: 'removed'; readonly request: string }
  | { readonly kind: 'received'; readonly sheet: RequestedSheet }
  | { readonly kind: 'withdrawn'; readonly request: string; readonly respondent: string }
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord }
  | { readonly kind: 'cleared' }

export interface GatheringRepository {
  /** What cannot be read is reported and stays as it is; something in a newer format ends all writing. */
  loadAll(banks: readonly Bank[]): Promise<LoadedGatherings>
  /** What writing rooms changes, to be written together with other records. `savedAt` is ISO 8601. */
  changesFor(rooms: readonly Room[], savedAt: string): readonly RecordChange[]
  /** Writes a gathering, together with sheets of it where some are given, all or none. `savedAt` is ISO 8601. */
  save(gathering: Gathering, savedAt: string, sheets?: readonly RequestedSheet[]): WriteReceipt
  /** Writes several gatherings, all or none. `savedAt` is ISO 8601. */
  saveAll(gatherings: readonly Gathering[], savedAt: string): WriteReceipt
  /** Writes sheets of one gathering, all or none. No moment is kept with them, since it could tell whose they are. */
  saveSheets(sheets: readonly RequestedSheet[], of: Pick<Gathering, 'client' | 'assessment'>): WriteReceipt
  withdraw(sheet: RequestedSheet): WriteReceipt
  /** Takes a gathering away with all of its sheets and what is being typed in for it, or nothing. */
  remove(request: string, sheets: readonly RequestedSheet[]): WriteReceipt
  subscribe(banks: readonly Bank[], listener: (news: GatheringNews) => void): void
}

const SheetDataSchema = v.object({ client: v.string('text'), sheet: v.unknown() }, 'object')

/** What is inside an envelope of this format. */
function contentOf(text: string): Result<unknown, RecordProblem> {
  const json = parseJson(text)
  if (!json.ok) return json
  const format = formatOf(json.value)
  if (format === null) return failure({ kind: 'notOurs' })
  const { data }: { data?: unknown } = Object(json.value)
  return format > FORMAT ? failure({ kind: 'newerFormat', format }) : success(data)
}

function readGathering(text: string, banks: readonly Bank[]): Result<Gathering, RecordProblem> {
  const content = contentOf(text)
  return content.ok ? parseGathering(content.value, banks) : content
}

function readSheet(text: string, banks: readonly Bank[]): Result<RequestedSheet, RecordProblem> {
  const content = contentOf(text)
  if (!content.ok) return content
  const data = v.safeParse(SheetDataSchema, content.value)
  if (!data.success) return failure({ kind: 'invalid', problem: toProblem('sheet', data.issues[0]) })
  return sheetFromSaved(data.output.sheet, banks)
}

/** Texts put aside of either kind are told with the assessments, at the next start. */
const never = () => false
const gatheringKind = (banks: readonly Bank[]): RecordKind<Gathering> => ({
  what: 'gathering',
  isOurs: isGatheringKey,
  wasOurs: never,
  read: (text) => readGathering(text, banks),
})
const sheetKind = (banks: readonly Bank[]): RecordKind<RequestedSheet> => ({
  what: 'gathering',
  isOurs: isSheetKey,
  wasOurs: never,
  read: (text) => readSheet(text, banks),
})

function newsOfGathering(key: string, text: string | null, banks: readonly Bank[]): GatheringNews {
  if (text === null) return { kind: 'removed', request: key.slice(GATHERING_KEYS.length) }
  const read = readGathering(text, banks)
  if (read.ok) return { kind: 'written', gathering: read.value }
  return { kind: 'unreadable', record: toUnreadable(gatheringKind(banks), { key, text }) }
}

function newsOfSheet(key: string, text: string | null, banks: readonly Bank[]): GatheringNews {
  const [request = '', respondent = ''] = key.slice(SHEET_KEYS.length).split('/')
  if (text === null) return { kind: 'withdrawn', request, respondent }
  const read = readSheet(text, banks)
  if (read.ok) return { kind: 'received', sheet: read.value }
  return { kind: 'unreadable', record: toUnreadable(sheetKind(banks), { key, text }) }
}

/** What a change means for gatherings; null where it is about something else. */
function newsOf(change: OutsideChange, banks: readonly Bank[]): GatheringNews | null {
  if (change.kind === 'cleared') return change
  if (change.kind !== 'record') return null
  if (isGatheringKey(change.key)) return newsOfGathering(change.key, change.text, banks)
  return isSheetKey(change.key) ? newsOfSheet(change.key, change.text, banks) : null
}

/** Keeps gatherings, one record each, and every sheet that came in as a record of its own. */
export function gatheringRepository(storage: RecordStorage): GatheringRepository {
  const envelope = (key: string, rest: object) =>
    JSON.stringify({ app: 'hironaga', format: FORMAT, revision: storage.revisionOf(key) + 1, ...rest })
  const entryOf = (sheet: RequestedSheet, { client, assessment }: Pick<Gathering, 'client' | 'assessment'>) => {
    const key = keyOfSheet(sheet)
    return { key, text: envelope(key, { data: { client, assessment, sheet: sheetToSaved(sheet) } }) }
  }

  const changesFor = (rooms: readonly Room[], savedAt: string) =>
    rooms.flatMap(({ gathering, sheets }) => {
      const key = GATHERING_KEYS + gathering.request.id
      const entry = { key, text: envelope(key, { savedAt, data: gathering }) }
      return [entry, ...sheets.map((sheet) => entryOf(sheet, gathering))]
    })

  return {
    changesFor,
    async loadAll(banks) {
      const gatherings = await readKept(storage, gatheringKind(banks))
      const sheets = await readKept(storage, sheetKind(banks))
      const unreadable = [...gatherings.unreadable, ...sheets.unreadable]
      return { gatherings: gatherings.records, sheets: sheets.records, unreadable }
    },
    save: (gathering, savedAt, sheets = []) => storage.writeAll(changesFor([{ gathering, sheets }], savedAt)),
    saveAll: (gatherings, savedAt) =>
      storage.writeAll(
        changesFor(
          gatherings.map((gathering) => ({ gathering, sheets: [] })),
          savedAt,
        ),
      ),
    saveSheets: (sheets, of) => storage.writeAll(sheets.map((sheet) => entryOf(sheet, of))),
    withdraw: (sheet) => storage.remove(keyOfSheet(sheet)),
    remove: (request, sheets) =>
      storage.writeAll(
        [GATHERING_KEYS + request, proxyKeyOf(request), ...sheets.map(keyOfSheet)].map((key) => ({ key, text: null })),
      ),
    subscribe(banks, listener) {
      storage.subscribe((change) => {
        const news = newsOf(change, banks)
        if (!news) return
        listener(news)
        if (news.kind !== 'unreadable') return
        storage.keepAside(news.record.key, [news.record.text])
        if (isNewer(news.record)) storage.stop()
      })
    },
  }
}
