import { builtInBank } from '@/content/bank'
import { type Answer, type Answers, LEVELS } from '@/domain/answer'

/** The same numbers for the same seed, 0…1 (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Any level, and one answer in ten unknown. */
export function randomAnswers(seed: number): Answers {
  const next = randomFrom(seed)
  const answer = (): Answer =>
    next() < 0.1 ? { kind: 'unknown' } : { kind: 'level', level: LEVELS[Math.floor(next() * LEVELS.length)] ?? 0 }
  return Object.fromEntries(builtInBank.bank.questions.map(({ id }) => [id, answer()]))
}
