import { type Answer, type Level, LEVELS, levelFrom } from '../answer'
import type { Bank } from '../bank'
import { round9 } from '../rounding'
import type { Sheet } from '../sheet'

/** How the answers of a group to one question are spread (docs/scoring.md §8). */
export interface GroupQuestion {
  /** Respondents by level, 0 to 4. */
  readonly counts: readonly [number, number, number, number, number]
  readonly unknown: number
  readonly na: number
  readonly unanswered: number
  /** Mean level; null when nobody gave one. */
  readonly mean: number | null
  /** The lower median level (Balinski & Laraki's majority grade); null when nobody gave one. */
  readonly median: Level | null
  /** Largest minus smallest level; null when nobody gave one. */
  readonly range: number | null
  /** 1: all at one level; 0: split between the ends; null with fewer than two levels. */
  readonly agreement: number | null
  /** Mean level by role, of the roles that gave one. */
  readonly roleMeans: Readonly<Record<string, number>>
  /** Largest minus smallest of `roleMeans`; null with fewer than two. */
  readonly roleGap: number | null
  /** What the group says as long as no agreed answer is recorded. */
  readonly answer: Level | 'na' | 'unknown'
}

export interface GroupResult {
  /** By question id. */
  readonly questions: Readonly<Record<string, GroupQuestion>>
  /** Question ids, the one that most needs talking about first. */
  readonly discuss: readonly string[]
}

type Counts = GroupQuestion['counts']

function countLevels(answers: readonly (Answer | undefined)[]): Counts {
  const at = (level: Level) => answers.filter((answer) => answer?.kind === 'level' && answer.level === level).length
  return [at(0), at(1), at(2), at(3), at(4)]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** From counts and in the order of levels, so that the order of respondents cannot change the last digit. */
function meanOf(counts: Counts): number | null {
  const levels = sum(counts)
  return levels === 0 ? null : sum(counts.map((count, level) => count * level)) / levels
}

function lowerMedian(counts: Counts): Level | null {
  const half = Math.floor((sum(counts) - 1) / 2)
  const passed = LEVELS.filter((level) => sum(counts.slice(0, level + 1)) <= half).length
  return sum(counts) === 0 ? null : levelFrom(passed)
}

function rangeOf(counts: Counts): number | null {
  const held = LEVELS.filter((level) => counts[level] > 0)
  return held.length === 0 ? null : Math.max(...held) - Math.min(...held)
}

/** Consensus of Tastle & Wierman, International Journal of Approximate Reasoning 45 (2007) 531–545. */
function agreementOf(counts: Counts, mean: number | null): number | null {
  const levels = sum(counts)
  if (mean === null || levels < 2) return null
  const spread = counts.map((count, level) => (count === 0 ? 0 : count * Math.log2(1 - Math.abs(level - mean) / 4)))
  return 1 + sum(spread) / levels
}

function roleMeansOf(sheets: readonly Sheet[], question: string): Readonly<Record<string, number>> {
  const roles = [...new Set(sheets.map(({ role }) => role))]
  return Object.fromEntries(
    roles.flatMap((role) => {
      const said = sheets.filter((sheet) => sheet.role === role).map(({ answers }) => answers[question])
      const mean = meanOf(countLevels(said))
      return mean === null ? [] : [[role, mean] as const]
    }),
  )
}

function gapOf(means: readonly number[]): number | null {
  return means.length < 2 ? null : Math.max(...means) - Math.min(...means)
}

/** How the answers of some sheets, at least one, to one question are spread. */
export function groupQuestion(sheets: readonly Sheet[], question: string): GroupQuestion {
  const said = sheets.map(({ answers }) => answers[question])
  const counts = countLevels(said)
  const unknown = said.filter((answer) => answer?.kind === 'unknown').length
  const na = said.filter((answer) => answer?.kind === 'notApplicable').length
  const unanswered = said.filter((answer) => answer === undefined).length
  const mean = meanOf(counts)
  const median = lowerMedian(counts)
  const roleMeans = roleMeansOf(sheets, question)
  const isCarried = median !== null && 2 * sum(counts) >= sheets.length
  return {
    counts,
    unknown,
    na,
    unanswered,
    mean,
    median,
    range: rangeOf(counts),
    agreement: agreementOf(counts, mean),
    roleMeans,
    roleGap: gapOf(Object.values(roleMeans)),
    answer: isCarried ? median : na > unknown + unanswered ? 'na' : 'unknown',
  }
}

/** Little agreement first, none known before all; then many without a level. What is alike keeps the bank's order. */
function discussOrder(questions: ReadonlyMap<string, GroupQuestion>): string[] {
  const agreement = ({ agreement: known }: GroupQuestion) => (known === null ? -1 : round9(known))
  const silent = ({ unknown, unanswered }: GroupQuestion) => unknown + unanswered
  return [...questions].sort(([, a], [, b]) => agreement(a) - agreement(b) || silent(b) - silent(a)).map(([id]) => id)
}

/**
 * Brings the answers of a group together, question by question (docs/scoring.md §8), and says what to talk about first.
 * The order of the sheets changes nothing but the order of `roleMeans`. Takes at least one sheet.
 */
export function scoreGroup(bank: Bank, sheets: readonly Sheet[]): GroupResult {
  const questions = new Map(bank.questions.map(({ id }) => [id, groupQuestion(sheets, id)]))
  return { questions: Object.fromEntries(questions), discuss: discussOrder(questions) }
}
