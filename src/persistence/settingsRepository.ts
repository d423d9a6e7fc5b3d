import * as v from 'valibot'
import { headOf } from './recordHead'
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

export interface SettingsRepository {
  /** The kept settings; the defaults where there are none or they cannot be read. */
  load(): Promise<Settings>
  /** `savedAt` is ISO 8601. */
  save(settings: Settings, savedAt: string): WriteReceipt
}

function readSettings(text: string): Settings | null {
  try {
    return v.parse(EnvelopeSchema, JSON.parse(text)).data
  } catch {
    return null
  }
}

/** Keeps the settings of this browser in one record. */
export function settingsRepository(storage: RecordStorage): SettingsRepository {
  return {
    async load() {
      const kept = (await storage.readAll()).filter(({ key }) => key === SETTINGS_KEY)
      const copies = kept.flatMap(({ text, others }) => [text, ...others])
      if (copies.some((copy) => (headOf(copy)?.format ?? 0) > SETTINGS_FORMAT)) storage.stop()
      return copies.map(readSettings).find((settings) => settings !== null) ?? DEFAULT_SETTINGS
    },
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
