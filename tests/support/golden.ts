import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const goldenFiles = ['score.json', 'refused.json', 'plan.json', 'group.json'] as const
type GoldenFile = (typeof goldenFiles)[number]

export interface ScoreCase {
  readonly name: string
  readonly input: { readonly bank: unknown; readonly assessment: unknown }
  readonly expected: Record<string, unknown>
  readonly steps: readonly Record<string, unknown>[]
  readonly findOut: readonly Record<string, unknown>[]
}

export interface PlanCase {
  readonly name: string
  readonly input: { readonly bank: unknown; readonly assessment: unknown; readonly plan: 1 | 2 | 3 | 4 }
  /** Null: no plan. */
  readonly effort: number | null
}

export interface GroupCase {
  readonly name: string
  readonly input: { readonly bank: unknown; readonly responses: unknown }
  readonly expected: Record<string, unknown>
}

export interface RefusedCase {
  readonly name: string
  readonly field: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The place of the original beside the checkout; it is there in some environments only. */
export function sharedGolden(file: GoldenFile): string {
  return fileURLToPath(new URL(`../../../shared/golden/${file}`, import.meta.url))
}

export function goldenCases<T>(file: GoldenFile): T[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/golden/${file}`, import.meta.url), 'utf8')) as T[]
}
