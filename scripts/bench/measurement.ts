import type { Browser } from '@playwright/test'

/** What measurements run against: the build as it is served, in a real browser. */
export interface Bench {
  readonly browser: Browser
  /** Ends with a slash. */
  readonly address: string
}

/** One row of the table: the same thing measured many times. */
export interface Samples {
  readonly what: string
  readonly unit: 'ms' | 'frames'
  readonly values: readonly number[]
}

/** One section of docs/performance.md. A new one is a file beside this one and a line in `registry.ts`. */
export interface Measurement {
  /** As an argument of `npm run bench`. */
  readonly name: string
  readonly title: string
  /** From what to what the clock runs, and over what. */
  readonly how: string
  /** What the figures say of each other, in a sentence below the table. */
  readonly readingOf?: (samples: readonly Samples[]) => string
  /** What was found out once about why the figures are as they are: with its date, for it is not measured anew. */
  readonly findings?: string
  readonly run: (bench: Bench) => Promise<readonly Samples[]>
}
