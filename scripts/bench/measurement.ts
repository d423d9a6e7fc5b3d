import type { Browser } from '@playwright/test'
import type { Served } from '../lib/gzipServer.mjs'

/** The pages of tests/bench/. */
export const PEERS = ['floor', 'bare', 'survey', 'charts'] as const
export type Peer = (typeof PEERS)[number]

/** What measurements run against: the build as it is served, in a real browser. */
export interface Bench {
  readonly browser: Browser
  readonly app: Served
  /** `app`'s. Ends with a slash. */
  readonly address: string
  /** Served as the app is; empty unless a measurement `usesPeers`. */
  readonly peers: Partial<Readonly<Record<Peer, Served>>>
  /** How often each thing is measured, after once that is not counted; fewer for a trial. */
  readonly runs: number
}

/** One row of the table: the same thing measured many times. */
export interface Samples {
  readonly what: string
  readonly unit: 'ms' | 'frames' | 'kB' | 'MB' | ''
  readonly values: readonly number[]
}

/** A goal, and what came of it. */
export interface Check {
  readonly what: string
  readonly value: number
  /** The most that `value` may be. */
  readonly bound: number
  /** What would be better still. */
  readonly stretch?: number
}

/** One section of docs/performance.md. A new one is a file beside this one and a line in `registry.ts`. */
export interface Measurement {
  /** As an argument of `npm run bench`. */
  readonly name: string
  readonly title: string
  /** From what to what the clock runs, and over what. */
  readonly how: string
  readonly usesPeers?: boolean
  /** The goals that the figures are held against. */
  readonly checksOf?: (samples: readonly Samples[]) => readonly Check[]
  /** What the figures say of each other, in a sentence below the table. */
  readonly readingOf?: (samples: readonly Samples[]) => string
  /** What was found out once about why the figures are as they are: with its date, for it is not measured anew. */
  readonly findings?: string
  readonly run: (bench: Bench) => Promise<readonly Samples[]>
}

/** The values of one row. */
export function valuesOf(samples: readonly Samples[], what: string): readonly number[] {
  const found = samples.find((each) => each.what === what)
  if (!found) throw new Error(`Nothing was measured as “${what}”.`)
  return found.values
}
