import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import KeepingNotices from '@/app/KeepingNotices.vue'
import { failure, type Result, success } from '@/domain/result'
import type { Locale } from '@/i18n'
import type { WriteFailure } from '@/persistence/recordStorage'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import { memoryAdapter } from '../../support/memoryAdapter'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { testPorts } from '../../support/testPorts'

let mounted: MountedPage | undefined

/** The notices of the frame, with a browser whose answer to the next saving of settings can be chosen. */
async function mountNotices(first: Result<void, WriteFailure>, locale: Locale = 'ja') {
  let stored = first
  const memory = testPorts(memoryAdapter()).ports.settings
  const settings = { ...memory, save: () => ({ stored, durable: Promise.resolve(false) }) }
  mounted = await mountPage(KeepingNotices, { locale, ports: { settings } })
  const { element, pinia } = mounted
  const change = async () => {
    useSettingsStore(pinia).change({ autoAdvance: true })
    await flushPromises()
  }
  const press = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const saving = useSavingStore(pinia)
  const answer = (next: Result<void, WriteFailure>) => {
    stored = next
  }
  return { element, change, press, answer, saving, alert: () => queryByRole(element, 'alert')?.textContent }
}

describe('SettingsTrouble', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it.each([
    ['quota', '保存領域がいっぱいです', true],
    ['unavailable', '保存を許していません', false],
    ['newer', '新しい版のひろながのデータ', false],
  ] as const)(
    '設定を残せなければ、何が起きたか、何が無事か、どうするかを言う（%s）',
    async (reason, text, canRetry) => {
      const { element, change, alert } = await mountNotices(failure(reason))
      expect(alert()).toBeUndefined()
      await change()
      expect(alert()).toContain('設定を、このブラウザーに残せませんでした')
      expect(alert()).toContain('診断は変わっていません。')
      expect(alert()).toContain(text)
      expect(queryByRole(element, 'button', { name: 'もう一度残す' }) !== null).toBe(canRetry)
    },
  )

  it('もう一度残せたら、消える', async () => {
    const { change, press, answer, alert } = await mountNotices(failure('quota'))
    await change()
    await press('もう一度残す')
    expect(alert()).toContain('残せませんでした')
    answer(success(undefined))
    await press('もう一度残す')
    expect(alert()).toBeUndefined()
  })

  it('診断も保存できていないときは、そちらだけを言う', async () => {
    const { element, change, saving } = await mountNotices(failure('quota'))
    await saving.follow('a', { stored: failure('quota'), durable: Promise.resolve(false) }, new Date())
    await change()
    const alerts = [...element.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)
    expect(alerts).toHaveLength(1)
    expect(alerts[0]).toContain('保存できませんでした')
  })

  it('初めから何も残せないと言ってあれば、重ねては言わない', async () => {
    const { element, change, saving } = await mountNotices(failure('unavailable'))
    saving.begin({ stored: failure('unavailable'), durable: false })
    await change()
    expect(element.textContent).not.toContain('設定を、このブラウザーに残せませんでした')
  })

  it('閉じられて、次の変更も残せなければ、また言う', async () => {
    const { change, press, alert } = await mountNotices(failure('unavailable'), 'en')
    await change()
    await press('Close')
    expect(alert()).toBeUndefined()
    await change()
    expect(alert()).toContain('Your settings could not be kept in this browser')
  })
})
