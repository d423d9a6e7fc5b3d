import { getByRole, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import HomePage from '@/features/start/HomePage.vue'
import { bringHomePieces } from '@/features/start/pieces'
import { useClientsStore } from '@/stores/clients'
import { useLibraryStore } from '@/stores/library'
import { aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

async function mountHome(kept: readonly Assessment[]) {
  await bringHomePieces()
  mounted = await mountPage(HomePage)
  const { element, pinia } = mounted
  for (const each of kept) useLibraryStore(pinia).put(each)
  await flushPromises()
  const start = () => getByRole(element, 'button', { name: '診断をはじめる' }).className
  const goOn = () => queryByRole(element, 'link', { name: '最後に保存した診断を続ける' })?.getAttribute('href')
  return { pinia, start, goOn }
}

describe('HomePage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('診断がなければ、はじめることが先に来る', async () => {
    const { start, goOn } = await mountHome([])
    expect(start()).toContain('primary')
    expect(goOn()).toBeUndefined()
  })

  it('診断があれば、続けることが先に来て、はじめることは隣に残る', async () => {
    const { start, goOn } = await mountHome([aRealAssessment({ id: 'own' })])
    expect(start()).toContain('secondary')
    expect(goOn()).toBe('/a/own')
  })

  it('見本も、いま見せていない依頼元の診断も、続けるものに数えない', async () => {
    const { pinia, start, goOn } = await mountHome([
      aRealAssessment({ id: 'sample', sample: true }),
      aRealAssessment({ id: 'east', client: '東の県' }),
    ])
    expect(goOn()).toBe('/a/east')
    useClientsStore(pinia).show('西の県')
    await flushPromises()
    expect(start()).toContain('primary')
    expect(goOn()).toBeUndefined()
  })
})
