import { getByRole, getAllByRole, queryByRole } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import AnswerChoices from '@/asking/AnswerChoices.vue'
import type { Answer } from '@/domain/answer'
import { mountPage } from '../../support/mountPage'

const levels = ['紙だけ', '一部', '半分', 'ほとんど', 'すべて']

async function mountChoices(props: { answer?: Answer; allowNa?: boolean } = {}) {
  const { wrapper } = await mountPage(AnswerChoices, {
    props: { answer: props.answer, levels, allowNa: props.allowNa ?? false, showKeys: true },
  })
  return { wrapper, element: wrapper.element as HTMLElement }
}

describe('AnswerChoices', () => {
  it('五つの水準と「わからない」を、名前のあるラジオボタンで示す', async () => {
    const { element } = await mountChoices()
    const names = getAllByRole(element, 'radio').map((radio) => radio.closest('label')?.lastElementChild?.textContent)
    expect(names).toEqual([...levels, 'わからない'])
  })

  it('該当しないは、許された設問でだけ示す', async () => {
    expect(queryByRole((await mountChoices()).element, 'radio', { name: /該当しない/u })).toBeNull()
    expect(getByRole((await mountChoices({ allowNa: true })).element, 'radio', { name: /該当しない/u })).toBeTruthy()
  })

  it('いまの回答だけが選ばれている', async () => {
    const { element } = await mountChoices({ answer: { kind: 'level', level: 3 } })
    const checked = getAllByRole(element, 'radio').map((radio) => (radio as HTMLInputElement).checked)
    expect(checked).toEqual([false, false, false, true, false, false])
  })

  it('選ぶと、何をどう選んだかを知らせる', async () => {
    const { wrapper, element } = await mountChoices()
    await wrapper.findAll('input')[2]?.trigger('click', { detail: 1 })
    getByRole(element, 'radio', { name: /わからない/u }).click()
    expect(wrapper.emitted('choose')).toEqual([
      [2, 'pointer'],
      ['unknown', 'keyboard'],
    ])
  })
})
