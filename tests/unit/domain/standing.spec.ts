import { describe, expect, it } from 'vitest'
import { type State, standingOf } from '@/domain/standing'

const state = (said: string, revision: number, time: string): State => ({
  revision,
  savedAt: `2026-11-24T${time}:00.000Z`,
  content: { client: said },
})
const shared = state('共通', 3, '03:00')
const changedHere = state('ここで', 5, '05:00')
const changedThere = state('よそで', 2, '06:00')
const earlier = state('前', 2, '02:00')

describe('standingOf', () => {
  it.each([
    ['ここにない診断', { incoming: changedThere, kept: null, shared: null }, 'new'],
    ['消したあとに、また来た診断', { incoming: shared, kept: null, shared }, 'new'],
    ['同じ内容', { incoming: changedHere, kept: { ...changedHere, revision: 9 }, shared }, 'same'],
    ['よそでだけ変わった', { incoming: changedThere, kept: shared, shared }, 'newer'],
    ['ここでだけ変わった', { incoming: shared, kept: changedHere, shared }, 'older'],
    ['やり取りの前の内容', { incoming: earlier, kept: shared, shared }, 'older'],
    ['やり取りの前の内容で、ここでも変わった', { incoming: earlier, kept: changedHere, shared }, 'older'],
    ['どちらも変わった', { incoming: changedThere, kept: changedHere, shared }, 'conflict'],
    [
      '時刻は前でも、保存の回数が多い',
      { incoming: { ...earlier, revision: 9 }, kept: changedHere, shared },
      'conflict',
    ],
    [
      '時刻も回数も同じなのに内容が違う（書き換えられた）',
      { incoming: { ...changedThere, revision: 3, savedAt: shared.savedAt }, kept: shared, shared },
      'conflict',
    ],
    ['やり取りの覚えがない', { incoming: changedThere, kept: changedHere, shared: null }, 'conflict'],
  ] as const)('%sなら %j は %s', (_, compared, standing) => {
    expect(standingOf(compared)).toBe(standing)
  })
})
