import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/answer'
import { differencesBetween } from '@/domain/difference'
import { edit } from '@/domain/edit'
import { countSources, type GatheringOrigin } from '@/domain/gatheringOrigin'
import { anAssessment } from '../../support/builders'

const level2: Answer = { kind: 'level', level: 2 }
const origin: GatheringOrigin = {
  gathering: '483201957',
  title: '働き方の話し合い',
  on: '2026-11-20',
  sheets: 12,
  sources: { 'cloud.a': 'agreed', 'cloud.b': 'group' },
}
const made = anAssessment({ answers: { 'cloud.a': level2, 'cloud.b': { kind: 'unknown' } }, origin })
const left = (assessment: typeof made) => Object.keys(assessment.origin?.sources ?? {})

describe('回答の出どころ', () => {
  it('答えを変えた設問は、集まりの答えではなくなり、もとの答えに戻しても、そのままである', () => {
    const changed = edit(made, { kind: 'answer', question: 'cloud.a', answer: { kind: 'level', level: 3 } })
    expect(left(changed)).toEqual(['cloud.b'])
    expect(left(edit(changed, { kind: 'answer', question: 'cloud.a', answer: level2 }))).toEqual(['cloud.b'])
    expect(left(made)).toEqual(['cloud.a', 'cloud.b'])
  })

  it('答えを消しても、種類を変えても、集まりの答えではなくなる', () => {
    expect(left(edit(made, { kind: 'clearAnswer', question: 'cloud.b' }))).toEqual(['cloud.a'])
    const na: Answer = { kind: 'notApplicable', reason: '窓口がない' }
    expect(left(edit(made, { kind: 'answer', question: 'cloud.b', answer: na }))).toEqual(['cloud.a'])
  })

  it('メモを書いても、ほかの設問に答えても、ほかのことを変えても、残る', () => {
    const noted = edit(made, { kind: 'answer', question: 'cloud.a', answer: { ...level2, note: '確かめた' } })
    expect(noted.origin).toBe(origin)
    expect(edit(noted, { kind: 'answer', question: 'rules.a', answer: level2 }).origin).toBe(origin)
    expect(edit(noted, { kind: 'client', client: '甲社' }).origin).toBe(origin)
  })

  it('集まりから作っていない診断には、何も起こらない', () => {
    expect(edit(anAssessment(), { kind: 'answer', question: 'cloud.a', answer: level2 }).origin).toBeNull()
  })

  it('答えの変更は一つの違いであり、出どころだけの違いは、ほかの違いである', () => {
    const changed = edit(made, { kind: 'clearAnswer', question: 'cloud.b' })
    expect(differencesBetween(made, changed)).toEqual([{ kind: 'answer', question: 'cloud.b', part: 'said' }])
    expect(differencesBetween(made, { ...made, origin: null })).toEqual([{ kind: 'other', field: 'origin' }])
  })

  it('出どころごとに数える', () => {
    expect(countSources(origin)).toEqual({ agreed: 1, group: 1 })
  })
})
