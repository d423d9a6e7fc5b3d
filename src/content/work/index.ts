import type { OrganizationKind } from '@/domain/organization'
import type { WorkAssumptions, WorkItem } from '@/domain/work'
import type { ContentLocale } from '../locale'
import type { Source } from '../source'
import written from './types.json'

export { DECK_REMARK, LADDER } from './comparisons'

/** A kind of work as this product assumes it: no published source gives `cap` or `needs`. */
export interface WorkType extends WorkAssumptions {
  readonly id: string
}

/** A mix to start from. */
export interface WorkPreset {
  readonly id: string
  /** Percent of the hours by kind of work; the sum is 100. */
  readonly shares: Readonly<Record<string, number>>
  /** What guided the mix; not where its figures come from. */
  readonly sources: readonly Source[]
  /** The shares are assumptions and are shown as such. */
  readonly assumption: true
}

export interface WorkTypeWording {
  readonly title: string
  readonly example: string
  /** Why it needs what it needs. */
  readonly why: string
}

/** The texts of the kinds of work and of the presets in one language, by id. */
export interface WorkWording {
  /** Says that caps, needs and shares are assumptions; stands wherever they are shown. */
  readonly assumption: string
  readonly types: Readonly<Record<string, WorkTypeWording>>
  readonly presets: Readonly<Record<string, { readonly title: string; readonly note: string }>>
  /** What is published to compare with: `DECK_REMARK` and `LADDER`. */
  readonly comparisons: {
    readonly deck: string
    readonly ladder: string
    /** How far the ladder is to be trusted. */
    readonly ladderNote: string
    readonly rungs: Readonly<Record<string, string>>
  }
}

const types: Readonly<Record<string, Omit<WorkType, 'id'>>> = written.types
const presets: Readonly<Record<string, Pick<WorkPreset, 'shares' | 'sources'>>> = written.presets

export const WORK_TYPES: readonly WorkType[] = Object.entries(types).map(([id, type]) => ({ id, ...type }))

export const WORK_PRESETS: readonly WorkPreset[] = Object.entries(presets).map(([id, preset]) => ({
  id,
  ...preset,
  assumption: true,
}))

/** What guided the kinds of work and their order; not where caps, needs and shares come from. */
export const WORK_SOURCES: readonly Source[] = written.sources

/** The built-in kind of work that an item is, or that an added one took its assumptions from. */
export function typeBehind({ id, basedOn }: Pick<WorkItem, 'id' | 'basedOn'>): WorkType | undefined {
  return WORK_TYPES.find((type) => type.id === (basedOn ?? id))
}

/**
 * What a kind of work is called: its own name, else that of the built-in one it is or is based on, else (the texts are
 * not there yet, or it is not known) its id.
 */
export function workTitle(
  { id, name, basedOn }: Pick<WorkItem, 'id' | 'name' | 'basedOn'>,
  wording: WorkWording | null,
): string {
  return name || (wording?.types[basedOn ?? id]?.title ?? id)
}

/** What the kind of work of an id is called in a list of them. */
export function workTitleIn(items: readonly WorkItem[], id: string, wording: WorkWording | null): string {
  return workTitle(items.find((item) => item.id === id) ?? { id }, wording)
}

const familyOf: Record<OrganizationKind, string> = {
  municipality: 'municipality-',
  prefecture: 'municipality-',
  company: 'company-',
  other: '',
}

/** The ids of all presets, those that fit the kind of organization first; for other kinds as they are written. */
export function presetsFor(kind: OrganizationKind): readonly string[] {
  const ids = WORK_PRESETS.map(({ id }) => id)
  const fits = (id: string) => id.startsWith(familyOf[kind])
  return [...ids.filter(fits), ...ids.filter((id) => !fits(id))]
}

const wordings: Record<ContentLocale, () => Promise<{ readonly default: WorkWording }>> = {
  ja: () => import('./wording.ja.json'),
  en: () => import('./wording.en.json'),
}

/** Brings in the texts of the kinds of work and presets in one language: a chunk of its own, fetched once. */
export async function loadWorkWording(locale: ContentLocale): Promise<WorkWording> {
  const { default: wording } = await wordings[locale]()
  return wording
}
