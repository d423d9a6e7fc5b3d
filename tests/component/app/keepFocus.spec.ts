import { fireEvent, getByRole, waitFor } from '@testing-library/dom'
import { mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeptFocus } from '@/app/keepFocus'

let wrapper: VueWrapper | undefined

/** Two parts with a title each; the second has entries that can be removed. */
function mountList(after: (element: HTMLElement) => void = () => {}) {
  const names = ref(['一', '二'])
  const List = defineComponent(() => {
    useKeptFocus()
    const remove = async (gone: string) => {
      names.value = names.value.filter((name) => name !== gone)
      await nextTick()
      after(document.body)
    }
    const entry = (name: string) =>
      h('li', { key: name }, [h('button', { onClick: () => remove(name) }, `${name}を消す`)])
    return () =>
      h('main', [
        h('h1', '頁'),
        h('section', [h('h2', '前の部')]),
        h('section', [h('h2', '一覧'), h('ul', names.value.map(entry)), h('button', '加える')]),
      ])
  })
  wrapper = mount(List, { attachTo: document.body })
  const button = (name: string) => getByRole(document.body, 'button', { name })
  const press = async (name: string) => {
    button(name).focus()
    fireEvent.click(button(name))
    await nextTick()
  }
  return { button, press }
}

/** Long enough for what waits for a change of the page. */
const later = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('useKeptFocus', () => {
  beforeEach(() => {
    // jsdom lays nothing out.
    Element.prototype.checkVisibility = vi.fn(() => true)
  })

  afterEach(() => {
    wrapper?.unmount()
    wrapper = undefined
  })

  it('消した行のボタンにあったフォーカスは、その部分の見出しへ移る', async () => {
    const { press } = mountList()
    await press('一を消す')
    await waitFor(() => {
      expect(document.activeElement).toBe(getByRole(document.body, 'heading', { name: '一覧' }))
    })
  })

  it('頁が自分でフォーカスを移したら、そのままにする', async () => {
    const { press, button } = mountList(() => {
      button('加える').focus()
    })
    await press('一を消す')
    await later()
    expect(document.activeElement).toBe(button('加える'))
  })

  it('ほかの所を使っているときは、何もしない', async () => {
    const { press, button } = mountList()
    await press('加える')
    button('加える').blur()
    fireEvent.click(button('一を消す'))
    await later()
    expect(document.activeElement).toBe(document.body)
  })
})
