import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBank } from '@/domain/bank'
import { prepareBank } from '@/domain/preparedBank'
import { parseScoringInput } from '@/domain/scoringInput'
import { score } from '@/domain/scoring/score'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { goldenCases, goldenFiles, sharedGolden, type RefusedCase, type ScoreCase } from '../../support/golden'
import { expectClose } from '../../support/expectClose'

function read(input: ScoreCase['input']) {
  const bank = parseBank(input.bank)
  if (!bank.ok) throw new Error(bank.error.field)
  const assessment = parseScoringInput(bank.value, input.assessment)
  if (!assessment.ok) throw new Error(assessment.error.field)
  return { prepared: prepareBank(bank.value), assessment: assessment.value }
}

describe('score', () => {
  it.each(goldenCases<ScoreCase>('score.json'))('手本「$name」と同じ結果になる', ({ input, expected }) => {
    const { prepared, assessment } = read(input)
    expectClose(score(prepared, assessment), expected)
  })
})

describe('listSteps と listFindOut', () => {
  it.each(goldenCases<ScoreCase>('score.json'))('手本「$name」と同じ並びになる', ({ input, steps, findOut }) => {
    const { prepared, assessment } = read(input)
    expectClose(listSteps(prepared, assessment, score(prepared, assessment)), steps, 'steps')
    expectClose(listFindOut(prepared, assessment), findOut, 'findOut')
  })
})

describe('parseBank と parseScoringInput', () => {
  const cases = goldenCases<RefusedCase>('refused.json').filter(({ input }) => !('plan' in input))
  it.each(cases)('手本「$name」を、項目を挙げて断る', ({ input, field }) => {
    const bank = parseBank(input['bank'])
    const parsed = bank.ok ? parseScoringInput(bank.value, input['assessment']) : bank
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? '' : parsed.error.field).toContain(field)
  })
})

describe('手本の写し', () => {
  it.each(goldenFiles)('%s は配られた手本と一字も違わない', (file) => {
    const original = sharedGolden(file)
    const copy = readFileSync(new URL(`../../fixtures/golden/${file}`, import.meta.url), 'utf8')
    expect(copy).toBe(existsSync(original) ? readFileSync(original, 'utf8') : copy)
    expect(JSON.parse(copy)).not.toHaveLength(0)
  })
})
