import { describe, expect, it } from 'vitest'
import { loadLocale, loadMessages, locale, speak, t } from '@/i18n'

describe('言葉の読み込み', () => {
  it('言語を替えている間に開いたページの言葉も、替えた言語で出る', async () => {
    speak('ja')
    await loadMessages(['app'])
    const switching = loadLocale('en')
    await Promise.all([switching, loadMessages(['peers', 'trend'])])
    expect(locale.value).toBe('en')
    expect(document.documentElement.lang).toBe('en')
    expect(t('peers.page.title')).not.toBe('peers.page.title')
    expect(t('app.language.other')).toBe('日本語')
  })

  it('替えたあとに開いたページの言葉も、もとの言語に戻しても、出る', async () => {
    await loadMessages(['plan'])
    expect(t('plan.page.title')).toBe('Plan')
    await loadLocale('ja')
    expect(t('plan.page.title')).toBe('計画')
    expect(t('app.language.other')).toBe('English')
  })
})
