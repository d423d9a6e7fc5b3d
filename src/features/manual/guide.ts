/** A piece of a line of the guide. */
export type GuideSpan =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  /** To another heading of the guide, by its id. */
  | { readonly kind: 'link'; readonly text: string; readonly heading: string }

type Line = readonly GuideSpan[]

/** A piece of the guide, as `.config/vite/userGuide.ts` reads it out of docs/user-guide.md. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }

/** The guide in one language. */
export interface Guide {
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}
