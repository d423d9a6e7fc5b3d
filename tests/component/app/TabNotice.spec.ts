import { getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import TabNotice from '@/app/TabNotice.vue'
import type { Locale } from '@/i18n'
import type { TabGuard, TabRole } from '@/persistence/tabGuard'
import { useTabsStore } from '@/stores/tabs'
import { loneTab } from '../../support/loneTab'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

/** A tab that follows another one, which lets go or does not. */
function follower(letsGo: boolean): TabGuard {
  let role: TabRole = 'following'
  return {
    ...loneTab,
    role: () => role,
    mayWrite: () => role === 'writing',
    takeOver() {
      if (letsGo) role = 'writing'
      return Promise.resolve(letsGo)
    },
  }
}

async function mountNotice(tabs: TabGuard, locale: Locale = 'ja') {
  mounted = await mountPage(TabNotice, { locale, ports: { tabs } })
  const { element, pinia } = mounted
  const notice = () => queryByRole(element, 'region')
  const press = async (name: string) => {
    getByRole(element, 'button', { name }).click()
    await flushPromises()
  }
  return { element, notice, press, tabs: useTabsStore(pinia) }
}

const WORDS = {
  ja: {
    label: 'タブの役割',
    following: 'このタブは、見るだけです',
    text: '編集できるのは一つのタブだけです。',
    refused: 'このタブでは変更できませんでした',
    take: 'このタブで編集する',
    held: 'まだ保存できていない変更があります',
  },
  en: {
    label: 'Role of this tab',
    following: 'This tab is view-only',
    text: 'one tab at a time can edit.',
    refused: 'Could not change anything in this tab',
    take: 'Edit in this tab',
    held: 'has changes that are not saved yet',
  },
}

describe('TabNotice', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('書くタブには出ない', async () => {
    expect((await mountNotice(loneTab)).notice()).toBeNull()
  })

  it.each(['ja', 'en'] as const)('見るだけだと言い、押すと引き継いで消える（%s）', async (locale) => {
    const { element, notice, press, tabs } = await mountNotice(follower(true), locale)
    const { label, following, text, take } = WORDS[locale]
    expect(getByRole(element, 'region', { name: label }).textContent).toContain(text)
    expect(getByRole(element, 'heading').textContent.trim()).toBe(following)
    await press(take)
    expect(notice()).toBeNull()
    expect(tabs.role).toBe('writing')
  })

  it.each(['ja', 'en'] as const)('変更を断るたびに、そう言う見出しに移る（%s）', async (locale) => {
    const { element, tabs } = await mountNotice(follower(true), locale)
    const heading = getByRole(element, 'heading')
    expect(document.activeElement).not.toBe(heading)
    for (let turn = 0; turn < 2; turn += 1) {
      heading.blur()
      tabs.mayWrite()
      await flushPromises()
      expect(heading.textContent.trim()).toBe(WORDS[locale].refused)
      expect(document.activeElement).toBe(heading)
    }
  })

  it.each(['ja', 'en'] as const)('譲ってもらえなければ、わけと、することを言う（%s）', async (locale) => {
    const { notice, press } = await mountNotice(follower(false), locale)
    await press(WORDS[locale].take)
    expect(notice()?.textContent).toContain(WORDS[locale].held)
  })
})
