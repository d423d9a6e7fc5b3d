import { fireEvent, getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import { questionsOfScope } from '@/domain/request'
import HandoutPage from '@/features/reveal/handout/HandoutPage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { aGathering } from '../../support/gatheringBuilder'
import { groupSheets } from '../../support/groupSheets'
import { type MountedPage, mountPage, type MountOptions } from '../../support/mountPage'
import { aWorkshop, bank } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

const { request } = aGathering()
const [first = ''] = questionsOfScope(bank, request.scope).map(({ id }) => id)
const people = { 人事: [3, 3, 4], 情報: [0, 0, 0, 0], 管理職: [1, 1, 1], 担当: [4] }

async function mountHandout(
  changes: Partial<Gathering> = {},
  levels: Readonly<Record<string, readonly number[]>> = people,
  options: MountOptions = {},
) {
  const asked = changes.request ?? request
  mounted = await mountPage(HandoutPage, { ...options, props: { id: asked.id } })
  const { element, pinia } = mounted
  const store = useGatheringsStore(pinia)
  store.put(aGathering({ ...changes, reveal: null }))
  for (const sheet of groupSheets(asked, levels)) store.replace(sheet)
  store.put(aGathering({ reveal: startReveal('2026-11-26'), ...changes }))
  await flushPromises()
  return { element }
}

/** The printed page, once its texts are there. */
const paperOf = (element: HTMLElement, name: string | RegExp = 'ワークショップの結果（配付資料）') =>
  eventually(() => getByRole(element, 'article', { name }))

describe('HandoutPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('名前・日付・件数・段階と、合意した答えと理由、違う答えの人の数を載せる', async () => {
    const agreed = { [first]: { answer: 1 as const, reason: '窓口は別に考える' } }
    const { element } = await mountHandout({ agreed })
    const paper = await paperOf(element)
    getByRole(paper, 'heading', { level: 2, name: request.title })
    getByText(paper, /2026年11月26日\s回答11件の集計/u)
    getByText(paper, /^備えは/u)
    const [row] = getAllByRole(paper, 'listitem')
    expect(row?.textContent).toMatch(/合意\s*水準1「.+」/u)
    expect(row?.textContent).toContain('理由：窓口は別に考える')
    expect(row?.textContent).toMatch(/意見は.*分かれています（水準0に4人、水準1に3人、水準3に2人、水準4に2人）。/u)
    expect(row?.textContent).toContain('合意とは違う答えの人が8人いました。')
  })

  it('少なすぎる立場は名前だけを挙げ、その答えも、引き算で分かる立場の答えも載せない', async () => {
    const { element } = await mountHandout()
    const paper = await paperOf(element)
    getByText(paper, '立場では見せません：担当（3人より少ないため）')
    getByText(paper, /立場では見せません：人事（見せると、引き算で/u)
    getByText(paper, '立場ごとの平均の差が大きい順に、20問のうち5問です。水準は0〜4です。')
    expect(queryByText(paper, /^(?:担当|人事)：/u)).toBeNull()
    expect(
      getAllByRole(paper, 'listitem').filter(({ textContent }) => textContent.includes('情報：水準0')),
    ).toHaveLength(5)
  })

  it('次にすることと、書き込む欄がある', async () => {
    const { element } = await mountHandout({}, { 人事: [0, 0, 4, 4] })
    const paper = await paperOf(element)
    getByText(paper, 'もう一度話し合う設問（合意がなく、意見が分かれている）')
    getByText(paper, 'まず直すこと（守るべきことが水準0か1）')
    expect(queryByText(paper, /確かめる設問/u)).toBeNull()
    expect(getAllByRole(paper, 'columnheader').map(({ textContent }) => textContent)).toEqual([
      'すること',
      'だれが',
      'いつまでに',
    ])
    // One role that is everybody has nothing to be told apart from.
    expect(queryByRole(paper, 'heading', { name: '立場で見方が違う設問' })).toBeNull()
  })

  it('することがなければ、そう言い、立場の見方が同じなら、そう言う', async () => {
    const { element } = await mountHandout({}, { 人事: [3, 3, 3], 情報: [3, 3, 3] })
    const paper = await paperOf(element)
    getByText(paper, '意見の分かれたままの設問、わからない設問、まず直すことは、ありません。')
    getByText(paper, '立場による平均の差はありません。')
  })

  it('分野を選んだ集まりでは、段階を出さず、聞いた分野だけを載せる', async () => {
    const own = aWorkshop({ scope: { kind: 'sections', form: 'quick', sections: ['cloud'] } })
    const { element } = await mountHandout({ request: own }, { 人事: [3, 3, 3] })
    const paper = await paperOf(element)
    expect(queryByText(paper, /^備えは/u)).toBeNull()
    expect(getAllByRole(paper, 'heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^会社機能のクラウド化\s*75点$/u),
      '次にすること',
    ])
  })

  it.each([
    ['見せ始めるまで', { reveal: null }],
    ['最小の人数に満たないとき', { smallestGroup: 10, request: aWorkshop({ roles: ['人事'] }) }],
  ] as const)('%sは、何も載せない', async (_, changes) => {
    const { element } = await mountHandout(changes, { 人事: [3, 3, 3] })
    await eventually(() => getByText(element, /回答が最小の人数以上あるときに作れます/u))
    expect(queryByRole(element, 'article')).toBeNull()
    expect(queryByRole(element, 'button')).toBeNull()
  })

  it('英語でも読め、ブラウザーで印刷する', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { element } = await mountHandout({}, people, { locale: 'en' })
    const paper = await paperOf(element, 'Result of the workshop (hand-out)')
    getByText(paper, '26 November 2026 · from 11 sheets')
    fireEvent.click(getByRole(element, 'button', { name: 'Print' }))
    expect(print).toHaveBeenCalledTimes(1)
  })
})
