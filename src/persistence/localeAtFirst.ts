import { SETTINGS_KEY } from './recordStorage'

/**
 * The language that the kept settings name, before anything of them is checked: a guess that fetching can begin with.
 * Null where none is to be seen.
 */
export function localeAtFirst(access: () => Storage): unknown {
  try {
    const kept: unknown = JSON.parse(access().getItem(SETTINGS_KEY) ?? 'null')
    const { data }: { data?: unknown } = Object(kept)
    const { locale = null }: { locale?: unknown } = Object(data)
    return locale
  } catch {
    return null
  }
}
