import { getByRole, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { loadBankWording } from '@/content/bank'
import type { Answers } from '@/domain/answer'
import SafeguardsCard from '@/features/result/SafeguardsCard.vue'
import { answersAt, aRealAssessment, level, without } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountSafeguards(answers: Answers) {
  const card = await mountCard(SafeguardsCard, aRealAssessment({ answers }), ({ result }, wording) => ({
    mustFix: result.mustFix,
    mustCheck: result.mustCheck,
    wording,
  }))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

describe('SafeguardsCard', () => {
  afterEach(() => {
    unmount()
  })

  it('水準0と1のものに、いまの姿と次にすることを添える', async () => {
    const { questions } = await loadBankWording('ja')
    const { element } = await mountSafeguards(
      answersAt(2, { 'safeguards.overtime': level(1), 'safeguards.cost': level(0) }),
    )
    expect(getByRole(element, 'heading', { name: 'まず直すこと（2件）' })).toBeTruthy()
    const fixes = within(element).getAllByRole('listitem')
    expect(fixes).toHaveLength(2)
    for (const [index, id, at] of [
      [0, 'safeguards.overtime', 1],
      [1, 'safeguards.cost', 0],
    ] as const) {
      expect(fixes[index]?.textContent).toContain(`いま：${questions[id]?.levels[at] ?? ''}`)
      expect(fixes[index]?.textContent).toContain(`次にすること：${questions[id]?.action[at] ?? ''}`)
    }
    expect(queryByRole(element, 'heading', { name: /確かめること/u })).toBeNull()
  })

  it('わからないものと未回答のものは、確かめることに入れる', async () => {
    const answers = without(answersAt(3, { 'safeguards.workplace': { kind: 'unknown' } }), 'safeguards.security')
    const { element } = await mountSafeguards(answers)
    expect(getByRole(element, 'heading', { name: '守られているか確かめること（2件）' })).toBeTruthy()
    expect(getByRole(element, 'link', { name: '自宅の作業環境' })).toBeTruthy()
    expect(getByRole(element, 'link', { name: '情報セキュリティ' }).getAttribute('href')).toBe(
      '/a/a1/questions/safeguards/6?from=result',
    )
    expect(queryByRole(element, 'heading', { name: /まず直すこと/u })).toBeNull()
  })

  it('すべて水準2以上なら、することはないと言う', async () => {
    const { element, text } = await mountSafeguards(answersAt(2))
    expect(text()).toContain('すぐに直すこと、確かめることはありません。')
    expect(within(element).queryByRole('link')).toBeNull()
  })
})
