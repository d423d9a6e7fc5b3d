import { SETTINGS_KEY } from './recordStorage'

/** What the page looks like at first; nothing of it is checked. */
export interface SettingsAtFirst {
  readonly locale?: unknown
  readonly theme?: unknown
  readonly textSize?: unknown
  readonly numberKeys?: unknown
  readonly furigana?: unknown
  readonly easyWords?: unknown
  readonly autoAdvance?: unknown
}

/**
 * The kept settings before anything of them is checked: a guess that fetching and showing can begin with. Empty where
 * none are to be seen.
 */
export function settingsAtFirst(access: () => Storage): SettingsAtFirst {
  try {
    const kept: unknown = JSON.parse(access().getItem(SETTINGS_KEY) ?? 'null')
    const { data }: { data?: unknown } = Object(kept)
    return Object(data) as SettingsAtFirst
  } catch {
    return {}
  }
}
