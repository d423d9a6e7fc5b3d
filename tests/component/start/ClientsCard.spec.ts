import { fireEvent, getAllByRole, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import HomePage from '@/features/start/HomePage.vue'
import { bringHomePieces } from '@/features/start/pieces'
import { useLibraryStore } from '@/stores/library'
import { aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined

const made = (name: string, client: string) =>
  aRealAssessment({ id: name, client, organization: { ...BLANK_ORGANIZATION, name } })

async function mountHome(locale: 'ja' | 'en' = 'ja') {
  await bringHomePieces()
  mounted = await mountPage(HomePage, { locale })
  const { element, pinia, downloads } = mounted
  const library = useLibraryStore(pinia)
  for (const each of [made('あおば市', '東の県'), made('かえで町', '東の県'), made('みどり市', '西の県')])
    library.put(each)
  library.put(made('自分の市', ''))
  await flushPromises()
  const press = async (name: string | RegExp) => {
    // The dialogs have some of the words once more.
    for (const button of getAllByRole(element, 'button', { name, hidden: true }).slice(0, 1)) fireEvent.click(button)
    await flushPromises()
  }
  return { element, press, library, downloads }
}

describe('ClientsCard', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('依頼元のある診断がなければ、出ない', async () => {
    await bringHomePieces()
    mounted = await mountPage(HomePage)
    useLibraryStore(mounted.pinia).put(made('自分の市', ''))
    await flushPromises()
    expect(queryByRole(mounted.element, 'region', { name: '依頼元ごとに見る' })).toBeNull()
  })

  it('一つを選ぶと、ほかの依頼元とその組織の名前は、ページのどこにもない', async () => {
    const { element, press } = await mountHome()
    await press('「東の県」だけを表示する（2件）')
    expect(within(element).getAllByRole('article')).toHaveLength(2)
    for (const name of ['西の県', 'みどり市', '自分の市']) expect(element.innerHTML).not.toContain(name)
    expect(document.activeElement?.textContent).toContain('「東の県」の診断だけを表示しています（2件）')
    await press('すべての診断を表示する')
    expect(within(element).getAllByRole('article')).toHaveLength(4)
  })

  it('ほかの依頼元の診断を削除したあとに選んでも、その名前を出さない', async () => {
    const { element, press, library } = await mountHome()
    library.remove('みどり市')
    await flushPromises()
    expect(element.textContent).toContain('「みどり市」の診断を削除しました。')
    await press('「東の県」だけを表示する（2件）')
    expect(element.innerHTML).not.toContain('みどり市')
  })

  it('選んでいる間に始めた診断には、その依頼元が入る', async () => {
    const { press, library } = await mountHome()
    await press('「西の県」だけを表示する（1件）')
    await press('診断をはじめる')
    await eventually(() => {
      expect(library.newestFirst.filter(({ assessment }) => assessment.client === '西の県')).toHaveLength(2)
    })
  })

  it('引き渡すファイルには、その依頼元の診断だけが入り、設定は入らない', async () => {
    const { press, downloads } = await mountHome('en')
    await press('Show “東の県” only (2)')
    await press('Make a hand-over file')
    await press('Save 2 to a file')
    const [file] = downloads
    expect(file?.name).toBe('telework-readiness_hand-over_東の県_2026-11-24.json')
    const content = JSON.parse(file?.text ?? '') as { settings: unknown; assessments: { data: { id: string } }[] }
    expect(content.settings).toBeNull()
    expect(content.assessments.map(({ data }) => data.id).sort()).toEqual(['あおば市', 'かえで町'])
    expect(file?.text).not.toContain('みどり市')
  })

  it('表示していた依頼元の診断がなくなったら、ほかの名前を出さずにそう言う', async () => {
    const { element, press, library } = await mountHome()
    await press('「西の県」だけを表示する（1件）')
    library.putAll({ put: [], remove: ['みどり市'] })
    await flushPromises()
    expect(element.textContent).toContain('表示していた依頼元の診断は、もうありません。')
    for (const name of ['西の県', '東の県', 'あおば市']) expect(element.textContent).not.toContain(name)
    await press('すべての診断を表示する')
    expect(within(element).getAllByRole('article')).toHaveLength(3)
  })
})
