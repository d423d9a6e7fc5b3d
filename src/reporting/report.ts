import { computed } from 'vue'
import type { ReportChoices, ReportPart } from '@/domain/report/choices'
import type { ReportBlock, ReportDocument } from '@/domain/report/document'
import { shortened } from '@/domain/report/onePage'
import { type ReportContext, useReportContext } from './context'
import { reportFacts } from './facts'
import { useAnswersPart } from './parts/answers'
import { emergencyPart } from './parts/emergency'
import { useHoldBacksPart } from './parts/holdBacks'
import { methodPart } from './parts/method'
import { usePlanParts } from './parts/plan'
import { safeguardsPart } from './parts/safeguards'
import { scoresPart } from './parts/scores'
import { useSourcesPart } from './parts/sources'
import { useStatements } from './parts/statements'
import { useSteps } from './parts/steps'
import { useSummary } from './parts/summary'
import { useUnknownsPart } from './parts/unknowns'
import { usePartNames } from './partNames'

const MAP: readonly ReportBlock[] = [{ kind: 'picture', picture: 'areaMap' }]

/**
 * The report of the open assessment as it is wanted, on request without names, notes and owners; null until the texts
 * it is made of are there.
 */
export function useReport(choices: () => ReportChoices, isAnonymous: () => boolean) {
  const { context, era } = useReportContext(choices, isAnonymous)
  const names = usePartNames()
  const [summary, holdBacks, steps] = [useSummary(() => era.value), useHoldBacksPart(), useSteps()]
  const [unknowns, plan, answers] = [useUnknownsPart(), usePlanParts(), useAnswersPart()]
  const [statements, sources] = [useStatements(() => era.value), useSourcesPart()]
  const parts: Record<ReportPart, (context: ReportContext) => readonly ReportBlock[]> = {
    summary: (given) => summary.value(given),
    map: () => MAP,
    holdBacks: (given) => holdBacks.value(given),
    toDo: (given) => plan.open.value(given),
    steps: (given) => steps.value(given),
    safeguards: safeguardsPart,
    scores: scoresPart,
    emergency: emergencyPart,
    unknowns: (given) => unknowns.value(given),
    plan: (given) => plan.whole.value(given),
    answers: (given) => answers.value(given),
    statements: (given) => statements.value(given),
    method: methodPart,
    sources: (given) => sources.value(given),
  }
  return computed((): ReportDocument | null => {
    if (!context.value) return null
    const given = context.value
    const { audience, parts: chosen } = choices()
    const { organization } = given.assessment
    return {
      title: names.value.titles[audience],
      organization: shortened(organization.name, given.limits?.name ?? null) || given.nameless,
      department:
        organization.unit === 'department' ? shortened(organization.department, given.limits?.name ?? null) : '',
      facts: reportFacts(given),
      sections: chosen[audience].map((part) => ({
        part,
        heading: names.value.parts[part],
        blocks: parts[part](given),
      })),
    }
  })
}
