import { getByRole, queryByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import EmergencyCard from '@/features/result/EmergencyCard.vue'
import { answersAt, answersBy, aRealAssessment, level } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountEmergency(answers: Answers) {
  const card = await mountCard(EmergencyCard, aRealAssessment({ answers }), (_, wording) => ({ wording }))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

/** The questions listed under a heading. */
function under(element: HTMLElement, name: string) {
  const list = getByRole(element, 'heading', { name }).nextElementSibling
  if (!(list instanceof HTMLElement)) throw new Error(name)
  return within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
}

describe('EmergencyCard', () => {
  afterEach(() => {
    unmount()
  })

  it('備えのないもの、わからないもの、あるものに分け、数を言う', async () => {
    const { element, text } = await mountEmergency(
      answersAt(3, {
        'cloud.capacity': level(1),
        'environment.line': level(0),
        'rules.application': { kind: 'unknown' },
      }),
    )
    expect(text()).toContain('9問のうち、備えがないものが2問、わからない・未回答が1問です。')
    expect(under(element, '備えがないもの（水準0・1）')).toEqual(['一斉接続の余裕', '自宅の通信手段'])
    expect(under(element, 'わからない・未回答')).toEqual(['申請の期限'])
    expect(under(element, '備えがあるもの（水準2以上）')).toHaveLength(6)
  })

  it('すべて水準2以上なら、備えがあると言い切る', async () => {
    const { element, text } = await mountEmergency(answersAt(2))
    expect(text()).toContain('9問すべてで、非常時に全員が離れて働く備えがあります。')
    expect(queryByRole(element, 'heading', { name: /備えがないもの/u })).toBeNull()
    expect(text()).toContain('50')
  })

  it('すべて該当しなければ、点数の帯も作らず、当てはまる設問がないと言う', async () => {
    const { text } = await mountEmergency(answersBy(() => ({ kind: 'notApplicable', reason: '対象外' })))
    expect(text()).toContain('当てはまる設問がありません。')
    expect(text()).toContain('該当なし')
  })

  it('何も答えていなければ、0ではなく不明とする', async () => {
    const { text } = await mountEmergency({})
    expect(text()).toContain('備えがないものが0問、わからない・未回答が9問です。')
    expect(text()).toContain('不明（0〜100）')
  })
})
