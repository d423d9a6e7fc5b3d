import { findByText, fireEvent, getByRole, within } from '@testing-library/dom'
import { afterEach, describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { POINTS_PER_STAGE } from '@/domain/scoring/path'
import AboutPage from '@/features/about/AboutPage.vue'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

async function mountAbout(locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(AboutPage, { locale })
  return mounted.element
}

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
})

describe('AboutPage', () => {
  it('設問の数も、計算の数字も、実際に使うものを書く', async () => {
    const element = await mountAbout()
    const { standard, quick } = builtInBank.forms
    const what = within(getByRole(element, 'region', { name: '何を測るか' }))
    const counts = `標準版が${String(standard.questions.length)}問、簡易版が${String(quick.questions.length)}問`
    expect(what.getByText(counts, { exact: false })).toBeTruthy()
    const method = within(getByRole(element, 'region', { name: '計算のしかた' }))
    expect(method.getByText(`軸が ${String(POINTS_PER_STAGE)} × 段階 以上`, { exact: false })).toBeTruthy()
    const conventions = within(getByRole(element, 'region', { name: 'この診断の取り決め' }))
    expect(conventions.getByText('ほかに決めないときの目標を40%とすること')).toBeTruthy()
  })

  it('目次から、その見出しへ移る', async () => {
    const element = await mountAbout()
    fireEvent.click(getByRole(element, 'button', { name: 'この診断で言えないこと' }))
    expect(document.activeElement).toBe(getByRole(element, 'heading', { name: 'この診断で言えないこと' }))
  })

  it('設問の根拠を、重なりなく、安全なリンクで挙げる', async () => {
    const element = await mountAbout()
    const summary = await findByText(element, /^設問の根拠（\d+件）$/u)
    const list = summary.closest('details')
    if (!list) throw new Error('一覧がない')
    const items = [...list.querySelectorAll('li')]
    expect(summary.textContent).toContain(`${String(items.length)}件`)
    const links = [...list.querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(0)
    expect(links.every(({ rel, target }) => rel === 'noopener noreferrer' && target === '_blank')).toBe(true)
    const shown = items.map((item) => `${item.textContent.trim()} ${item.querySelector('a')?.href ?? ''}`)
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('英語でも、同じ節がそろう', async () => {
    const element = await mountAbout('en')
    expect(getByRole(element, 'region', { name: 'Conventions of this assessment' })).toBeTruthy()
    expect(getByRole(element, 'table')).toBeTruthy()
  })
})
