import type ja from './locales/ja'

/** The files of all texts, by their places: `./locales/<language>/<namespace>.json`. */
export const files = import.meta.glob<{ default: Partial<typeof ja> }>('./locales/*/*.json')
