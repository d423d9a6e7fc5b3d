import type { Result } from '@/domain/result'

/** A worker's answer, why it failed, that no worker can be had here, or that the signal stopped it. */
export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly answer: Result<unknown, string> }
  | { readonly kind: 'noWorker' }
  | { readonly kind: 'stopped' }

/** What a worker that answers one request with one result is to this page. */
export interface OneJobWorker {
  onmessage: ((event: MessageEvent<Result<unknown, string>>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: unknown): void
  terminate(): void
}

function answerOf(worker: OneJobWorker, request: unknown, signal: AbortSignal): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      resolve({ kind: 'answer', answer: data })
    }
    worker.onerror = () => {
      resolve({ kind: 'noWorker' })
    }
    signal.addEventListener('abort', () => {
      resolve({ kind: 'stopped' })
    })
    worker.postMessage(request)
  })
}

/**
 * The one door to workers, with two sides: `runHeavy.ts` and `searchPlan.ts`. They stay two, because a worker from a
 * blob can load nothing more and carries all its code, so that each search would load the encryption, ten times its size; and because
 * without a worker a search goes on a little at a time and can be stopped, which a job of a library cannot.
 *
 * Sends one request to a new worker and waits for its one answer. The worker ends with it, or when the signal stops it,
 * in the middle of its work. A server's policy may forbid workers, for instance: then `noWorker`.
 */
export async function askWorker(
  start: () => Promise<OneJobWorker>,
  request: unknown,
  signal: AbortSignal,
): Promise<WorkerAnswer> {
  let worker: OneJobWorker | undefined
  try {
    const started = (worker = await start())
    return signal.aborted ? { kind: 'stopped' } : await answerOf(started, request, signal)
  } catch {
    return { kind: 'noWorker' }
  } finally {
    worker?.terminate()
  }
}
