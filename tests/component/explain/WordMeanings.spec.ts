import { fireEvent, getByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import WordMeanings from '@/explain/WordMeanings.vue'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

async function mountWords() {
  mounted = await mountPage(WordMeanings, { props: { words: ['stage', 'wider'] } })
  const { element } = mounted
  const button = (name: string) => getByRole(element, 'button', { name })
  const press = async (name: string) => {
    fireEvent.click(button(name))
    await flushPromises()
  }
  return { element, button, press }
}

describe('WordMeanings', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('言葉を押すと意味が出て、別の言葉を押すと入れ替わり、もう一度押すと消える', async () => {
    const { element, button, press } = await mountWords()
    expect(element.textContent).not.toContain('低いほうで決まります')
    await press('段階')
    expect(element.textContent).toContain('広さと長さの低いほうで決まります。')
    expect(button('段階').getAttribute('aria-expanded')).toBe('true')
    await press('広さ')
    expect(element.textContent).not.toContain('低いほうで決まります')
    expect(element.textContent).toContain('どれだけ多くの人がテレワークできるか')
    await press('広さ')
    expect(element.textContent).not.toContain('どれだけ多くの人')
  })

  it.each(['Escape', '閉じる'])('%s で消え、フォーカスは言葉に戻る', async (way) => {
    const { element, button, press } = await mountWords()
    await press('広さ')
    if (way === 'Escape') fireEvent.keyDown(button('閉じる'), { key: 'Escape' })
    else await press(way)
    await flushPromises()
    expect(element.textContent).not.toContain('どれだけ多くの人')
    expect(document.activeElement).toBe(button('広さ'))
  })
})
