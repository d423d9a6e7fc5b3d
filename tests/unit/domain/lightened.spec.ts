import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { scoringInputOf } from '@/domain/assessment'
import { lightened } from '@/domain/lightened'
import { score } from '@/domain/scoring/score'
import { assessmentArbitrary, SMALL_BANK } from '../../support/builders'

/** Every note and reason in a value, however deep. */
function wordsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'note' || key === 'reason' ? [inner] : wordsIn(inner),
  )
}

describe('lightened', () => {
  test.prop([assessmentArbitrary])('メモも理由もどこにも残らず、点数と、ほかのことは変わらない', (given) => {
    const light = lightened(given, 'new')
    expect(wordsIn(light).filter((word) => word !== '')).toEqual([])
    expect(score(SMALL_BANK, scoringInputOf(light))).toEqual(score(SMALL_BANK, scoringInputOf(given)))
    const { id, answers, plan, lastTime, earlier, archived, ...rest } = light
    expect(id).toBe('new')
    expect(given).toMatchObject(rest)
    expect(Object.keys(answers)).toEqual(Object.keys(given.answers))
    expect(plan.actions.map(({ owner, due }) => [owner, due])).toEqual(
      given.plan.actions.map(({ owner, due }) => [owner, due]),
    )
    expect(lastTime?.actions.length).toBe(given.lastTime?.actions.length)
    expect([earlier.length, archived.length]).toEqual([given.earlier.length, given.archived.length])
  })
})
