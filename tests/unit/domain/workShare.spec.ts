import { describe, expect, it } from 'vitest'
import { newAssessment } from '@/domain/assessment'
import { edit } from '@/domain/edit'
import type { WorkMix } from '@/domain/work'

const blank = newAssessment({ id: 'a1', bank: { id: 'b', version: '1' }, createdOn: '2026-11-24' })
const shares = { drafting: 50, meetings: 30, phone: 20 }
const work: WorkMix = {
  preset: 'any',
  items: Object.entries(shares).map(([id, share]) => ({ id, share, cap: 1, needs: {} })),
}
const sharesOf = (mix: WorkMix | null) => mix?.items.map(({ share }) => share)

describe('edit の workShare', () => {
  it('一つを変えると、ほかがいまの比のまま譲る', () => {
    const edited = edit({ ...blank, work }, { kind: 'workShare', id: 'drafting', share: 0 })
    expect(sharesOf(edited.work)).toEqual([0, 60, 40])
  })

  it('from があれば、いまではなく from の比から決める', () => {
    const atEnd = edit({ ...blank, work }, { kind: 'workShare', id: 'drafting', share: 100, from: work.items })
    expect(sharesOf(atEnd.work)).toEqual([100, 0, 0])
    const back = edit(atEnd, { kind: 'workShare', id: 'drafting', share: 50, from: work.items })
    expect(back.work).toEqual(work)
  })

  it('業務を選ぶ前は、何も変えない', () => {
    expect(edit(blank, { kind: 'workShare', id: 'drafting', share: 10 })).toBe(blank)
  })
})
