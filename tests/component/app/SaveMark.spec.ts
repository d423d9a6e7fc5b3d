import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SaveMark from '@/app/SaveMark.vue'
import { failure, success } from '@/domain/result'
import type { WriteReceipt } from '@/persistence/recordStorage'
import { useSavingStore } from '@/stores/saving'
import { type MountedPage, mountPage } from '../../support/mountPage'

const AT = new Date(2026, 6, 1, 9, 5)
let mounted: MountedPage | undefined

/** The mark, and writes whose spare copies come when the test says so. */
async function mountMark() {
  mounted = await mountPage(SaveMark)
  const { element, pinia } = mounted
  const saving = useSavingStore(pinia)
  const write = async (stored: WriteReceipt['stored'] = success(undefined)) => {
    let answer: (isDurable: boolean) => void = () => undefined
    const durable = new Promise<boolean>((resolve) => (answer = resolve))
    void saving.follow('a', { stored, durable }, AT)
    await flushPromises()
    return async (isDurable: boolean) => {
      answer(isDurable)
      await flushPromises()
    }
  }
  return { text: () => element.textContent, kept: () => element.querySelector('[data-kept]'), write }
}

describe('SaveMark', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.useRealTimers()
  })

  it('保存したことと時刻を言い、控えがすぐ書ければ、そのことは言わない', async () => {
    const { text, write } = await mountMark()
    const answer = await write()
    expect(text()).toContain('9:05')
    await answer(true)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(text()).not.toContain('控え')
  })

  it('控えを書くのに1秒より長くかかるときだけ言い、書けたら言うのをやめる', async () => {
    const { text, write } = await mountMark()
    const answer = await write()
    await vi.advanceTimersByTimeAsync(900)
    expect(text()).not.toContain('控えを書いています')
    await vi.advanceTimersByTimeAsync(200)
    expect(text()).toContain('控えを書いています')
    await answer(true)
    expect(text()).not.toContain('控えを書いています')
  })

  it('控えが書けたかどうかは、いつでも分かる', async () => {
    const { kept, write } = await mountMark()
    const answer = await write()
    expect(kept()?.getAttribute('data-kept')).toBe('stored')
    await answer(true)
    expect(kept()?.getAttribute('data-kept')).toBe('durable')
  })

  it('保存できなければ、すぐに言う', async () => {
    const { text, write } = await mountMark()
    const answer = await write(failure('quota'))
    await answer(false)
    expect(text()).toContain('保存できていません')
  })
})
