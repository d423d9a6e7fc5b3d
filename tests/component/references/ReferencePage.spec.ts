import { fireEvent, getByRole, getByText, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ReferencePage from '@/features/references/ReferencePage.vue'
import type { Locale } from '@/i18n'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { anOwnBody } from '../../support/ownBodies'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
})

/** Long enough for any computer: the cases are compiled on the way. */
async function openBody(id: string, locale: Locale = 'ja') {
  mounted = await mountPage(ReferencePage, { props: { id }, locale, at: `/references/${id}` })
  const { element, pinia, router } = mounted
  await eventually(async () => {
    await flushPromises()
    getByRole(element, 'heading', { level: 1 })
  })
  return { element, router, store: useOwnBodiesStore(pinia) }
}

/** The years that the history's headings begin with, in the order of the page. */
function yearsIn(history: HTMLElement): number[] {
  return within(history)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => Number(/\d{4}/u.exec(textContent)?.[0]))
}

describe('事例の団体の画面', () => {
  it('資料と公表資料の食い違いを、両方の事実を並べて言う', async () => {
    const { element } = await openBody('saga_pref')
    const comparison = within(getByRole(element, 'region', { name: '資料と公表資料を見比べる' }))
    comparison.getByText('公表資料と食い違います。')
    for (const name of ['資料（2012年）', '公表資料'])
      expect(within(comparison.getByRole('region', { name })).getAllByRole('listitem').length).toBeGreaterThan(0)
  })

  it('経緯は古い順に並び、どの事実にも出典と確かさがあり、予定は予定と分かる', async () => {
    const { element } = await openBody('saga_pref', 'en')
    const history = getByRole(element, 'region', { name: 'History' })
    const years = yearsIn(history)
    expect(years.length).toBeGreaterThan(5)
    expect(years).toEqual([...years].sort((a, b) => a - b))
    const facts = within(history)
      .getAllByRole('listitem')
      .filter((item) => !item.querySelector('li'))
    expect(facts).toHaveLength(25)
    for (const fact of facts) expect(fact.textContent).toContain('Confidence:')
    within(history).getByText(/\(planned\)/u)
  })

  it('計算値は割り算と一緒に、公表されていないことは分からないと出る', async () => {
    const { element } = await openBody('kagoshima')
    expect(getByRole(element, 'region', { name: '経緯' }).textContent).toContain(
      'チームのテレワーク比率 1.1%（計算値）：53%×5日÷240日',
    )
    const unknown = getByRole(element, 'region', { name: '分からないこと' })
    getByText(unknown, '公表資料では確認できません：誰が使えるか、週に何日まで使えるか')
  })

  it('公表された団体は編集も削除もできない。ない団体では、次にすることを言う', async () => {
    const { element } = await openBody('saga_pref')
    expect(queryByRole(element, 'button', { name: 'この事例を削除する' })).toBeNull()
    mounted?.wrapper.unmount()
    const { element: missing } = await openBody('nowhere')
    getByRole(missing, 'heading', { name: 'この事例はありません' })
    getByText(missing, 'アドレスにある事例は、この中にありません。一覧から選んでください。')
    getByRole(missing, 'link', { name: '事例の一覧へ戻る' })
  })

  it('自分で追加した団体は印が付き、削除すると一覧に戻り、元に戻せる', async () => {
    const { element, router, store } = await openBody('own-1')
    store.putAll([anOwnBody()])
    await flushPromises()
    getByRole(element, 'heading', { name: 'となりの市（自分で追加）' })
    getByRole(element, 'link', { name: 'この事例を編集する' })
    fireEvent.click(getByRole(element, 'button', { name: 'この事例を削除する' }))
    await flushPromises()
    expect([store.bodies, router.currentRoute.value.name]).toEqual([[], 'references'])
    store.undoRemove()
    expect(store.bodies).toEqual([anOwnBody()])
  })
})
