import { getByRole, getAllByRole, queryByRole } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import AnswerChoices from '@/asking/AnswerChoices.vue'
import type { Answer } from '@/domain/answer'
import { i18n } from '@/i18n'
import { everyText } from '../../support/everyText'

const levels = ['紙だけ', '一部', '半分', 'ほとんど', 'すべて']

function mountChoices(props: { answer?: Answer; allowNa?: boolean } = {}) {
  const wrapper = mount(AnswerChoices, {
    props: { answer: props.answer, levels, allowNa: props.allowNa ?? false, showKeys: true },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })
  return { wrapper, element: wrapper.element as HTMLElement }
}

describe('AnswerChoices', () => {
  beforeAll(() => everyText('ja'))

  it('五つの水準と「わからない」を、名前のあるラジオボタンで示す', () => {
    const { element } = mountChoices()
    const names = getAllByRole(element, 'radio').map((radio) => radio.closest('label')?.lastElementChild?.textContent)
    expect(names).toEqual([...levels, 'わからない'])
  })

  it('該当しないは、許された設問でだけ示す', () => {
    expect(queryByRole(mountChoices().element, 'radio', { name: /該当しない/u })).toBeNull()
    expect(getByRole(mountChoices({ allowNa: true }).element, 'radio', { name: /該当しない/u })).toBeTruthy()
  })

  it('いまの回答だけが選ばれている', () => {
    const { element } = mountChoices({ answer: { kind: 'level', level: 3 } })
    const checked = getAllByRole(element, 'radio').map((radio) => (radio as HTMLInputElement).checked)
    expect(checked).toEqual([false, false, false, true, false, false])
  })

  it('選ぶと、何をどう選んだかを知らせる', async () => {
    const { wrapper, element } = mountChoices()
    await wrapper.findAll('input')[2]?.trigger('click', { detail: 1 })
    getByRole(element, 'radio', { name: /わからない/u }).click()
    expect(wrapper.emitted('choose')).toEqual([
      [2, 'pointer'],
      ['unknown', 'keyboard'],
    ])
  })
})
