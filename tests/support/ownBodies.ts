import type { OwnBody, OwnEntry } from '@/domain/ownBody'

export function anOwnEntry(changes: Partial<OwnEntry> = {}): OwnEntry {
  return {
    id: 'e1',
    asOf: '2024-04',
    status: 'adopted',
    scope: 'everyone',
    daysMax: 3,
    daysTypical: null,
    teamRatioPercent: null,
    text: '全職員、週3日まで',
    source: { title: '市の要綱', url: 'https://example.jp/yoko', year: 2024 },
    confidence: 'high',
    ...changes,
  }
}

export function anOwnBody(changes: Partial<OwnBody> = {}): OwnBody {
  return { id: 'own-1', name: 'となりの市', kind: 'city', entries: [anOwnEntry()], ...changes }
}
