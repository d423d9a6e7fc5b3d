import * as v from 'valibot'
import { failure, type Result, success } from '@/domain/result'
import type { UnreadableRecord } from './assessmentRepository'
import { parseJson, type RecordProblem } from './readRecord'
import { headOf, isAsideKey } from './recordHead'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'

const SettingsSchema = v.object({
  /** Null until the person chooses; then the browser's language counts. */
  locale: v.nullable(v.picklist(['ja', 'en'])),
  /** Number keys choose answers. */
  numberKeys: v.boolean(),
  /** A pressed choice leads on to the next question. */
  autoAdvance: v.boolean(),
})
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

/** The settings' record; its format is counted apart from the assessments'. */
const EnvelopeSchema = v.object({ app: v.literal('hironaga'), data: SettingsSchema })

export const DEFAULT_SETTINGS: Settings = { locale: null, numberKeys: true, autoAdvance: false }

const SETTINGS_KEY = `${KEY_PREFIX}settings`
const SETTINGS_FORMAT = 1

export interface LoadedSettings {
  /** The defaults where there are none or they cannot be read. */
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
}

export interface SettingsRepository {
  /** Reads the kept settings. What cannot be read is reported, stays as it is and is never written over. */
  load(): Promise<LoadedSettings>
  /** `savedAt` is ISO 8601. */
  save(settings: Settings, savedAt: string): WriteReceipt
}

function readSettings(text: string): Result<Settings, RecordProblem> {
  const json = parseJson(text)
  if (!json.ok) return json
  const read = v.safeParse(EnvelopeSchema, json.value)
  if (read.success) return success(read.output.data)
  const format = headOf(text)?.format ?? 0
  if (format > SETTINGS_FORMAT) return failure({ kind: 'newerFormat', format })
  return failure({ kind: 'invalid', problem: { field: 'settings', expected: 'object' } })
}

async function load(storage: RecordStorage): Promise<LoadedSettings> {
  const everything = await storage.readAll()
  const kept = everything.filter(({ key }) => key === SETTINGS_KEY)
  // A page that is left right after a change may leave in the journal what was put aside already.
  const isAside = (copy: string) => everything.some(({ key, text }) => isAsideKey(key) && text === copy)
  const copies = kept.flatMap(({ text, others }) => [text, ...others])
  if (copies.some((copy) => (headOf(copy)?.format ?? 0) > SETTINGS_FORMAT)) storage.stop()
  const reads = copies.map((text) => ({ text, read: readSettings(text) }))
  const readable = reads.flatMap(({ read }) => (read.ok ? [read.value] : []))[0]
  const unreadable = reads.flatMap(({ text, read }): UnreadableRecord[] => {
    if (read.ok || isAside(text)) return []
    const savedAt = headOf(text)?.savedAt ?? ''
    return [{ key: SETTINGS_KEY, text, problem: read.error, savedAt, hasOtherCopy: readable !== undefined }]
  })
  storage.keepAside(
    SETTINGS_KEY,
    unreadable.map(({ text }) => text),
  )
  return { settings: readable ?? DEFAULT_SETTINGS, unreadable }
}

/** Keeps the settings of this browser in one record. */
export function settingsRepository(storage: RecordStorage): SettingsRepository {
  return {
    load: () => load(storage),
    save: (data, savedAt) =>
      storage.write(
        SETTINGS_KEY,
        JSON.stringify({
          app: 'hironaga',
          format: SETTINGS_FORMAT,
          savedAt,
          revision: storage.revisionOf(SETTINGS_KEY) + 1,
          data,
        }),
      ),
  }
}

/** Settings that were parsed already, from a file for instance; null when they are none. */
export function settingsFrom(value: unknown): Settings | null {
  const read = v.safeParse(SettingsSchema, value)
  return read.success ? read.output : null
}
