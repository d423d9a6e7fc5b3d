import { failure, success } from '@/domain/result'
import { doHeavyJob, type HeavyRequest } from '@/exchange/heavyJob'

async function answer({ kind, given }: HeavyRequest) {
  try {
    return success(await doHeavyJob(kind, given))
  } catch (error) {
    return failure(String(error))
  }
}

/** Does one job and answers with its result or with what nobody foresaw. */
self.onmessage = async ({ data }: MessageEvent<HeavyRequest>) => {
  self.postMessage(await answer(data))
}
