import { getAllByRole, getByRole, getByText, queryByText, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import { holdBacksOf } from '@/domain/holdBacks'
import HoldBackList from '@/features/result/HoldBackList.vue'
import { answersAt, aRealAssessment, level } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountList(answers: Answers, locale: 'ja' | 'en' = 'ja') {
  const card = await mountCard(
    HoldBackList,
    aRealAssessment({ answers }),
    (scores, wording, store) => ({ holdBacks: holdBacksOf(scores.result, store.form, answers), wording }),
    locale,
  )
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

const linkNames = (element: HTMLElement) => getAllByRole(element, 'link').map(({ textContent }) => textContent)

describe('HoldBackList', () => {
  afterEach(() => {
    unmount()
  })

  it('足りない点数を目安とともに言い、計算のしかたと、伸びしろの大きい設問を三つ添える', async () => {
    const { element } = await mountList(answersAt(2))
    expect(getByRole(element, 'heading', { name: '「展開」に進めない理由' })).toBeTruthy()
    const [wider, longer, ...rest] = getAllByRole(element, 'listitem')
    expect(rest).toEqual([])
    expect(wider?.textContent).toContain('広さ 50／目安 60')
    expect(longer?.textContent).toContain('長さ 50／目安 60')
    expect(linkNames(wider ?? element)).toHaveLength(3)
    expect(getByRole(wider ?? element, 'button', { name: '広さの計算のしかた' })).toBeTruthy()
  })

  it('遅れている分野を、最低線とともに挙げる', async () => {
    const seating = Object.keys(answersAt(0)).filter((id) => id.startsWith('seating.'))
    const { element } = await mountList(answersAt(4, Object.fromEntries(seating.map((id) => [id, level(1)]))))
    const item = getByText(element, 'フリーアドレス制 25／最低線 40').closest('li')
    expect(item && within(item).getByRole('button', { name: 'フリーアドレス制の計算のしかた' })).toBeTruthy()
    expect(queryByText(element, /情報のデジタル化/u)).toBeNull()
  })

  it('水準0の設問は、それだけで進めないと名指しし、設問への道を示す', async () => {
    const { element } = await mountList(answersAt(4, { 'cloud.isolated': level(0) }))
    expect(getByRole(element, 'listitem').textContent).toContain('「水準0」が1問あるため「展開」に進めません：')
    const link = getByRole(element, 'link', { name: '分離ネットワークの業務' })
    expect(link.getAttribute('href')).toMatch(/^\/a\/a1\/questions\/cloud\/8\?from=result$/u)
    expect(queryByText(element, '点数は、わからない・未回答を0とみなした下限です。')).toBeNull()
  })

  it('わからない設問は、水準0と答えた設問と分けて言う', async () => {
    const { element } = await mountList(answersAt(4, { 'cloud.isolated': level(0), 'cloud.core': { kind: 'unknown' } }))
    const [answered, blank] = getAllByRole(element, 'listitem')
    expect(answered?.textContent).toContain('「水準0」が1問')
    expect(linkNames(answered ?? element)).toEqual(['分離ネットワークの業務'])
    expect(blank?.textContent).toContain('「わからない・未回答」が1問あり、水準0とみなすため')
    expect(linkNames(blank ?? element)).toEqual(['基幹システムの利用'])
  })

  it('いちばん上の段階では、何も挙げない', async () => {
    const { element, text } = await mountList(answersAt(4))
    expect(text()).toBe('いちばん上の段階まで備えが整っています。')
    expect(within(element).queryByRole('list')).toBeNull()
  })

  it('英語でも同じことを言う', async () => {
    const { element } = await mountList(answersAt(4, { 'cloud.isolated': level(0) }), 'en')
    expect(getByRole(element, 'heading').textContent).toBe('What holds back “Roll-out”')
    expect(getByRole(element, 'listitem').textContent).not.toMatch(/[ぁ-ん一-龠]/u)
  })
})
