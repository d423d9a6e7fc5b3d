import { fireEvent, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SettingsPage from '@/features/settings/SettingsPage.vue'
import { useBackupStore } from '@/stores/backup'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useLibraryStore } from '@/stores/library'
import { useGatheringsStore } from '@/stores/gatherings'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import type { FurtherPorts } from '@/stores/ports'
import { aRealAssessment } from '../../support/builtIn'
import { aGathering } from '../../support/gatheringBuilder'
import { anOwnBody } from '../../support/ownBodies'
import { aSheet } from '../../support/requestBuilders'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

async function mountSettings(ports: Partial<FurtherPorts> = {}, locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(SettingsPage, { locale, ports })
  const { element, pinia, downloads } = mounted
  await flushPromises()
  const press = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  return { element, press, downloads, library: useLibraryStore(pinia), pinia }
}

describe('SettingsPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('診断がなければ、保存するものがないと言う', async () => {
    const { element } = await mountSettings()
    expect(element.textContent).toContain('まだ診断も、自分で追加した事例も、「みんなで答える」の依頼もありません。')
    expect(queryByRole(element, 'button', { name: /ファイルに保存する/u })).toBeNull()
  })

  it('使っている量と残りを示し、消さないように頼める', async () => {
    const { element, press } = await mountSettings()
    expect(element.textContent).toContain('使っている量は約 1.5 MB、残りは約 98.5 MB')
    await press('消さないように頼む')
    expect(element.textContent).toContain('消さないと約束しています')
  })

  it.each([
    ['ja', '使っている量は約 2.3 GB、残りは約 298.5 GB です'],
    ['en', 'About 2.3 GB are used and 298.5 GB are left'],
  ] as const)('量が多ければ、大きな単位で示す（%s）', async (locale, text) => {
    const space = {
      estimate: () => Promise.resolve({ used: 2_300_000_000, left: 298_500_000_000 }),
      isPersisted: () => Promise.resolve(true),
      persist: () => Promise.resolve(true),
    }
    const { element } = await mountSettings({ space }, locale)
    expect(element.textContent).toContain(text)
  })

  it('頼んでも約束しないブラウザーでは、次にすることを言う', async () => {
    const { element, press } = await mountSettings({
      space: {
        estimate: () => Promise.resolve(null),
        isPersisted: () => Promise.resolve(false),
        persist: () => Promise.resolve(false),
      },
    })
    await press('消さないように頼む')
    expect(element.textContent).toContain('ブラウザーは約束しませんでした。')
  })

  it('保存すると、いつ保存したかを言い、残りの変更はなくなる', async () => {
    const { element, press, library, downloads } = await mountSettings()
    library.put(aRealAssessment({ id: 'a' }))
    library.put(aRealAssessment({ id: 'b' }))
    await flushPromises()
    expect(element.textContent).toContain('まだファイルに保存したことがありません。')
    expect(element.textContent).toContain('ファイルに保存していない変更がある診断：2件')
    await press('2件の診断をファイルに保存する')
    expect(downloads).toHaveLength(1)
    expect(JSON.parse(downloads[0]?.text ?? '')).toMatchObject({ kind: 'library', assessments: [{}, {}] })
    expect(element.textContent).toContain('最後にファイルに保存したのは 2026/11/24 9:30 です。')
    expect(element.textContent).not.toContain('ファイルに保存していない変更がある診断')
  })

  it('自分で追加した事例も入り、事例だけでも保存できる', async () => {
    const { element, press, library, downloads, pinia } = await mountSettings()
    useOwnBodiesStore(pinia).putAll([anOwnBody()])
    await flushPromises()
    expect(element.textContent).toContain('自分で追加した事例1件も入ります。')
    await press('ファイルに保存する')
    expect(JSON.parse(downloads[0]?.text ?? '')).toMatchObject({ assessments: [], references: [{ id: 'own-1' }] })
    library.put(aRealAssessment({ id: 'a' }))
    await flushPromises()
    await press('1件の診断をファイルに保存する')
    expect(JSON.parse(downloads[1]?.text ?? '')).toMatchObject({ assessments: [{}], references: [{ id: 'own-1' }] })
    expect(element.textContent).toContain('ファイルを、ブラウザーのダウンロードに渡しました（診断1件、事例1件）。')
  })

  it('「みんなで答える」の依頼と回答も入り、それだけでも保存できる', async () => {
    const { element, press, downloads, pinia } = await mountSettings()
    const gathering = aGathering()
    useGatheringsStore(pinia).put(gathering, [aSheet(gathering.request)])
    await flushPromises()
    expect(element.textContent).toContain('「みんなで答える」の依頼1件と、集まった回答も入ります。')
    await press('ファイルに保存する')
    expect(JSON.parse(downloads[0]?.text ?? '')).toMatchObject({ rooms: [{ gathering, sheets: [{}] }] })
    expect(element.textContent).toContain('渡しました（「みんなで答える」の依頼1件とその回答）。')
  })

  it.each([
    ['written', '選んだファイルに保存しました（診断', true],
    ['refused', 'ブラウザーが書き込みを許していません。', false],
    ['failed', '保存先の空きを確かめる', false],
    [null, '保存をやめました。ファイルはできていません。', false],
  ] as const)('書き込みが%sなら、そうと言う', async (outcome, text, isMarked) => {
    const { element, press, library, pinia } = await mountSettings({
      fileDialogs: {
        choosePlace: () => Promise.resolve(outcome && { name: '控え.json', write: () => Promise.resolve(outcome) }),
      },
    })
    library.put(aRealAssessment({ id: 'a' }))
    await flushPromises()
    await press('1件の診断をファイルに保存する')
    expect(element.textContent).toContain(text)
    expect(useFileMarksStore(pinia).marks.has('a')).toBe(isMarked)
  })

  it('暗号にするメモリーがなければ、そうと言い、何も書き出さない', async () => {
    const { element, press, library, downloads } = await mountSettings({
      runHeavy: () => Promise.reject(new RangeError('memory')),
    })
    library.put(aRealAssessment({ id: 'a' }))
    await flushPromises()
    fireEvent.click(getByRole(element, 'checkbox', { name: 'パスワードで暗号にする' }))
    await flushPromises()
    for (const label of ['パスワード', '確かめのためにもう一度']) {
      fireEvent.input(getByLabelText(element, label), { target: { value: '十分に長いパスワード' } })
    }
    await press('1件の診断をファイルに保存する')
    expect(element.textContent).toContain('暗号にできませんでした。')
    expect(downloads).toEqual([])
  })

  it('見本は、控えるように促さない', async () => {
    const { library, pinia } = await mountSettings()
    library.put(aRealAssessment({ id: 'a', createdOn: '2020-01-01', sample: true }))
    library.put(aRealAssessment({ id: 'b', createdOn: '2020-01-01' }))
    expect(useBackupStore(pinia).due.map(({ assessment }) => assessment.id)).toEqual(['b'])
  })

  it('英語でも保存できる', async () => {
    const { element, press, library } = await mountSettings({}, 'en')
    library.put(aRealAssessment({ id: 'a' }))
    await flushPromises()
    await press('Save to a file (assessments: 1)')
    expect(element.textContent).toContain('The file was handed to the browser as a download (assessments: 1).')
  })
})
