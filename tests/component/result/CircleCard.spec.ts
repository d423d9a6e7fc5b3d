import { getAllByRole, getByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { mixFromPreset } from '@/content/work/mixes'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import CircleCard from '@/features/result/CircleCard.vue'
import { answersAt, answersBy, aRealAssessment, level } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountCircle(changes: Partial<Assessment> = {}) {
  const card = await mountCard(CircleCard, aRealAssessment(changes), ({ result }) => ({ circle: result.circle }))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

/** A team in which all links that come from figures turn. */
const figures = {
  organization: { ...BLANK_ORGANIZATION, staff: 100 },
  practice: {
    ...BLANK_PRACTICE,
    eligible: 100,
    users: 100,
    use: { kind: 'perUser', days: 2, per: 'week' },
  },
  work: mixFromPreset('municipality-hq') ?? null,
} as const

describe('CircleCard', () => {
  afterEach(() => {
    unmount()
  })

  it('五つの輪を資料の順に、状態と点数と計算のしかたとともに示す', async () => {
    const { element } = await mountCircle({ ...figures, answers: answersAt(4) })
    const links = getAllByRole(element, 'listitem')
    expect(links.map((link) => within(link).getByRole('button').getAttribute('aria-label'))).toEqual([
      '制度を作るの計算のしかた',
      'いつもの仕事ができるの計算のしかた',
      '誰でも使えるの計算のしかた',
      '利用実績が伸びるの計算のしかた',
      '効果が見えるの計算のしかた',
    ])
    for (const link of links) {
      expect(link.textContent).toContain('回っている')
      expect(link.textContent).toContain('100')
    }
  })

  it('すべて回っていれば、そう言い、止まる所を示さない', async () => {
    const { text } = await mountCircle({ ...figures, answers: answersAt(4) })
    expect(text()).toContain('五つの輪がすべて回っています。')
    expect(text()).not.toContain('ここで循環が止まっています')
  })

  it('回っていない最初の輪が弱いなら、そこから弱まり、どこで止まるかを言う', async () => {
    const answers = answersBy(({ section }) => level(section === 'rules' ? 2 : 1))
    const { element, text } = await mountCircle({ answers })
    expect(text()).toContain('循環は「制度を作る」で弱まり、「効果が見える」で止まっています。')
    const [system, , , , effect] = getAllByRole(element, 'listitem')
    expect(system?.textContent).toContain('弱い')
    expect(system?.textContent).toContain('ここから弱まっています')
    expect(effect?.textContent).toContain('止まっている')
    expect(effect?.textContent).not.toContain('ここ')
  })

  it('弱い輪だけで、止まった輪がなければ、止まったとは言わない', async () => {
    const { text } = await mountCircle({ ...figures, answers: answersBy(() => level(2)) })
    expect(text()).toContain('循環は「制度を作る」で弱まっています。')
    expect(text()).not.toContain('ここで循環が止まっています')
  })

  it('回っていない最初の輪が止まっていれば、そこだけを止まる所とする', async () => {
    const { element, text } = await mountCircle({ answers: answersAt(1) })
    expect(text()).toContain('循環は「制度を作る」で止まっています。')
    const [system, , , , effect] = getAllByRole(element, 'listitem')
    expect(system?.textContent).toContain('ここで循環が止まっています')
    expect(effect?.textContent).not.toContain('ここで循環が止まっています')
  })

  it('止まる所より前に分からない輪があれば、それを断る', async () => {
    const answers = answersBy(({ section }) => level(section === 'rules' ? 4 : 1))
    const { text } = await mountCircle({ answers })
    expect(text()).toContain('循環は「効果が見える」で止まっています。')
    expect(text()).toMatch(
      /その前の「いつもの仕事ができる」、「誰でも使える」、「利用実績が伸びる」は、まだ分かりません。/u,
    )
  })

  it('止まっている輪がなくても、分からない輪があれば、回っているとは言わない', async () => {
    const { text } = await mountCircle({ answers: answersAt(4) })
    expect(text()).toContain('止まっている輪は見つかりません。')
    expect(text()).not.toContain('すべて回っています')
  })

  it('何も分からなければ、どの輪にも、入力する先を示す', async () => {
    const { element, text } = await mountCircle()
    expect(text()).toContain('五つの輪は、どれもまだ分かりません。')
    const targets = getAllByRole(element, 'link').map((link) => link.getAttribute('href'))
    expect(targets).toEqual([
      '/a/a1/questions/rules/1?from=result',
      '/a/a1/work',
      '/a/a1/practice',
      '/a/a1/practice',
      '/a/a1/questions/workshare/4?from=result',
    ])
    expect(getByRole(element, 'region', { name: '循環はどこで止まるか' })).toBeTruthy()
  })
})
