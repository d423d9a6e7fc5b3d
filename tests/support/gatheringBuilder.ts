import type { Gathering } from '@/domain/gathering'
import { aWorkshop } from './requestBuilders'

/** A workshop as its host has it; what the test is about is set. */
export function aGathering(changes: Partial<Gathering> = {}): Gathering {
  return {
    request: aWorkshop(),
    client: '',
    createdOn: '2026-11-24',
    smallestGroup: 3,
    agenda: [{ text: '答える', minutes: 15 }],
    agreed: {},
    reveal: null,
    timer: null,
    assessment: null,
    closedOn: null,
    ...changes,
  }
}
