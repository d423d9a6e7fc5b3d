import { type PlanSearches, type SearchPlan, startSearch } from '@/domain/planning/planSearch'
import { askWorker, type OneJobWorker } from './askWorker'
import { inSlices } from './inSlices'

/** It came with the build and is a blob, so that the one-file build has it too and the page's policy holds in it. */
async function startPlanWorker(): Promise<OneJobWorker> {
  const { default: PlanWorker } = await import('@/workers/planWorker?worker&inline')
  return new PlanWorker()
}

/** Searches in a worker, or a little at a time in the page where there is none. */
export const searchPlan: SearchPlan = async <K extends keyof PlanSearches>(
  kind: K,
  given: PlanSearches[K]['given'],
  signal: AbortSignal,
) => {
  const asked = await askWorker(startPlanWorker, { kind, given }, signal)
  if (asked.kind === 'stopped') return null
  if (asked.kind === 'noWorker') return inSlices(startSearch(kind, given), signal)
  if (!asked.answer.ok) throw new Error(asked.answer.error)
  return asked.answer.value as PlanSearches[K]['found']
}
