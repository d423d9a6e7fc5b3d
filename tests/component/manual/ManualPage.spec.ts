import { fireEvent, getByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ManualPage from '@/features/manual/ManualPage.vue'
import { loadLocale } from '@/i18n'
import { everyText } from '../../support/everyText'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

async function mountGuide() {
  await everyText('en')
  mounted = await mountPage(ManualPage)
  const { element } = mounted
  await eventually(() => getByRole(element, 'heading', { name: '設問に答える' }))
  return element
}

describe('ManualPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('使い方の文書を、見出し・表・箇条書きで見せ、目次から見出しに移れる', async () => {
    const element = await mountGuide()
    const contents = getByRole(element, 'navigation', { name: '目次' })
    fireEvent.click(within(contents).getByRole('button', { name: '設問に答える' }))
    expect(document.activeElement).toBe(getByRole(element, 'heading', { name: '設問に答える' }))
    expect(getByRole(element, 'row', { name: '? わからない' })).toBeTruthy()
    expect(element.textContent).not.toContain('後半にあります')
  })

  it('章の中のリンクは、その章の見出しに移る', async () => {
    const element = await mountGuide()
    const [, link] = within(element).getAllByRole('button', { name: 'ほかの部署に答えてもらう' })
    if (!link) throw new Error('No link')
    fireEvent.click(link)
    expect(document.activeElement).toBe(getByRole(element, 'heading', { name: 'ほかの部署に答えてもらう' }))
  })

  it('言葉の意味も読め、言語を切り替えると、その言語の使い方になる', async () => {
    const element = await mountGuide()
    expect(element.textContent).toContain('職員のうち、どれだけ多くの人がテレワークできるかです。')
    await loadLocale('en')
    await flushPromises()
    await eventually(() => getByRole(element, 'heading', { name: 'Answering' }))
    expect(getByRole(element, 'heading', { level: 1, name: 'User guide' })).toBeTruthy()
  })
})
