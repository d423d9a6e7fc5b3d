import { parseReferences, type References } from '@/domain/reference'
import type { ContentLocale } from '../locale'

/** A fact in one sentence, and what the reader should know about it. */
export interface FactWording {
  readonly text: string
  readonly note?: string
}

/** What stands behind a position; `derivation` says how its team ratio was worked out. */
export interface PositionWording {
  readonly basis: string
  readonly derivation?: string
}

export interface BodyWording {
  readonly name: string
  /** What the reader should know about the body as a whole. */
  readonly note?: string
  /** How the deck and the public record go together, for bodies of the deck. */
  readonly comparison?: string
  /** By fact id. */
  readonly facts: Readonly<Record<string, FactWording>>
  /** By position id. */
  readonly positions: Readonly<Record<string, PositionWording>>
}

/** The texts of the reference bodies in one language, by body id. */
export type ReferenceWording = Readonly<Record<string, BodyWording>>

const wordings: Record<ContentLocale, () => Promise<{ readonly default: ReferenceWording }>> = {
  ja: () => import('./wording.ja.json'),
  en: () => import('./wording.en.json'),
}

/** Brings in the documented bodies, those of the seminar deck with their later history among them: a chunk of its own, fetched once. */
export async function loadReferences(): Promise<References> {
  const { default: written } = await import('./bodies.json')
  const parsed = parseReferences(written)
  if (!parsed.ok) throw new Error(`The reference bodies are broken: ${parsed.error.field} (${parsed.error.expected})`)
  return parsed.value
}

/** Brings in the texts of the reference bodies in one language. */
export async function loadReferenceWording(locale: ContentLocale): Promise<ReferenceWording> {
  const { default: wording } = await wordings[locale]()
  return wording
}
