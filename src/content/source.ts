/** Where something comes from; `url` is null for what has no public address (the seminar deck, by slide). */
export interface Source {
  /** As published, in its own language. */
  readonly source: string
  readonly url: string | null
}
