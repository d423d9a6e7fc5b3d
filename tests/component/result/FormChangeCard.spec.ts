import { getByRole, queryByRole, queryByText, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import FormChangeCard from '@/features/result/FormChangeCard.vue'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { mountCard } from './mountCard'

let unmount = () => {}

async function mountChange(changes: Partial<Assessment>) {
  const card = await mountCard(FormChangeCard, aRealAssessment(changes), () => ({}))
  unmount = () => {
    card.wrapper.unmount()
  }
  return card
}

const quickAt3 = answersAt(3, {}, 'quick')
const { version } = builtInBank.bank
const fromQuick = { change: 'form', on: '2026-12-01', version, form: 'quick', answers: quickAt3 } as const

function cellsOf(element: HTMLElement, form: string) {
  return within(getByRole(element, 'row', { name: new RegExp(form, 'u') }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
}

describe('FormChangeCard', () => {
  afterEach(() => {
    unmount()
  })

  it('版を変えていなければ、何も出さない', async () => {
    const { element } = await mountChange({ answers: answersAt(3) })
    expect(queryByRole(element, 'region')).toBeNull()
  })

  it('変える前と後の、段階と点数を並べ、いつ変えたかを言う', async () => {
    const { element, text } = await mountChange({ answers: quickAt3, earlier: [fromQuick] })
    expect(cellsOf(element, '簡易版')).toEqual(['展開', '75', '75'])
    expect(cellsOf(element, '標準版')[0]).toBe('試行')
    expect(text()).toContain('令和8年12月1日に設問の版を変えました。')
  })

  it('未回答のために下がったときは、悪くなったのではないと言う', async () => {
    const { text } = await mountChange({ answers: quickAt3, earlier: [fromQuick] })
    expect(text()).toContain('段階が下がったのは、未回答の47問を0とみなすためです。')
  })

  it('すべて答えても下がっていれば、未回答のせいにしない', async () => {
    const { element } = await mountChange({ answers: { ...answersAt(1), ...quickAt3 }, earlier: [fromQuick] })
    expect(cellsOf(element, '標準版')[0]).not.toBe('展開')
    expect(queryByText(element, /段階が下がったのは/u)).toBeNull()
  })

  it('下がっていなければ、下がったわけは言わない', async () => {
    const { element } = await mountChange({ answers: answersAt(3), earlier: [fromQuick] })
    expect(cellsOf(element, '標準版')).toEqual(['展開', '75', '75'])
    expect(queryByText(element, /段階が下がったのは/u)).toBeNull()
  })

  it('標準版から簡易版に変えても、変える前の版が先に来る', async () => {
    const answers = answersAt(2)
    const { element } = await mountChange({
      form: 'quick',
      answers,
      earlier: [{ ...fromQuick, form: 'standard', answers }],
    })
    const forms = within(element)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent)
    expect(forms).toEqual(['標準版', '簡易版'])
  })
})
