import type { ReportPart } from './choices'
import type { ReportDocument } from './document'
import type { ReportDrawings } from './drawing'

/** What writers of files say beside the report itself, in the reader's language. */
export interface DocumentTexts {
  readonly language: 'ja-JP' | 'en-GB'
  /**
   * From when the report is, what was answered and under which questions: ever longer texts, each with one sentence more,
   * of which the longest that has room is taken.
   */
  readonly about: readonly string[]
  /** Over the column of boxes to tick. */
  readonly tick: string
  /** Over the boxes of approval, and over the empty row to be stamped. */
  readonly approval: string
  readonly circulation: string
  /** What is read of a logo by those who do not see it. */
  readonly logo: string
  /** The heading of a slide that is one of several of a section. */
  readonly continued: (heading: string, place: number, total: number) => string
  /** What is said to a slide: where its figures come from and how they come about. */
  readonly notes: Readonly<Record<ReportPart, readonly string[]>>
}

/** All that a file of a report is written from. */
export interface DocumentContent {
  readonly report: ReportDocument
  readonly drawings: ReportDrawings
  readonly texts: DocumentTexts
  /** Titles over the boxes of approval; null for none. */
  readonly approvers: readonly string[] | null
  readonly hasCirculation: boolean
  /** Who made it; empty for none. */
  readonly author: string
  readonly logo: DocumentLogo | null
}

/** The sign of whoever made a report. Its size is in pixels, each more than 0. */
export interface DocumentLogo {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}
