import type { Confidence, ReferenceSource } from '@/domain/reference'

/** A published figure to set one's own capacity beside. */
interface Comparison {
  readonly source: ReferenceSource
  readonly confidence: Confidence
}

/** The deck's remark: work said to suit telework, such as documents, hardly ever fills this share of a team's work. */
export const DECK_REMARK: Comparison & {
  /** 0…1. */
  readonly share: number
  /** The kind of work of this product that stands for what the deck names. */
  readonly kind: string
} = {
  share: 0.4,
  kind: 'drafting',
  confidence: 'high',
  source: {
    title: '第20回テレワーク・ミニセミナー資料',
    url: null,
    year: 2012,
    slide: 11,
    linkable: true,
    origin: 'deck',
  },
}

/** How the work that can be done anywhere grows step by step, each share 0…1, rising; the wording says by what. */
export const LADDER: Comparison & { readonly rungs: readonly { readonly id: string; readonly share: number }[] } = {
  rungs: [
    { id: 'start', share: 0.1 },
    { id: 'files', share: 0.2 },
    { id: 'meetings', share: 0.3 },
    { id: 'customers', share: 0.4 },
    { id: 'sales', share: 0.5 },
  ],
  // An article read in part, and its author's experience: no survey.
  confidence: 'medium',
  source: {
    title: '田澤由利「テレワークの効果を出す」（日経BP）',
    url: 'https://project.nikkeibp.co.jp/atclhco/041800044/031300006/?P=2',
    year: 2020,
    linkable: true,
    origin: 'public',
  },
}
