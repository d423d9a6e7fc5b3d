import { fireEvent, getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import TrendPage from '@/features/trend/TrendPage.vue'
import type { Locale } from '@/i18n'
import { useLibraryStore } from '@/stores/library'
import { aRealAssessment, answersAt, level } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

beforeEach(standInForBrowser)
afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

/** Texts of all versions come in on the way. */
function ofCity(id: string, createdOn: string, changes: Partial<Assessment> = {}): Assessment {
  const assessment = aRealAssessment({ id, createdOn, answers: answersAt(2), ...changes })
  return { ...assessment, organization: { ...assessment.organization, name: 'ひろなが市' } }
}

/** The page of the first one, with the others kept beside it. */
async function openPage([own, ...others]: readonly [Assessment, ...Assessment[]], locale: Locale = 'ja') {
  mounted = await mountPage(TrendPage, { assessment: own, locale, at: `/compare/trend/${own.id}` })
  for (const other of others) useLibraryStore(mounted.pinia).put(other)
  const { element } = mounted
  await eventually(async () => {
    await flushPromises()
    expect(element.textContent).toContain(locale === 'ja' ? '情報のデジタル化' : 'Digital information')
  })
  return element
}

const regionOf = (element: HTMLElement, name: string) => getByRole(element, 'region', { name })

describe('TrendPage', () => {
  it('同じ日の診断も二つとして並べ、どちらか分かる名前で呼ぶ', async () => {
    const element = await openPage([ofCity('a', '2026-04-01'), ofCity('b', '2026-04-01')])
    const boxes = getAllByRole(regionOf(element, 'この組織の診断'), 'checkbox')
    expect(boxes.map((box) => box.closest('label')?.textContent)).toEqual([
      '令和8年4月1日（1つ目）',
      '令和8年4月1日（2つ目）',
    ])
  })

  it('版が変わったら、何が比べられないかを言い、設問は両方が聞いたものだけを比べる', async () => {
    const quick = ofCity('a', '2025-10-01', { form: 'quick', answers: answersAt(1, {}, 'quick') })
    const element = await openPage([ofCity('b', '2026-04-01'), quick])
    expect(regionOf(element, 'この組織の診断').textContent).toContain('簡易版から標準版に変わりました')
    const differences = regionOf(element, '設問ごとの違い')
    expect(differences.textContent).toMatch(/上がった 20、下がった 0、ほかの変化 0、同じ 0、比べられない 47/u)
    await eventually(() => {
      expect(differences.textContent).toContain('前の診断では聞いていません')
    })
  })

  it('前と後を選び直し、変わらない設問も見られる', async () => {
    const element = await openPage([
      ofCity('a', '2025-04-01'),
      ofCity('b', '2025-10-01', { answers: answersAt(2, { 'cloud.files': level(0) }) }),
      ofCity('c', '2026-04-01'),
    ])
    const differences = regionOf(element, '設問ごとの違い')
    expect(differences.textContent).toContain('上がった 1、下がった 0')
    fireEvent.change(getByLabelText(differences, '前'), { target: { value: 'a' } })
    await flushPromises()
    expect(differences.textContent).toContain('変わった設問はありません')
    fireEvent.click(getByRole(differences, 'checkbox'))
    await flushPromises()
    await eventually(() => {
      expect(getAllByRole(differences, 'listitem')).toHaveLength(67)
    })
  })

  it('すべて外したら、そう言って、図も比較も出さない', async () => {
    const element = await openPage([ofCity('a', '2026-04-01')])
    fireEvent.click(getByRole(element, 'checkbox'))
    await flushPromises()
    expect(getByRole(element, 'status').textContent).toContain('一つも選ばれていません')
    expect(queryByRole(element, 'figure')).toBeNull()
  })

  it('英語でも、何が比べられるかを同じように言う', async () => {
    const old = ofCity('a', '2025-04-01', { bank: { id: 'hironaga-standard', version: '1.0.0' } })
    const element = await openPage([ofCity('b', '2026-04-01'), old], 'en')
    expect(regionOf(element, 'Assessments of this organization').textContent).toContain(
      'the question bank changed from 1.0.0 to 1.1.0',
    )
    const differences = regionOf(element, 'Differences, question by question')
    await eventually(() => {
      expect(differences.textContent).toContain('not compared')
    })
  })
})
