import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitsOf, BLANK_BENEFIT_FIGURES, type Range } from '@/domain/benefits'

const NOTHING = BLANK_BENEFIT_FIGURES
const capacity = { now: 0.4, lower: 0.3, upper: 0.5, ceiling: 0.9, byWork: {} }

function rounded(range: Range | null) {
  return range?.map((value) => Math.round(value * 1e6) / 1e6)
}

describe('benefitsOf', () => {
  it('資料の5人×週2日では、席は平均3席、各自が日を選ぶなら5席まで', () => {
    // Present on average 5 − 5·2/5 = 3; two deviations are 2·√(5·0.4·0.6) = 2.19.
    const facts = { staff: 5, users: 5, daysPerUser: 2 }
    expect(benefitsOf(facts, null, NOTHING).seatsNeeded).toEqual([3, 5])
  })

  it('100人のうち80人が週2日なら、席は68〜77席で、100席から23〜32席が空く', () => {
    // Mean 100 − 80·0.4 = 68; two deviations are 2·√(80·0.4·0.6) = 8.76, so 76.76.
    const { seatsNeeded, seatsFreed, officeSaving } = benefitsOf({ staff: 100, users: 80, daysPerUser: 2 }, null, {
      ...NOTHING,
      seats: 100,
      yenPerSeat: 500_000,
    })
    expect(seatsNeeded).toEqual([68, 77])
    expect(seatsFreed).toEqual([23, 32])
    expect(officeSaving).toEqual([11_500_000, 16_000_000])
  })

  it('全員が毎日なら席は要らず、誰も使わなければ全員分が要る', () => {
    expect(benefitsOf({ staff: 7, users: 7, daysPerUser: 4, workweek: 4 }, null, NOTHING).seatsNeeded).toEqual([0, 0])
    expect(benefitsOf({ staff: 7, users: 0, daysPerUser: 0 }, null, NOTHING).seatsNeeded).toEqual([7, 7])
  })

  it('席がもう足りていなければ、空く席も減る費用もない', () => {
    const figures = { ...NOTHING, seats: 60, yenPerSeat: 1 }
    const { seatsFreed, officeSaving } = benefitsOf({ staff: 100, users: 80, daysPerUser: 2 }, null, figures)
    expect([seatsFreed, officeSaving]).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('片道45分を10人が週2日休めば、年に1,350〜1,560時間、1人135〜156時間', () => {
    // 2 days × 45…52 weeks = 90…104 days of 1.5 hours for each.
    const { commuteHours, commuteHoursPerUser } = benefitsOf({ users: 10, daysPerUser: 2 }, null, {
      ...NOTHING,
      commuteMinutes: 45,
    })
    expect(rounded(commuteHoursPerUser)).toEqual([135, 156])
    expect(rounded(commuteHours)).toEqual([1_350, 1_560])
  })

  it('片道12km、1kmあたり130gなら、年に2,808〜3,244.8kgのCO₂', () => {
    // 900…1,040 days × 24 km × 130 g.
    const { co2 } = benefitsOf({ users: 10, daysPerUser: 2 }, null, {
      ...NOTHING,
      commuteKilometres: 12,
      gramsPerKilometre: 130,
    })
    expect(rounded(co2)).toEqual([2_808, 3_244.8])
  })

  it('非常時に働ける人は、使ったことのある人から、仕事が許す人数まで', () => {
    const people = (users?: number) =>
      rounded(
        benefitsOf(users === undefined ? { staff: 100 } : { staff: 100, users }, capacity, NOTHING).emergencyPeople,
      )
    expect(people(20)).toEqual([20, 50])
    expect(people(80)).toEqual([30, 50])
    expect(people()).toEqual([0, 50])
  })

  it('数字が足りなければ、その効果は分からないままにする', () => {
    const none = {
      seatsNeeded: null,
      seatsFreed: null,
      officeSaving: null,
      commuteHours: null,
      commuteHoursPerUser: null,
      co2: null,
      emergencyPeople: null,
    }
    expect(benefitsOf(null, null, NOTHING)).toEqual(none)
    expect(benefitsOf(null, capacity, { ...NOTHING, seats: 1, yenPerSeat: 1, commuteMinutes: 1 })).toEqual(none)
    const facts = { staff: 10, users: 5, daysPerUser: 1 }
    expect(benefitsOf(facts, null, { ...NOTHING, commuteKilometres: 3 })).toEqual({ ...none, seatsNeeded: [9, 10] })
    expect(benefitsOf({ staff: 10, users: 5 }, null, NOTHING)).toEqual(none)
    expect(benefitsOf({ staff: 10, daysPerUser: 5 }, null, { ...NOTHING, commuteMinutes: 30 })).toEqual({
      ...none,
      commuteHoursPerUser: [225, 260],
    })
  })

  test.prop([
    fc
      .integer({ min: 1, max: 5_000 })
      .chain((staff) => fc.tuple(fc.constant(staff), fc.integer({ min: 0, max: staff }))),
    fc.double({ min: 0, max: 5, noNaN: true }),
  ])('席は、平均を下回らず、人数を超えず、幅が逆にならない', ([staff, users], daysPerUser) => {
    const { seatsNeeded } = benefitsOf({ staff, users, daysPerUser }, null, NOTHING)
    const [low, high] = seatsNeeded ?? [-1, -1]
    expect(low).toBeGreaterThanOrEqual(staff - (users * daysPerUser) / 5 - 1e-6)
    expect(high).toBeGreaterThanOrEqual(low)
    expect(high).toBeLessThanOrEqual(staff)
  })
})
