import { fireEvent, getByLabelText, getByRole, getByText, queryByText } from '@testing-library/dom'
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick, type Component } from 'vue'
import type { Locale } from '@/i18n'
import BaseDateField from '@/ui/BaseDateField.vue'
import BaseNumberField from '@/ui/BaseNumberField.vue'
import { everyText } from '../../support/everyText'

let mounted: VueWrapper | undefined
afterEach(() => mounted?.unmount())

/** The field in the page, and what it holds. */
function mountField(component: Component, given: Record<string, unknown>) {
  let value: unknown = given['modelValue']
  const wrapper: VueWrapper = mount(component, {
    props: {
      ...given,
      'onUpdate:modelValue': (next: unknown) => {
        value = next
        void wrapper.setProps({ modelValue: next })
      },
    },
    attachTo: document.body,
  })
  mounted = wrapper
  return { element: document.body, held: () => value }
}

describe('BaseNumberField', () => {
  beforeEach(() => everyText('ja'))

  async function type(text: string, given: Record<string, unknown> = {}) {
    const field = mountField(BaseNumberField, { label: '人数', modelValue: 8, ...given })
    fireEvent.input(getByRole(field.element, 'textbox', { name: '人数' }), { target: { value: text } })
    await nextTick()
    return field
  }

  it('全角の数字と単位を読み取る', async () => {
    const { held } = await type('１，２３４人', { unit: '人' })
    expect(held()).toBe(1234)
  })

  it.each([
    ['約100', '「約」や「〜」は付けられません'],
    ['50%', '「%」ではなく「人」の数を入力してください'],
  ])('「%s」は読まずに、わけを言い、前の値を残す', async (text, message) => {
    const { element, held } = await type(text, { unit: '人' })
    getByText(element, new RegExp(message, 'u'))
    getByText(element, /8 のままです。$/u)
    expect(held()).toBe(8)
  })

  it('年の欄は、元号でも読み、元号のない年は聞き返す', async () => {
    const { element, held } = await type('令和6年', { isYear: true, modelValue: 2020 })
    expect(held()).toBe(2024)
    fireEvent.input(getByRole(element, 'textbox', { name: '人数' }), { target: { value: '6年' } })
    await nextTick()
    getByText(element, '西暦か元号の年を入力してください（例：2024、令和6年）。入力は反映されず、2024 のままです。')
    expect(held()).toBe(2024)
  })
})

describe('BaseDateField', () => {
  async function mountDate(era: 'japanese' | 'western', locale: Locale = 'ja') {
    await everyText(locale)
    return mountField(BaseDateField, { label: '数えた日', modelValue: '2024-04-01', era })
  }

  it('自治体では、欄の横に和暦を示し、企業と英語では示さない', async () => {
    const local = await mountDate('japanese')
    getByText(local.element, '令和6年4月1日')
    mounted?.unmount()
    const company = await mountDate('western')
    expect(queryByText(company.element, /2024年|令和/u)).toBeNull()
    mounted?.unmount()
    const english = await mountDate('japanese', 'en')
    expect(queryByText(english.element, /2024|令和/u)).toBeNull()
  })

  it('和暦の日付を貼り付けられ、日付でないものは、ブラウザーに任せる', async () => {
    const { element, held } = await mountDate('japanese')
    const field = getByLabelText(element, '数えた日')
    const paste = (text: string) => fireEvent.paste(field, { clipboardData: { getData: () => text } })
    expect(paste('あした')).toBe(true)
    expect(held()).toBe('2024-04-01')
    expect(paste('令和７年３月31日')).toBe(false)
    expect(held()).toBe('2025-03-31')
  })
})
