export function findBrowser(): Promise<string>
export function ensureJapaneseFont(): Promise<void>
