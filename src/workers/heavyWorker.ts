import { doHeavyJob, type HeavyRequest } from '@/exchange/heavyJob'
import { answerOnce } from './answerOnce'

answerOnce(({ data: { kind, given } }: MessageEvent<HeavyRequest>) => doHeavyJob(kind, given))
