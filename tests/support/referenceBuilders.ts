import type { ReferenceBody, ReferenceFact, ReferencePosition } from '@/domain/reference'

/** A dated position of which nothing is known but what the test is about. */
export function aPosition(changes: Partial<ReferencePosition> = {}): ReferencePosition {
  return {
    id: changes.asOf ?? '2012-01',
    asOf: '2012-01',
    status: 'adopted',
    scope: 'everyone',
    eligibleShare: null,
    daysMin: null,
    daysMax: null,
    daysTypical: null,
    daysTypicalRange: null,
    isEmergency: false,
    teamRatioPercent: null,
    teamRatioBasis: null,
    users: null,
    usersUnit: null,
    confidence: 'high',
    facts: ['a'],
    ...changes,
  }
}

export function aFact(changes: Partial<ReferenceFact> = {}): ReferenceFact {
  return {
    id: 'a',
    topic: 'use',
    value: 1,
    unit: 'persons',
    asOf: '2012-01',
    source: 'deck',
    confidence: 'high',
    ...changes,
  }
}

export function aBody(changes: Partial<ReferenceBody> = {}): ReferenceBody {
  return {
    id: 'b',
    kind: 'prefecture',
    asOf: '2012-01',
    inDeck: true,
    chartable: true,
    comparison: null,
    facts: [aFact()],
    positions: [],
    ...changes,
  }
}
