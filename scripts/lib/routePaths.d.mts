export function routePaths(): string[]
export function filledIn(path: string, parts: Readonly<Record<string, string>>): string
