import { type PlanSearch, startSearch } from '@/domain/planning/planSearch'
import { finish } from '@/domain/planning/shortestWay'
import { answerOnce } from './answerOnce'

answerOnce(({ data: { kind, given } }: MessageEvent<PlanSearch>) => finish(startSearch(kind, given)))
