import { type PlanSearch, startSearch } from '@/domain/planning/planSearch'
import { finish } from '@/domain/planning/shortestWay'
import { failure, success } from '@/domain/result'

function answer({ kind, given }: PlanSearch) {
  try {
    return success(finish(startSearch(kind, given)))
  } catch (error) {
    return failure(String(error))
  }
}

/** Does one search and answers with what it found or with what nobody foresaw. */
self.onmessage = ({ data }: MessageEvent<PlanSearch>) => {
  self.postMessage(answer(data))
}
