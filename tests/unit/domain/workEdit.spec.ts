import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edit } from '@/domain/edit'
import { score } from '@/domain/scoring/score'
import {
  reweight,
  setShare,
  SHARE_TOTAL,
  toPercents,
  totalShare,
  weightByHeadcount,
  withShares,
  type WorkItem,
  type WorkMix,
} from '@/domain/work'
import { editWork, type WorkCommand } from '@/domain/workEdit'
import { anAssessment, scoringInputArbitrary, SMALL_BANK, workMixArbitrary } from '../../support/builders'
import { expectClose } from '../../support/expectClose'

function aMix(shares: Readonly<Record<string, number>>, changes: Partial<WorkMix> = {}): WorkMix {
  const items = Object.entries(shares).map(([id, share]) => ({ id, share, cap: 1, needs: { cloud: 50 } }))
  return { start: { kind: 'own' }, headcounts: {}, measure: 'percent', items, ...changes }
}
const sharesOf = (items: readonly WorkItem[]) => Object.fromEntries(items.map(({ id, share }) => [id, share]))
const idsOf = ({ items }: WorkMix) => items.map(({ id }) => id)
const sharesAfter = (mix: WorkMix, command: WorkCommand) => sharesOf(editWork(mix, command).items)
const percents = (mix: WorkMix): WorkMix => ({ ...mix, measure: 'percent', items: toPercents(mix.items) })

const mixArbitrary = workMixArbitrary.map(percents)
const mixAndId = mixArbitrary
  .filter(({ items }) => items.length > 0)
  .chain((mix) => fc.tuple(fc.constant(mix), fc.constantFrom(...idsOf(mix))))

/** Whether every pair keeps its proportion, up to what rounding to whole percents can do. */
function expectSameProportions(before: readonly WorkItem[], after: readonly WorkItem[]) {
  const sums = { before: totalShare(before), after: totalShare(after) }
  if (sums.before === 0) return
  const shares = sharesOf(after)
  for (const { id, share } of before) {
    expect(Math.abs((shares[id] ?? 0) - (share * sums.after) / sums.before)).toBeLessThan(1)
  }
}

describe('割合を変える', () => {
  const mix = aMix({ drafting: 50, meetings: 30, phone: 20 })

  it('一つを変えると、ほかがいまの比のまま譲る', () => {
    expect(sharesAfter(mix, { kind: 'share', id: 'drafting', share: 0 })).toEqual({
      drafting: 0,
      meetings: 60,
      phone: 40,
    })
  })

  it('from があれば、いまではなく from の比から決める', () => {
    const atEnd = editWork(mix, { kind: 'share', id: 'drafting', share: 100, from: mix.items })
    expect(sharesOf(atEnd.items)).toEqual({ drafting: 100, meetings: 0, phone: 0 })
    expect(editWork(atEnd, { kind: 'share', id: 'drafting', share: 50, from: mix.items })).toEqual(mix)
  })

  it('ほかがすべて0なら、残りを等しく分ける', () => {
    expect(sharesAfter(aMix({ a: 100, b: 0, c: 0 }), { kind: 'share', id: 'a', share: 40 })).toEqual({
      a: 40,
      b: 30,
      c: 30,
    })
  })

  it('一つだけの業務は100のまま、ない業務では何も変わらない', () => {
    expect(sharesAfter(aMix({ a: 100 }), { kind: 'share', id: 'a', share: 10 })).toEqual({ a: 100 })
    expect(editWork(mix, { kind: 'share', id: 'none', share: 10 })).toEqual(mix)
    expect(setShare(mix.items, 'none', 10)).toEqual(mix.items)
  })

  test.prop([mixAndId, fc.double({ min: -50, max: 150, noNaN: true })])(
    '合計はいつも100で、ほかの割合は比を保つ',
    ([before, id], share) => {
      const { items } = editWork(before, { kind: 'share', id, share })
      expect(totalShare(items)).toBe(SHARE_TOTAL)
      const others = (all: readonly WorkItem[]) => all.filter((item) => item.id !== id)
      expectSameProportions(others(before.items), others(items))
    },
  )
})

describe('時間で入れる', () => {
  const hours = aMix({ drafting: 12, meetings: 4 }, { measure: 'hours' })

  it('一つの時間を変えても、ほかの時間は変わらない', () => {
    expect(sharesAfter(hours, { kind: 'hours', id: 'meetings', hours: 7.5 })).toEqual({ drafting: 12, meetings: 7.5 })
    expect(sharesAfter(hours, { kind: 'hours', id: 'meetings', hours: -1 })).toEqual({ drafting: 12, meetings: 0 })
  })

  it('割合に直すと、合計が100の整数になり、時間に戻すと、その数のまま時間になる', () => {
    const mix = editWork(hours, { kind: 'measure', measure: 'percent' })
    expect(mix).toMatchObject({ measure: 'percent', items: [{ share: 75 }, { share: 25 }] })
    expect(editWork(mix, { kind: 'measure', measure: 'hours' })).toEqual({ ...mix, measure: 'hours' })
  })

  it('割合で入れていた業務に時間を入れると、時間の内訳になる', () => {
    const { measure, items } = editWork(aMix({ a: 60, b: 40 }), { kind: 'hours', id: 'a', hours: 20 })
    expect([measure, sharesOf(items)]).toEqual(['hours', { a: 20, b: 40 }])
  })

  it('すべて0なら、割合に直しても0のままにする', () => {
    expect(sharesOf(toPercents(aMix({ a: 0, b: 0 }).items))).toEqual({ a: 0, b: 0 })
  })

  test.prop([workMixArbitrary])('割合に直すと、どの業務も1未満しか変わらず、合計は100になる', (mix) => {
    const { items } = editWork(mix, { kind: 'measure', measure: 'percent' })
    expect(totalShare(items)).toBe(totalShare(mix.items) === 0 ? 0 : SHARE_TOTAL)
    expect(items.every(({ share }) => Number.isInteger(share))).toBe(true)
    expectSameProportions(mix.items, items)
  })
})

describe('業務を加える・外す', () => {
  const item = { id: 'own', name: '水道の検針', basedOn: 'field', cap: 0.1, needs: {} }

  it('加えた業務の割合は0で、ほかの割合はそのままにする', () => {
    const after = editWork(aMix({ a: 60, b: 40 }), { kind: 'add', item })
    expect(sharesOf(after.items)).toEqual({ a: 60, b: 40, own: 0 })
    expect(after.items.at(-1)).toEqual({ ...item, share: 0 })
  })

  it('空の内訳に加えると、割合なら100、時間なら0になる', () => {
    expect(sharesAfter(aMix({}), { kind: 'add', item })).toEqual({ own: 100 })
    expect(sharesAfter(aMix({}, { measure: 'hours' }), { kind: 'add', item })).toEqual({ own: 0 })
  })

  it('同じ id の業務は、二度は加えない', () => {
    const mix = aMix({ own: 100 })
    expect(editWork(mix, { kind: 'add', item })).toEqual(mix)
  })

  it('時間の内訳から外しても、ほかの時間は変わらない', () => {
    expect(sharesAfter(aMix({ a: 12, b: 4, c: 1 }, { measure: 'hours' }), { kind: 'remove', id: 'a' })).toEqual({
      b: 4,
      c: 1,
    })
  })

  it('最後の一つを外すと、空になる', () => {
    expect(editWork(aMix({ a: 100 }), { kind: 'remove', id: 'a' }).items).toEqual([])
  })

  it('すべて0の内訳から外しても、割合を作り出さない', () => {
    expect(sharesAfter(aMix({ a: 0, b: 0, c: 0 }), { kind: 'remove', id: 'a' })).toEqual({ b: 0, c: 0 })
  })

  test.prop([mixAndId])('外すと、残りが比を保って引き継ぎ、名前も前提も順番も変わらない', ([mix, id]) => {
    const { items } = editWork(mix, { kind: 'remove', id })
    const kept = mix.items.filter((each) => each.id !== id)
    expect(items.map((each) => ({ ...each, share: 0 }))).toEqual(kept.map((each) => ({ ...each, share: 0 })))
    if (totalShare(mix.items) > 0 && kept.length > 0) expect(totalShare(items)).toBe(SHARE_TOTAL)
    expectSameProportions(kept, items)
  })

  test.prop([mixArbitrary])('加えてから外すと、元に戻る', (mix) => {
    const added = editWork(mix, { kind: 'add', item })
    fc.pre(mix.items.length > 0)
    expect(editWork(added, { kind: 'remove', id: 'own' })).toEqual(mix)
  })
})

describe('順番を変える', () => {
  const mix = aMix({ a: 50, b: 30, c: 20 })

  it.each([
    { id: 'b', by: -1 as const, ids: ['b', 'a', 'c'] },
    { id: 'b', by: 1 as const, ids: ['a', 'c', 'b'] },
    { id: 'a', by: -1 as const, ids: ['a', 'b', 'c'] },
    { id: 'c', by: 1 as const, ids: ['a', 'b', 'c'] },
    { id: 'none', by: 1 as const, ids: ['a', 'b', 'c'] },
  ])('$id を $by 動かすと $ids になる', ({ id, by, ids }) => {
    expect(idsOf(editWork(mix, { kind: 'move', id, by }))).toEqual(ids)
  })

  test.prop([scoringInputArbitrary, fc.nat(), fc.constantFrom(-1, 1)])(
    '順番を変えても、業務の中身と、離れてできる割合は変わらない',
    (input, place, by) => {
      const before: WorkMix = { start: { kind: 'own' }, headcounts: {}, measure: 'percent', items: input.work }
      const id = input.work[place % Math.max(1, input.work.length)]?.id ?? ''
      const after = editWork(before, { kind: 'move', id, by: by === 1 ? 1 : -1 })
      const byId = (items: readonly WorkItem[]) => Object.fromEntries(items.map((item) => [item.id, item]))
      expect(byId(after.items)).toEqual(byId(before.items))
      const capacities = [before, after].map(({ items }) => score(SMALL_BANK, { ...input, work: items }).capacity)
      expectClose(capacities[1], capacities[0])
    },
  )
})

describe('名前と前提を変える', () => {
  const mix = aMix({ a: 60, b: 40 })

  it('名前は前後の空白を除いて付け、空にすると元の名前に戻る', () => {
    const named = editWork(mix, { kind: 'rename', id: 'a', name: ' 窓口（本庁） ' })
    expect(named.items[0]).toMatchObject({ id: 'a', name: '窓口（本庁）' })
    expect(editWork(named, { kind: 'rename', id: 'a', name: '　' })).toEqual(mix)
  })

  it('上限だけ、必要な点数だけを変えられ、範囲の外は端に収める', () => {
    const capped = editWork(mix, { kind: 'assume', id: 'a', changes: { cap: 1.5 } })
    expect(capped.items[0]).toMatchObject({ cap: 1, needs: { cloud: 50 } })
    const needed = editWork(mix, { kind: 'assume', id: 'a', changes: { needs: { cloud: 0, rules: 130, seating: 40 } } })
    expect(needed.items[0]).toMatchObject({ cap: 1, needs: { cloud: 1, rules: 100, seating: 40 } })
    expect(needed.items[1]).toEqual(mix.items[1])
  })

  test.prop([mixAndId, fc.string()])('名前や前提を変えても、割合は変わらない', ([before, id], name) => {
    const renamed = editWork(before, { kind: 'rename', id, name })
    const assumed = editWork(renamed, { kind: 'assume', id, changes: { cap: 0.5, needs: {} } })
    expect(sharesOf(assumed.items)).toEqual(sharesOf(before.items))
  })
})

describe('人数で合わせる', () => {
  const counter = { drafting: 5, counter: 28, systems: 67 }
  const hq = { drafting: 22, counter: 1, systems: 77 }

  it('手で計算した値に等しい', () => {
    // drafting (120×5 + 60×22) / 180 = 10.67, counter (120×28 + 60×1) / 180 = 19, systems (120×67 + 60×77) / 180 = 70.33
    const weights = weightByHeadcount([
      { people: 120, shares: counter },
      { people: 60, shares: hq },
    ])
    expectClose(weights, { drafting: 32 / 3, counter: 19, systems: 211 / 3 })
    const mix = aMix({ drafting: 100, counter: 0, systems: 0 })
    const after = editWork(mix, { kind: 'headcounts', headcounts: { counter: 120, hq: 60 }, weights })
    expect(after).toMatchObject({ start: { kind: 'headcounts' }, headcounts: { counter: 120, hq: 60 } })
    expect(sharesOf(after.items)).toEqual({ drafting: 11, counter: 19, systems: 70 })
  })

  it('人のいない部門と、配分のない部門は数えない', () => {
    expect(weightByHeadcount([{ people: 0, shares: counter }])).toEqual({})
    expect(weightByHeadcount([{ people: 5, shares: { drafting: 0 } }])).toEqual({})
  })

  const departments = fc.array(
    fc.record({
      people: fc.double({ min: 0.5, max: 10_000, noNaN: true }),
      shares: fc.record({ a: fc.integer({ min: 1, max: 100 }), b: fc.integer({ min: 0, max: 100 }), c: fc.nat(100) }),
    }),
    { minLength: 1, maxLength: 6 },
  )

  test.prop([departments, fc.double({ min: 0.1, max: 100, noNaN: true })])(
    '合計は100で、どの割合も部門の最小と最大の間にあり、人数をそろって何倍かにしても同じになる',
    (given, factor) => {
      const weights = weightByHeadcount(given)
      expectClose(
        Object.values(weights).reduce((a, b) => a + b, 0),
        SHARE_TOTAL,
      )
      for (const [id, weight] of Object.entries(weights)) {
        const parts = given.map(({ shares }) => {
          const own = shares[id as keyof typeof shares]
          return (SHARE_TOTAL * own) / (shares.a + shares.b + shares.c)
        })
        expect(weight).toBeGreaterThan(Math.min(...parts) - 1e-9)
        expect(weight).toBeLessThan(Math.max(...parts) + 1e-9)
      }
      expectClose(weightByHeadcount(given.map((each) => ({ ...each, people: each.people * factor }))), weights)
    },
  )

  it('自分で加えた業務の割合と、名前・前提・順番は変わらない', () => {
    const base = aMix({ own: 20, counter: 80 })
    const mix = editWork(editWork(base, { kind: 'rename', id: 'counter', name: '窓口' }), {
      kind: 'assume',
      id: 'counter',
      changes: { cap: 0.3 },
    })
    const items = reweight([...mix.items, { id: 'drafting', share: 0, cap: 1, needs: {} }], {
      counter: 30,
      drafting: 10,
    })
    expect(sharesOf(items)).toEqual({ own: 20, counter: 60, drafting: 20 })
    expect(items[1]).toMatchObject({ name: '窓口', cap: 0.3 })
  })

  it('部門の業務が一つも残っていなければ、割合は変わらない', () => {
    expect(sharesOf(reweight(aMix({ own: 30, other: 70 }).items, { counter: 100 }))).toEqual({ own: 30, other: 70 })
  })

  it('まだ人数がなければ、内訳はそのままにする', () => {
    const mix = aMix({ a: 3, b: 1 }, { measure: 'hours' })
    const after = editWork(mix, { kind: 'headcounts', headcounts: {}, weights: {} })
    expect(after).toEqual({ ...mix, start: { kind: 'headcounts' } })
  })

  it('時間で入れていたものは、割合に直してから合わせる', () => {
    const mix = aMix({ own: 5, counter: 15 }, { measure: 'hours' })
    const after = editWork(mix, { kind: 'headcounts', headcounts: { x: 3 }, weights: { counter: 100 } })
    expect([after.measure, sharesOf(after.items)]).toEqual(['percent', { own: 25, counter: 75 }])
  })

  test.prop([mixArbitrary, fc.dictionary(fc.constantFrom('drafting', 'counter', 'phone'), fc.nat(100))])(
    '合計は保たれ、挙げられた業務どうしは、その重みの比になる',
    (mix, weights) => {
      const items = reweight(mix.items, weights)
      expect(totalShare(items)).toBe(
        totalShare(mix.items) === 0 && items === mix.items ? 0 : items.length === 0 ? 0 : SHARE_TOTAL,
      )
      if (items === mix.items) return
      const named = items.filter(({ id }) => Object.hasOwn(weights, id))
      expectSameProportions(
        named.map((each) => ({ ...each, share: weights[each.id] ?? 0 })),
        named,
      )
    },
  )
})

describe('いくつかの割合を決める', () => {
  const { items } = aMix({ a: 50, b: 30, c: 20 })
  const sharesWith = (percents: Readonly<Record<string, number>>) => sharesOf(withShares(items, percents))

  it('挙げた業務はその割合になり、残りをほかが比のまま分ける', () => {
    expect(sharesWith({ a: 0 })).toEqual({ a: 0, b: 60, c: 40 })
    expect(sharesWith({ a: 10, b: 20 })).toEqual({ a: 10, b: 20, c: 70 })
    expect(withShares(items, {})).toBe(items)
    expect(withShares(items, { none: 10 })).toBe(items)
  })

  it('合わせて100にならないときは、100に合わせる', () => {
    expect(sharesWith({ a: 150, b: 50 })).toEqual({ a: 75, b: 25, c: 0 })
    expect(sharesWith({ a: 10, b: 10, c: 20 })).toEqual({ a: 25, b: 25, c: 50 })
    expect(sharesWith({ a: 0, b: 0, c: 0 })).toEqual({ a: 0, b: 0, c: 0 })
  })

  test.prop([workMixArbitrary, fc.dictionary(fc.constantFrom('drafting', 'counter', 'phone'), fc.nat(100))])(
    '合計は100（すべて0なら0）で、もう一度決めても同じになる',
    (mix, percents) => {
      const once = withShares(mix.items, percents)
      if (once === mix.items) return
      expect([0, SHARE_TOTAL]).toContain(totalShare(once))
      expect(withShares(once, percents)).toEqual(once)
    },
  )
})

const someId = fc.constantFrom('drafting', 'meetings', 'phone', 'own-1', 'own-2')
const someNumber = fc.double({ min: -1000, max: 1000, noNaN: true })
const someNeeds = fc.dictionary(fc.constantFrom('cloud', 'rules', 'seating'), someNumber)
const someCommand: fc.Arbitrary<WorkCommand> = fc.oneof(
  fc.record({ kind: fc.constant('share' as const), id: someId, share: someNumber }),
  fc.record({ kind: fc.constant('hours' as const), id: someId, hours: someNumber }),
  fc.record({ kind: fc.constant('measure' as const), measure: fc.constantFrom('percent' as const, 'hours' as const) }),
  fc.record({
    kind: fc.constant('add' as const),
    item: fc.record({ id: someId, cap: fc.constantFrom(0, 0.5, 1), needs: fc.constant({}) }),
  }),
  fc.record({ kind: fc.constant('rename' as const), id: someId, name: fc.string() }),
  fc.record({ kind: fc.constant('remove' as const), id: someId }),
  fc.record({ kind: fc.constant('move' as const), id: someId, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({
    kind: fc.constant('assume' as const),
    id: someId,
    changes: fc.record({ cap: someNumber, needs: someNeeds }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constant('headcounts' as const),
    headcounts: fc.constant({}),
    weights: fc.dictionary(someId, fc.nat(100)),
  }),
)

describe('どんな変更を、どんな順に重ねても', () => {
  const inHours = workMixArbitrary.map((mix) => ({ ...mix, measure: 'hours' as const }))
  test.prop([fc.oneof(mixArbitrary, inHours), fc.array(someCommand, { maxLength: 30 })])(
    '割合の合計は100（すべて0なら0）、どれも負にならず、前提は範囲の中にあり、id は重ならない',
    (start, commands) => {
      let mix = start
      for (const command of commands) {
        mix = editWork(mix, command)
        const shares = mix.items.map(({ share }) => share)
        expect(shares.every((share) => share >= 0 && Number.isFinite(share))).toBe(true)
        if (mix.measure === 'percent') expect([0, SHARE_TOTAL]).toContain(totalShare(mix.items))
        expect(new Set(idsOf(mix)).size).toBe(mix.items.length)
      }
      for (const { cap, needs } of mix.items.filter(({ id }) =>
        commands.some((c) => c.kind === 'assume' && c.id === id),
      )) {
        expect(cap).toBeGreaterThanOrEqual(0)
        expect(cap).toBeLessThanOrEqual(1)
        expect(Object.values(needs).every((need) => need >= 1 && need <= 100)).toBe(true)
      }
    },
  )
})

describe('編集として', () => {
  it('業務を選ぶ前は、何も変えない', () => {
    const blank = anAssessment()
    expect(edit(blank, { kind: 'work', change: { kind: 'remove', id: 'drafting' } })).toBe(blank)
  })

  it('知らない変更は、黙って捨てずに投げる', () => {
    expect(() => editWork(aMix({}), { kind: 'unheardOf' } as never)).toThrow('unheardOf')
  })
})
