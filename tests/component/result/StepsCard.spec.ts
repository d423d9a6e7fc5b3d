import { getAllByRole, getByRole, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { loadBankWording } from '@/content/bank'
import { mixFromPreset } from '@/content/work/mixes'
import type { Assessment } from '@/domain/assessment'
import StepsCard from '@/features/result/StepsCard.vue'
import { answersAt, answersBy, aRealAssessment, level } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountSteps(changes: Partial<Assessment>) {
  const card = await mountCard(StepsCard, aRealAssessment(changes), (_, wording) => ({ wording }))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

describe('StepsCard', () => {
  afterEach(() => {
    unmount()
  })

  it('三つだけを、することの言葉・設問・水準・手間・伸びとともに示す', async () => {
    const { questions } = await loadBankWording('ja')
    const { element } = await mountSteps({ answers: answersAt(2) })
    const steps = getAllByRole(element, 'listitem')
    expect(steps).toHaveLength(3)
    for (const step of steps) {
      const title = within(step).getByRole('link').textContent
      const words = Object.values(questions).find((each) => each.title === title)
      expect(step.textContent).toContain(words?.action[2])
      expect(step.textContent).toContain('水準2 → 3')
      expect(step.textContent).toMatch(/3段階の[1-3]/u)
      expect(step.textContent).toMatch(/(?:広さ|長さ) \+\d/u)
    }
    expect(getByRole(element, 'button', { name: '伸びの計算のしかた' })).toBeTruthy()
  })

  it('段階を上げる一手を、いちばん先に挙げる', async () => {
    const { element } = await mountSteps({ answers: answersAt(3, { 'cloud.isolated': level(0) }) })
    const [first, ...others] = getAllByRole(element, 'listitem')
    expect(within(first ?? element).getByRole('link').textContent).toBe('分離ネットワークの業務')
    expect(first?.textContent).toContain('水準0 → 1')
    expect(first?.textContent).toContain('全体が「展開」に上がります')
    for (const other of others) expect(other.textContent).not.toContain('に上がります')
  })

  it('業務の内訳があれば、離れてできる仕事の伸びも示す', async () => {
    const work = mixFromPreset('municipality-hq') ?? null
    const without = await mountSteps({ answers: answersAt(1) })
    expect(without.text()).not.toContain('離れてできる仕事 +')
    unmount()
    // Only what the work needs is low, so the steps are about it.
    const low = answersBy(({ section }) => level(section === 'cloud' ? 1 : 4))
    const { text } = await mountSteps({ answers: low, work })
    expect(text()).toMatch(/離れてできる仕事 \+[\d.]+ポイント/u)
  })

  it.each([
    ['何も答えていない', {}],
    ['すべて水準4の', answersAt(4)],
  ])('%s診断では、一手の代わりにわけを言う', async (_, answers) => {
    const { element } = await mountSteps({ answers })
    expect(queryByRole(element, 'listitem')).toBeNull()
    expect(within(element).getByText(/^水準を上げられる設問が/u)).toBeTruthy()
  })
})
