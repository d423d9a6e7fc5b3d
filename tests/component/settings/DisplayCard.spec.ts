import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import DisplayCard from '@/features/settings/DisplayCard.vue'
import { useSettingsStore } from '@/stores/settings'
import { everyText } from '../../support/everyText'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

async function mountCard() {
  await everyText('en')
  mounted = await mountPage(DisplayCard)
  const { element, pinia } = mounted
  const press = async (role: string, name: string | RegExp) => {
    fireEvent.click(getByRole(element, role, { name }))
    await flushPromises()
  }
  return { element, press, store: useSettingsStore(pinia) }
}

describe('DisplayCard', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('明るさ、文字の大きさ、一文字のキー、自動で進むことを選べて、残る', async () => {
    const { press, store } = await mountCard()
    await press('radio', '暗い')
    await press('radio', 'とても大きい（150%）')
    await press('checkbox', '一文字のキーで操作する')
    await press('checkbox', '設問で、選んだら自動で次へ進む')
    const chosen = { theme: 'dark', textSize: 150, numberKeys: false, autoAdvance: true }
    expect(store.settings).toMatchObject(chosen)
    await store.load('ja')
    expect(store.settings).toMatchObject(chosen)
  })

  it('言語は、それぞれの言葉で書いてあり、選ぶとすぐに変わる', async () => {
    const { element, press, store } = await mountCard()
    await press('radio', 'English')
    expect(store.locale).toBe('en')
    expect(getByRole(element, 'heading', { name: 'Display and keys' })).toBeTruthy()
    await press('radio', '日本語')
    expect(getByRole(element, 'heading', { name: '見え方と操作' })).toBeTruthy()
  })

  it('閉じたヒントがあるときだけ、もう一度出せて、出したと言う', async () => {
    const { element, press, store } = await mountCard()
    const name = '閉じたヒントを、もう一度すべて出す'
    expect(queryByRole(element, 'button', { name })).toBeNull()
    store.change({ closedHints: ['work', 'plan'] })
    await flushPromises()
    await press('button', name)
    expect(store.settings.closedHints).toEqual([])
    expect(getByRole(element, 'status').textContent).toContain('ヒントを、それぞれの画面にもう一度出します。')
  })
})
