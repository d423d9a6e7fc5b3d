import { builtInBankOf } from '@/content/bank'
import { type Assessment, scoringInputOf } from '@/domain/assessment'
import type { OrganizationKind } from '@/domain/organization'
import type { PracticeFacts } from '@/domain/practice'
import { type AssessmentResult, score } from '@/domain/scoring/score'

/** Where one's own organization stands, to be set beside reference bodies. */
export interface OwnStanding {
  readonly result: AssessmentResult
  readonly facts: PracticeFacts | null
  readonly kind: OrganizationKind
}

/** The standing of a kept assessment. */
export function ownStandingOf(assessment: Assessment): OwnStanding {
  const input = scoringInputOf(assessment)
  return {
    result: score(builtInBankOf(assessment.bank), input),
    facts: input.practice,
    kind: assessment.organization.kind,
  }
}
