import { failure, success } from '@/domain/result'

type Work = (request: MessageEvent) => unknown

async function answer(work: Work, request: MessageEvent) {
  try {
    return success(await work(request))
  } catch (error) {
    return failure(String(error))
  }
}

/** Makes a worker of a function: it answers a request with the result, or with what nobody foresaw. */
export function answerOnce(work: Work): void {
  self.onmessage = async (request) => {
    self.postMessage(await answer(work, request))
  }
}
