import { getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import UpdateOffer from '@/app/UpdateOffer.vue'
import { UPDATE, type WaitingUpdate } from '@/app/updates'
import type { Locale } from '@/i18n'
import { useSavingStore } from '@/stores/saving'
import { everyText } from '../../support/everyText'

let wrapper: VueWrapper | undefined
let pinia: Pinia

async function mountOffer(waiting: WaitingUpdate, locale: Locale = 'ja') {
  await everyText(locale)
  const update = shallowRef(waiting)
  wrapper = mount(UpdateOffer, {
    attachTo: document.body,
    global: { plugins: [pinia], provide: { [UPDATE as symbol]: update } },
  })
  const element = document.body
  const press = async (name: string) => {
    getByRole(element, 'button', { name }).click()
    await flushPromises()
  }
  return { element, update, press }
}

const WORDS = {
  ja: {
    title: '新しい版があります。',
    kept: '回答はそのまま残ります。',
    take: '新しい版に切り替える',
    later: 'あとにする',
  },
  en: {
    title: 'There is a new version.',
    kept: 'Your answers stay.',
    take: 'Switch to the new version',
    later: 'Not now',
  },
}

describe('UpdateOffer', () => {
  beforeEach(() => {
    pinia = createPinia()
  })
  afterEach(() => {
    wrapper?.unmount()
    wrapper = undefined
  })

  it('新しい版がなければ何も出さず、来れば、開いたままの画面に出る', async () => {
    const { element, update } = await mountOffer(null)
    expect(queryByRole(element, 'status')).toBeNull()
    update.value = () => undefined
    await flushPromises()
    expect(getByRole(element, 'status').textContent).toContain('新しい版があります。')
  })

  it.each(['ja', 'en'] as const)('何が起き、何が残るかを言い、押したときだけ切り替える（%s）', async (locale) => {
    const take = vi.fn()
    const { element, press } = await mountOffer(take, locale)
    const { title, kept, take: label } = WORDS[locale]
    expect(getByRole(element, 'status').textContent).toContain(title)
    expect(getByRole(element, 'status').textContent).toContain(kept)
    expect(take).not.toHaveBeenCalled()
    await press(label)
    expect(take).toHaveBeenCalledTimes(1)
  })

  it.each(['ja', 'en'] as const)('あとにすると、切り替えずに消える（%s）', async (locale) => {
    const take = vi.fn()
    const { element, press } = await mountOffer(take, locale)
    await press(WORDS[locale].later)
    expect(queryByRole(element, 'status')).toBeNull()
    expect(take).not.toHaveBeenCalled()
  })

  it.each([
    ['ja', '先にファイルに保存してください。'],
    ['en', 'Save it to a file first.'],
  ] as const)('保存できていないものがあれば、切り替えを勧めず、先にすることを言う（%s）', async (locale, text) => {
    const saving = useSavingStore(pinia)
    const { element, press } = await mountOffer(() => undefined, locale)
    const failed = { ok: false, error: 'quota' } as const
    await saving.follow('a', { stored: failed, durable: Promise.resolve(false) }, new Date())
    await flushPromises()
    expect(getByRole(element, 'status').textContent).toContain(text)
    expect(queryByRole(element, 'button', { name: WORDS[locale].take })).toBeNull()
    await saving.follow('a', { stored: { ok: true, value: undefined }, durable: Promise.resolve(true) }, new Date())
    await flushPromises()
    await press(WORDS[locale].take)
  })
})
