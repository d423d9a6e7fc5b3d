import type { HeavyJobs, RunHeavy } from '@/exchange/heavyJob'
import { askWorker, type OneJobWorker } from './askWorker'

/** It came with the build and is a blob, so that the one-file build has it too and the page's policy holds in it. */
async function startHeavyWorker(): Promise<OneJobWorker> {
  const { default: HeavyWorker } = await import('@/workers/heavyWorker?worker&inline')
  return new HeavyWorker()
}

/** Heavy jobs are short enough to be waited for: nothing stops one. */
const NEVER = new AbortController().signal

/**
 * Does a heavy job in a worker, or in the page where there is none: slower for the eye, but it is done. One job, one
 * worker: the memory that a passphrase takes is free again at once.
 */
export const runHeavy: RunHeavy = async <K extends keyof HeavyJobs>(kind: K, given: HeavyJobs[K]['given']) => {
  const asked = await askWorker(startHeavyWorker, { kind, given }, NEVER)
  if (asked.kind !== 'answer') {
    const { doHeavyJob } = await import('@/exchange/heavyJob')
    return doHeavyJob(kind, given)
  }
  if (!asked.answer.ok) throw new Error(asked.answer.error)
  return asked.answer.value as HeavyJobs[K]['result']
}
