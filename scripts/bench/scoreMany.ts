import { builtInBank } from '@/content/bank'
import { newAssessment, scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { type Bench, type Check, type Measurement, type Samples, valuesOf } from './measurement'
import { randomAnswers } from './randomAnswers'
import { CREATED_ON } from './records'
import { median } from './statistics'

const COUNT = 10_000
const PARSE = 'JSON.parse'
const SCORE = 'score()'

function inputTexts(): readonly string[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const blank = newAssessment({ id: String(index), bank: builtInBank.bank, createdOn: CREATED_ON })
    return JSON.stringify(scoringInputOf({ ...blank, answers: randomAnswers(index + 1) }))
  })
}

function msOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function run({ runs }: Bench): Promise<readonly Samples[]> {
  const texts = inputTexts()
  const [parsed, scored]: [number[], number[]] = [[], []]
  // The first time round warms up and does not count.
  for (let time = 0; time <= runs; time += 1) {
    let inputs: ReturnType<typeof scoringInputOf>[] = []
    const parsing = msOf(() => {
      inputs = texts.map((text) => JSON.parse(text) as ReturnType<typeof scoringInputOf>)
    })
    const scoring = msOf(() => {
      for (const input of inputs) score(builtInBank, input)
    })
    if (time === 0) continue
    parsed.push(parsing)
    scored.push(scoring)
  }
  return Promise.resolve([
    { what: PARSE, unit: 'ms', values: parsed },
    { what: SCORE, unit: 'ms', values: scored },
  ])
}

function checksOf(samples: readonly Samples[]): readonly Check[] {
  const of = (what: string) => median(valuesOf(samples, what))
  return [{ what: `${SCORE} / ${PARSE}`, value: of(SCORE) / of(PARSE), bound: 5 }]
}

export const scoreMany: Measurement = {
  name: 'score',
  title: '10,000 assessments scored',
  how: 'The answers of 10,000 assessments to all 67 questions (random, one in ten unknown), in Node.js: reading their texts with `JSON.parse`, and scoring what came of it with a bank that is prepared.',
  checksOf,
  run,
}
