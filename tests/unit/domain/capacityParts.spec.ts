import { describe, expect, it } from 'vitest'
import { type CapacityResult, capacityParts } from '@/domain/scoring/capacity'
import type { WorkItem } from '@/domain/work'

const work: readonly WorkItem[] = [
  { id: 'drafting', share: 3, cap: 1, needs: { information: 50 } },
  { id: 'field', share: 0, cap: 0.1, needs: {} },
  { id: 'phone', share: 1, cap: 0.8, needs: { communication: 80 } },
]

function capacity(byWork: CapacityResult['byWork']): CapacityResult {
  return { now: null, lower: 0, upper: 1, ceiling: 0.95, byWork }
}

describe('capacityParts', () => {
  it('時間の割合の合計を1に直し、割合のない業務を除いて、書かれた順に挙げる', () => {
    expect(capacityParts(work, capacity({ drafting: 0.5, field: 0.1, phone: 0.4 }))).toEqual([
      { id: 'drafting', share: 0.75, part: 0.5, adds: 0.375 },
      { id: 'phone', share: 0.25, part: 0.4, adds: 0.1 },
    ])
  })

  it('点数のない業務は、割合も加わる分も null にする', () => {
    expect(capacityParts(work, capacity({ drafting: null }))).toEqual([
      { id: 'drafting', share: 0.75, part: null, adds: null },
      { id: 'phone', share: 0.25, part: null, adds: null },
    ])
  })
})
