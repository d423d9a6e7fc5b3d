import { fireEvent, getAllByRole, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtInBank } from '@/content/bank'
import { questionsOfScope } from '@/domain/request'
import GatheringsPage from '@/features/gather/GatheringsPage.vue'
import NewGatheringPage from '@/features/gather/NewGatheringPage.vue'
import PaperPage from '@/features/gather/PaperPage.vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { useLibraryStore } from '@/stores/library'
import { useSettingsStore } from '@/stores/settings'
import { anAssessment } from '../../support/builders'
import { aGathering } from '../../support/gatheringBuilder'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { anInquiry } from '../../support/requestBuilders'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

beforeEach(standInForBrowser)
afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
})

describe('GatheringsPage', () => {
  it('診断がなければ、照会は診断から始めると言い、ワークショップはすぐ用意できる', async () => {
    mounted = await mountPage(GatheringsPage)
    const { element } = mounted
    const workshop = getByRole(element, 'region', { name: 'ワークショップ' })
    expect(getByRole(workshop, 'link', { name: 'ワークショップを用意する' }).getAttribute('href')).toBe('/w/new')
    const departments = getByRole(element, 'region', { name: /^部署に照会する/u })
    getByText(departments, /まだ診断がないので/u)
    expect(getByRole(departments, 'link', { name: 'ホームで診断を始める' }).getAttribute('href')).toBe('/')
  })

  it('診断を新しい順に五つまで挙げて照会に進ませ、用意した依頼を部署とともに並べる', async () => {
    mounted = await mountPage(GatheringsPage)
    const { element, pinia } = mounted
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      useLibraryStore(pinia).put(anAssessment({ id, createdOn: `2026-11-0${id}` }))
    }
    useGatheringsStore(pinia).put(aGathering({ request: anInquiry() }))
    await flushPromises()
    const departments = getByRole(element, 'region', { name: /^部署に照会する/u })
    expect(getAllByRole(departments, 'link')).toHaveLength(5)
    getByText(departments, /^ほかの1件は/u)
    expect(getAllByRole(departments, 'link')[0]?.getAttribute('href')).toMatch(/^\/a\/\d\/inquiry$/u)
    getByText(getByRole(element, 'region', { name: '用意した依頼' }), '部署：情報政策課')
  })
})

describe('NewGatheringPage', () => {
  async function mountNew(locale: 'ja' | 'en' = 'ja') {
    mounted = await mountPage(NewGatheringPage, { locale })
    const { element, pinia, router } = mounted
    const type = (name: string | RegExp, value: string) =>
      fireEvent.input(getByRole(element, 'textbox', { name }), { target: { value } })
    const click = async (name: string) => {
      fireEvent.click(getByRole(element, 'button', { name }))
      await flushPromises()
    }
    return { element, router, type, click, kept: () => [...useGatheringsStore(pinia).gatherings.values()] }
  }

  it('直すところを、まとめて挙げ、その場所に焦点を移し、何も作らない', async () => {
    const { element, type, click, kept } = await mountNew()
    type('立場の選択肢', '')
    fireEvent.click(getByRole(element, 'radio', { name: /^分野を選ぶ/u }))
    await click('この内容で用意する')
    const alert = getByRole(element, 'alert')
    expect(getAllByRole(alert, 'listitem')).toHaveLength(3)
    expect(document.activeElement).toBe(alert)
    expect(kept()).toEqual([])
  })

  it('はじめから無記名で、三人より少ない結果を見せず、決めたとおりに用意する', async () => {
    const { element, router, type, click, kept } = await mountNew()
    expect(getByRole<HTMLInputElement>(element, 'checkbox', { name: '無記名にする' }).checked).toBe(true)
    getByText(element, 'メモと理由は受け取りません。名前も聞きません。')
    type('依頼の名前', '話し合い')
    type('立場の選択肢', '窓口\n現場')
    await click('1行目を消す')
    await click('この内容で用意する')
    expect(kept()).toMatchObject([
      {
        request: { kind: 'workshop', title: '話し合い', notesAllowed: false, roles: ['窓口', '現場'] },
        smallestGroup: 3,
      },
    ])
    expect(kept()[0]?.agenda).toHaveLength(2)
    await eventually(() => {
      expect(router.currentRoute.value.name).toBe('gathering')
    })
  })

  it('leads to asking departments, in English', async () => {
    const { element } = await mountNew('en')
    expect(getByRole(element, 'link', { name: 'Choose the assessment' }).getAttribute('href')).toBe('/w')
    expect(queryByRole(element, 'radio', { name: 'Request to a department' })).toBeNull()
  })
})

describe('PaperPage', () => {
  async function mountPaper(gathering = aGathering()) {
    mounted = await mountPage(PaperPage, { props: { id: gathering.request.id } })
    const { element, pinia } = mounted
    useGatheringsStore(pinia).put(gathering)
    await eventually(() => getByRole(element, 'article', { name: '回答用紙' }))
    return getByRole(element, 'article', { name: '回答用紙' })
  }

  it('設問の番号と、立場と回答を打ち込むキーを、用紙に載せる', async () => {
    const paper = await mountPaper()
    const { scope, kind } = aGathering().request
    expect(kind).toBe('workshop')
    const asked = questionsOfScope(builtInBank.bank, scope)
    for (const place of asked.keys()) getByText(paper, `設問${String(place + 1)}`)
    expect(queryByText(paper, `設問${String(asked.length + 1)}`)).toBeNull()
    const roles = getAllByRole(paper, 'listitem').filter(({ textContent }) => /^\d\s/u.test(textContent.trim()))
    expect(roles.slice(0, 4).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim())).toEqual([
      '1 人事',
      '2 情報',
      '3 管理職',
      '4 担当',
    ])
  })

  it('部署への照会には、部署と期限と、メモの線がある', async () => {
    const paper = await mountPaper(aGathering({ request: anInquiry() }))
    getByText(paper, '部署：情報政策課')
    getByText(paper, /回答の期限：2026年12月11日/u)
    expect(paper.textContent).toMatch(/メモ/u)
    expect(queryByText(paper, /あなたの立場/u)).toBeNull()
  })

  it('ふりがなを付けると、画面と同じく、分野の名前と答え方にも付く', async () => {
    const paper = await mountPaper()
    const readingsOf = (part: Element | undefined) =>
      part && [...part.querySelectorAll('rt')].map((rt) => rt.textContent)
    const section = () => readingsOf([...paper.querySelectorAll('p.section')].at(0))
    const rule = () => readingsOf([...paper.querySelectorAll('li')].find((each) => /いちばん/u.test(each.textContent)))
    expect([section(), rule()]).toEqual([[], []])
    if (mounted) useSettingsStore(mounted.pinia).change({ furigana: true })
    await eventually(() => {
      expect(section()).toEqual(['じょうほう', 'か'])
    })
    expect(rule()).toContain('ひく')
  })
})
