import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { parseGathering } from '@/domain/gathering'
import { type GatheringDraft, gatheringOf, problemsOfDraft, rolesIn } from '@/domain/gatheringDraft'
import { bank } from '../../support/requestBuilders'

const facts = { id: '123456789', bank: { id: bank.id, version: bank.version }, client: 'A社', createdOn: '2026-11-24' }

function aDraft(changes: Partial<GatheringDraft> = {}): GatheringDraft {
  return {
    title: ' 話し合い ',
    scope: 'quick',
    sections: [],
    roles: '管理職\n 担当 \n\n担当',
    isAnonymous: true,
    smallestGroup: 4,
    agenda: [
      { text: ' 答える ', minutes: 15 },
      { text: '', minutes: null },
    ],
    ...changes,
  }
}

describe('rolesIn', () => {
  it('空の行と重なりを除く', () => {
    expect(rolesIn('管理職\r\n\n 担当\n担当')).toEqual(['管理職', '担当'])
  })
})

describe('problemsOfDraft', () => {
  it.each([
    ['title', { title: ' ' }],
    ['sections', { scope: 'sections' }],
    ['roles', { roles: ' \n' }],
    ['roles', { roles: 'あ'.repeat(41) }],
    ['roles', { roles: Array.from({ length: 31 }, (_, index) => String(index)).join('\n') }],
    ['smallestGroup', { smallestGroup: null }],
    ['smallestGroup', { smallestGroup: 2 }],
    ['smallestGroup', { smallestGroup: 11 }],
    ['smallestGroup', { smallestGroup: 3.5 }],
    ['agenda', { agenda: [{ text: '', minutes: 5 }] }],
    ['agenda', { agenda: [{ text: 'a', minutes: null }] }],
    ['agenda', { agenda: [{ text: 'a', minutes: 481 }] }],
    ['agenda', { agenda: [{ text: 'a', minutes: 0 }] }],
    ['agenda', { agenda: Array.from({ length: 51 }, () => ({ text: 'a', minutes: 1 })) }],
  ] as const)('%s が正しくないと、用意しない', (problem, changes) => {
    const draft = aDraft(changes)
    expect(problemsOfDraft(draft)).toEqual([problem])
    expect(gatheringOf(draft, facts)).toBeNull()
  })
})

describe('gatheringOf', () => {
  it('ワークショップを、書かれたとおりに用意する', () => {
    expect(gatheringOf(aDraft(), facts)).toEqual({
      request: {
        kind: 'workshop',
        id: '123456789',
        bank: facts.bank,
        scope: { kind: 'form', form: 'quick' },
        title: '話し合い',
        notesAllowed: false,
        roles: ['管理職', '担当'],
      },
      client: 'A社',
      createdOn: '2026-11-24',
      smallestGroup: 4,
      agenda: [{ text: '答える', minutes: 15 }],
      agreed: {},
      reveal: null,
      timer: null,
      assessment: null,
      closedOn: null,
    })
    expect(gatheringOf(aDraft({ isAnonymous: false }), facts)?.request.notesAllowed).toBe(true)
  })

  it('できたものは、どれも保存して読み戻せる', () => {
    const [{ id: section } = { id: '' }] = bank.sections
    for (const draft of [aDraft(), aDraft({ scope: 'standard' }), aDraft({ scope: 'sections', sections: [section] })]) {
      const gathering = gatheringOf(draft, facts)
      expect(parseGathering(gathering, builtInBanks)).toEqual({ ok: true, value: gathering })
    }
  })
})
