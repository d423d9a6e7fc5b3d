import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { explainRemote } from '@/domain/capacityExplanation'
import { lastReached } from '@/domain/ladder'
import { round9 } from '@/domain/rounding'
import type { Score } from '@/domain/scoring/bounds'
import { scoreCapacity } from '@/domain/scoring/capacity'
import { score } from '@/domain/scoring/score'
import { shareOfKind, type WorkItem } from '@/domain/work'
import { blocksOf, explainSectionGain, sectionBlocks } from '@/domain/workBlocks'
import { scoringInputArbitrary, SMALL_BANK } from '../../support/builders'
import { expectClose } from '../../support/expectClose'

const at = (points: number, lower = points, upper = points): Score => ({
  applicable: true,
  score: points,
  lower,
  upper,
  coverage: 1,
})
const blank: Score = { applicable: true, score: null, lower: 0, upper: 100, coverage: 0 }
const notApplicable: Score = { applicable: false, score: null, lower: null, upper: null, coverage: null }

const item = (id: string, changes: Partial<WorkItem> = {}): WorkItem => ({
  id,
  share: 1,
  cap: 1,
  needs: {},
  ...changes,
})

describe('blocksOf', () => {
  const needs = { cloud: 50, rules: 60, information: 70 }

  it('届いていない分野を、足りない点数とともに、書かれた順に挙げる', () => {
    expect(blocksOf(item('a', { needs }), { cloud: at(40), rules: at(60), information: at(12.5) })).toEqual([
      { section: 'cloud', need: 50, state: 'short', score: 40, missing: 10 },
      { section: 'information', need: 70, state: 'short', score: 12.5, missing: 57.5 },
    ])
  })

  it('何も答えていない分野は分からないとし、未回答しだいで届かない分野も挙げる', () => {
    expect(blocksOf(item('a', { needs }), { cloud: blank, rules: at(60, 59), information: at(70) })).toEqual([
      { section: 'cloud', need: 50, state: 'unknown' },
      { section: 'rules', need: 60, state: 'unsure', score: 60 },
    ])
  })

  it('該当しない分野と、この版にない分野は挙げない', () => {
    expect(blocksOf(item('a', { needs }), { cloud: notApplicable })).toEqual([])
  })

  it('計算の端数だけでは、足りないとは言わない', () => {
    expect(blocksOf(item('a', { needs: { cloud: 0.3 * 100 } }), { cloud: at(0.1 * 100 + 0.2 * 100 - 1e-12) })).toEqual(
      [],
    )
  })
})

describe('sectionBlocks', () => {
  const work = [
    item('drafting', { share: 50, needs: { cloud: 50 } }),
    item('phone', { share: 50, cap: 0.8, needs: { cloud: 80, rules: 80 } }),
    item('field', { share: 0, needs: { information: 90 } }),
  ]

  it('届いたときの伸びが大きい順に並べ、割合のない業務は数えない', () => {
    // drafting 40/50 = 0.8; phone 0.8 × 40/80 × 60/80 = 0.3: now 0.55.
    // cloud met: 1 and 0.8 × 60/80 = 0.6, so 0.8. rules met: 0.8 and 0.8 × 40/80 = 0.4, so 0.6.
    const [first, second, ...others] = sectionBlocks(work, { cloud: at(40), rules: at(60), information: at(0) })
    expect(first).toMatchObject({ section: 'cloud', kinds: ['drafting', 'phone'] })
    expect(second).toMatchObject({ section: 'rules', kinds: ['phone'] })
    expect(others).toEqual([])
    expectClose([first?.gain, second?.gain], [0.25, 0.05])
  })

  it('伸びが同じか分からないときは、業務が挙げる順のままにする', () => {
    const unknown = sectionBlocks(work, { cloud: at(40), rules: blank })
    expect(unknown.map(({ section, gain }) => [section, gain])).toEqual([
      ['cloud', null],
      ['rules', null],
    ])
  })

  it('届いている分野も、未回答しだいの分野も挙げない', () => {
    expect(sectionBlocks(work, { cloud: at(90, 10), rules: at(80) })).toEqual([])
  })

  it('業務がなければ、何も挙げない', () => {
    expect(sectionBlocks([], { cloud: at(40) })).toEqual([])
  })
})

describe('explainSectionGain', () => {
  it('その分野を要る業務だけを挙げ、増える分を足すと伸びになる', () => {
    const work = [item('drafting', { share: 3, needs: { cloud: 50 } }), item('talk', { needs: { rules: 50 } })]
    const { rows, gain } = explainSectionGain(work, { cloud: at(25), rules: at(0) }, 'cloud')
    expect(rows.map(({ now, then }) => [now.id, now.part, then.part])).toEqual([['drafting', 0.5, 1]])
    expectClose(gain, 0.375)
  })

  it('まだ分からない業務があれば、合計も分からない', () => {
    const work = [item('drafting', { needs: { cloud: 50, rules: 50 } })]
    const { rows, gain } = explainSectionGain(work, { cloud: at(25), rules: blank }, 'cloud')
    expect(rows.map((row) => row.gain)).toEqual([null])
    expect(gain).toBeNull()
  })

  it('割合のある業務がなければ、何も計算しない', () => {
    expect(explainSectionGain([item('a', { share: 0 })], {}, 'cloud')).toEqual({ rows: [], gain: null })
  })

  test.prop([scoringInputArbitrary])('業務ごとの伸びの合計は、分野が届いたときの容量との差に等しい', (input) => {
    const { sections } = score(SMALL_BANK, input)
    for (const { section, gain } of sectionBlocks(input.work, sections)) {
      const explained = explainSectionGain(input.work, sections, section)
      if (gain !== null) expectClose(explained.gain, gain)
    }
  })

  test.prop([scoringInputArbitrary])('分野の伸びは、マイナスにも、上限との差より大きくもならない', (input) => {
    const { sections } = score(SMALL_BANK, input)
    const capacity = scoreCapacity(input.work, sections)
    for (const { gain } of sectionBlocks(input.work, sections)) {
      expect(round9(gain ?? 0)).toBeGreaterThanOrEqual(0)
      if (gain !== null)
        expect(round9(gain)).toBeLessThanOrEqual(round9((capacity?.ceiling ?? 0) - (capacity?.now ?? 0)))
    }
  })

  test.prop([scoringInputArbitrary])('止めているもののない業務は、上限までできている', (input) => {
    const { sections, capacity } = score(SMALL_BANK, input)
    for (const each of input.work.filter((one) => blocksOf(one, sections).length === 0)) {
      if (capacity) expectClose(capacity.byWork[each.id], each.cap)
    }
  })
})

describe('explainRemote', () => {
  it('上限に、1までに抑えた割合をすべて掛け、該当しない分野は除く', () => {
    const explained = explainRemote(item('a', { cap: 0.8, needs: { cloud: 50, rules: 40, seating: 10 } }), {
      cloud: at(25),
      rules: at(80),
      seating: notApplicable,
    })
    expect(explained).toEqual({
      cap: 0.8,
      factors: [
        { section: 'cloud', need: 50, score: 25, factor: 0.5 },
        { section: 'rules', need: 40, score: 80, factor: 1 },
      ],
      leftOut: ['seating'],
      part: 0.4,
    })
  })

  it('点数のない分野があれば、割合は分からない', () => {
    const { factors, part } = explainRemote(item('a', { needs: { cloud: 50, rules: 40 } }), {
      cloud: blank,
      rules: at(80),
    })
    expect(factors.map(({ factor }) => factor)).toEqual([null, 1])
    expect(part).toBeNull()
  })

  test.prop([scoringInputArbitrary])('採点と同じ割合になる', (input) => {
    const { sections, capacity } = score(SMALL_BANK, input)
    if (!capacity) return
    for (const each of input.work) expectClose(explainRemote(each, sections).part, capacity.byWork[each.id])
  })
})

describe('shareOfKind', () => {
  it('全体のうちの割合を返し、その業務がないときと、配分がないときは null にする', () => {
    expect(shareOfKind([item('a', { share: 3 }), item('b')], 'a')).toBe(0.75)
    expect(shareOfKind([item('a')], 'b')).toBeNull()
    expect(shareOfKind([item('a', { share: 0 })], 'a')).toBeNull()
  })
})

describe('lastReached', () => {
  const rungs = [{ share: 0.1 }, { share: 0.2 }, { share: 0.3 }]

  it.each([
    { share: 0.05, reached: undefined, next: 0.1 },
    { share: 0.1, reached: 0.1, next: 0.2 },
    { share: 0.1 + 0.2 - 1e-12, reached: 0.3, next: undefined },
    { share: 0.25, reached: 0.2, next: 0.3 },
    { share: 1, reached: 0.3, next: undefined },
  ])('$share は、$reached に届き、次は $next', ({ share, reached, next }) => {
    const found = lastReached(rungs, share)
    expect([found.reached?.share, found.next?.share]).toEqual([reached, next])
  })
})
