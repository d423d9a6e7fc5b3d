import type { Assessment } from './assessment'

/** Characters that the name of a client may have. */
export const LONGEST_CLIENT = 100

/** A client with how many assessments are made for it, 1 or more. */
export interface Client {
  readonly name: string
  readonly count: number
}

/** For whom an assessment is made, without spaces around the name; "" when for nobody else. */
export function clientOf({ client }: Pick<Assessment, 'client'>): string {
  return client.trim()
}

/** The clients of some assessments, in Japanese order of their names; none where no assessment has one. */
export function clientsOf(assessments: readonly Pick<Assessment, 'client'>[]): readonly Client[] {
  const counts = new Map<string, number>()
  for (const name of assessments.map(clientOf)) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name, 'ja'))
}
