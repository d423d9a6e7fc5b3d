import { ASSESSMENT_KEYS } from './recordStorage'

/** What an assessment's page shows at first; nothing of it is checked. */
export interface AssessmentAtFirst {
  readonly bank?: { readonly version?: unknown }
  readonly form?: unknown
  readonly place?: { readonly question?: unknown }
  readonly answers?: Readonly<Record<string, { readonly value?: unknown; readonly note?: unknown }>>
  readonly lastTime?: { readonly answers?: Readonly<Record<string, unknown>> } | null
  readonly origin?: { readonly sources?: Readonly<Record<string, unknown>> } | null
}

/**
 * A kept assessment of that format before anything of it is checked: a guess that showing can begin with. Null where none
 * is to be seen.
 */
export function assessmentAtFirst(access: () => Storage, id: string, format: number): AssessmentAtFirst | null {
  try {
    const kept: unknown = JSON.parse(access().getItem(ASSESSMENT_KEYS + id) ?? 'null')
    const envelope: { format?: unknown; data?: unknown } = Object(kept)
    return envelope.format === format ? (Object(envelope.data) as AssessmentAtFirst) : null
  } catch {
    return null
  }
}
