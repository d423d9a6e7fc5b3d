import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import PageHint from '@/explain/PageHint.vue'
import { useSettingsStore } from '@/stores/settings'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

describe('PageHint', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('閉じると消え、閉じたことが残り、設定で戻すとまた出る', async () => {
    const page = defineComponent(() => () => h(PageHint, { of: 'practice' }, () => '勤怠の記録から拾えます。'))
    mounted = await mountPage(page)
    const { element, pinia } = mounted
    const store = useSettingsStore(pinia)
    const hint = () => queryByRole(element, 'complementary', { name: 'ヒント' })
    expect(hint()?.textContent).toContain('勤怠の記録から拾えます。')
    fireEvent.click(getByRole(element, 'button', { name: 'このヒントを閉じる' }))
    await flushPromises()
    expect(hint()).toBeNull()
    expect(store.settings.closedHints).toEqual(['practice'])
    await store.load('ja')
    expect(store.settings.closedHints).toEqual(['practice'])
    store.change({ closedHints: ['work'] })
    await flushPromises()
    expect(hint()).not.toBeNull()
  })
})
