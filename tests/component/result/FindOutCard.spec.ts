import { getAllByRole, getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import FindOutCard from '@/features/result/FindOutCard.vue'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountFindOut(answers: Answers) {
  const card = await mountCard(FindOutCard, aRealAssessment({ answers }), (_, wording) => ({ wording }))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

describe('FindOutCard', () => {
  afterEach(() => {
    unmount()
  })

  it('結果の幅が縮む順に、縮む分とともに並べる', async () => {
    const { element } = await mountFindOut(
      answersAt(2, {
        'cloud.identity': { kind: 'unknown' },
        'education.onboarding': { kind: 'unknown' },
        'seating.belongings': { kind: 'unknown' },
      }),
    )
    const items = getAllByRole(element, 'listitem')
    expect(items.map((item) => within(item).getByRole('link').textContent)).toEqual([
      '新人・異動者の育成',
      '机まわりの書類',
      '接続時の本人確認',
    ])
    expect(items[1]?.textContent).toMatch(/幅が縮む分\s*長さ 4\.6/u)
    expect(items[1]?.textContent).not.toContain('広さ')
    expect(items[1]?.textContent).toContain('水準0だったら：四半期に1度の書類整理の日を設定')
    expect(getByRole(element, 'button', { name: '幅が縮む分の計算のしかた' })).toBeTruthy()
  })

  it('六つ目からは、押すまで畳んでおき、番号は続きから数える', async () => {
    const { element } = await mountFindOut({})
    const [first, second] = getAllByRole<HTMLOListElement>(element, 'list')
    expect(within(first ?? element).getAllByRole('listitem')).toHaveLength(5)
    expect(second?.start).toBe(6)
    const rest = within(second ?? element).getAllByRole('listitem').length
    const more = getByText(element, `ほか${String(rest)}問を見る`)
    expect(more.closest('details')?.open).toBe(false)
  })

  it('段階にかかわらない設問だけが分からなければ、何も出さない', async () => {
    const { element } = await mountFindOut(answersAt(2, { 'safeguards.workplace': { kind: 'unknown' } }))
    expect(queryByRole(element, 'region')).toBeNull()
  })
})
