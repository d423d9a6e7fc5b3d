import type { Gathering } from '@/domain/gathering'
import type { Voice } from '@/domain/inquiry/voices'
import { aGathering } from './gatheringBuilder'
import { anInquiry } from './requestBuilders'

/** A request to a department for an assessment, as its host has it; what the test is about is set. */
export function anAsked(id: string, department: string, changes: Partial<Gathering> = {}): Gathering {
  return aGathering({ request: anInquiry({ id, department }), agenda: [], assessment: 'a-1', ...changes })
}

/** What a department says; a level is the shortest way to say it. */
export function aVoice(
  department: string,
  said: 0 | 1 | 2 | 3 | 4 | Voice['answer'],
  changes: Partial<Voice> = {},
): Voice {
  return {
    department,
    request: '200000001',
    respondent: `${department}の番号`,
    isClosed: false,
    answer: typeof said === 'number' ? { kind: 'level', level: said } : said,
    ...changes,
  }
}
