import { getAllByRole, getByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import AccessibilityPage from '@/features/accessibility/AccessibilityPage.vue'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

describe('AccessibilityPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
  })

  it('方針、できていないこと、試験の方法と期間、達成基準ごとの結果を言う', async () => {
    mounted = await mountPage(AccessibilityPage)
    const { element } = mounted
    expect(element.textContent).toContain('JIS X 8341-3:2016 の適合レベルAAに配慮します。')
    expect(element.textContent).toContain('2026年11月24日 から 2026年11月29日')
    expect(element.textContent).toContain(
      '読み上げソフト（NVDA、PC-Talker、VoiceOver など）での試験を、まだしていません。',
    )
    const table = getByRole(element, 'table', { name: 'JIS X 8341-3:2016（WCAG 2.0）レベルAとAAの38項目' })
    expect(within(table).getAllByRole('row')).toHaveLength(39)
    const row = within(table).getByRole('row', { name: /^1\.2\.1/u })
    expect([...row.children].map((cell) => cell.textContent.trim())).toEqual([
      '1.2.1 音声だけ及び映像だけ（収録済み）',
      'A',
      'なし',
      '対象なし',
      '',
      '音声も映像もありません。カメラは、写るものを映すだけです。',
    ])
  })

  it('表は、行が区切りになる狭い画面でも表のままで、どの欄も列の名前を持つ', async () => {
    mounted = await mountPage(AccessibilityPage)
    for (const table of getAllByRole(mounted.element, 'table')) {
      const parts = [table, ...table.querySelectorAll('thead, tbody, tr, th, td')]
      expect(parts.filter((part) => !part.hasAttribute('role'))).toEqual([])
      const [, ...names] = within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
      const rows = [...table.querySelectorAll('tbody tr')]
      const labels = rows.map((row) => [...row.querySelectorAll('td')].map(({ dataset }) => dataset['column']))
      expect(labels).toEqual(rows.map(() => names))
    }
  })

  it('英語でも読める', async () => {
    mounted = await mountPage(AccessibilityPage, { locale: 'en' })
    const { element } = mounted
    expect(getByRole(element, 'heading', { level: 1, name: 'Accessibility statement' })).toBeTruthy()
    const rows = getAllByRole(element, 'row', { name: /Judged to conform/u })
    expect(rows[0]?.textContent).toContain('Non-text content')
    expect(element.textContent).not.toMatch(/[ぁ-ん]/u)
  })
})
