import * as v from 'valibot'
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

export const DEFAULT_SETTINGS: Settings = { locale: null, numberKeys: true, autoAdvance: false }

const SETTINGS_KEY = `${KEY_PREFIX}settings`

export interface SettingsRepository {
  /** The kept settings; the defaults where there are none or they cannot be read. */
  load(): Promise<Settings>
  save(settings: Settings): WriteReceipt
}

function readSettings(text: string): Settings {
  try {
    return v.parse(SettingsSchema, JSON.parse(text))
  } catch {
    return DEFAULT_SETTINGS
  }
}

/** Keeps the settings of this browser in one record. */
export function settingsRepository(storage: RecordStorage): SettingsRepository {
  return {
    async load() {
      const kept = (await storage.readAll()).find(({ key }) => key === SETTINGS_KEY)
      return kept ? readSettings(kept.text) : DEFAULT_SETTINGS
    },
    save: (settings) => storage.write(SETTINGS_KEY, JSON.stringify(settings)),
  }
}
