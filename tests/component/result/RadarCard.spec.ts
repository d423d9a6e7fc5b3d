import { afterEach, describe, expect, it } from 'vitest'
import RadarCard from '@/features/result/RadarCard.vue'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

describe('RadarCard', () => {
  afterEach(() => {
    unmount()
  })

  it.each([
    ['ja', '「展開」までに、軸の点数が足りません（広さ 50／目安 60、長さ 50／目安 60）。'],
    ['en', 'Still short of “Roll-out” on the axes: Width: 50, needs 60 and Length: 50, needs 60.'],
  ] as const)('足りない軸の点数を、一つの文で言う（%s）', async (locale, words) => {
    const { wrapper, text } = await mountCard(RadarCard, aRealAssessment({ answers: answersAt(2) }), () => ({}), locale)
    unmount = () => {
      wrapper.unmount()
    }
    expect(text()).toContain(words)
  })
})
