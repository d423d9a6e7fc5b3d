import { type AreaMap, areaMapOf } from './areaMap'
import { type Assessment, scoringInputOf } from './assessment'
import { type Benefits, benefitsOf } from './benefits'
import type { PracticeFacts } from './practice'
import type { PreparedBank } from './preparedBank'
import { type AssessmentResult, score } from './scoring/score'

/** Everything that follows from an assessment and is held side by side: today's, or that of a scenario. */
export interface Outlook {
  readonly result: AssessmentResult
  readonly facts: PracticeFacts | null
  readonly areaMap: AreaMap
  readonly benefits: Benefits
}

/** Works out what follows from an assessment, with the person's own figures of office and commute. */
export function outlookOf(bank: PreparedBank, assessment: Assessment): Outlook {
  const input = scoringInputOf(assessment)
  const result = score(bank, input)
  const { practice: facts } = input
  return {
    result,
    facts,
    areaMap: areaMapOf(result, facts),
    benefits: benefitsOf(facts, result.capacity, assessment.benefits),
  }
}
