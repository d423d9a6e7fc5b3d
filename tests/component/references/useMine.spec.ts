import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { useMine } from '@/features/references/useMine'
import { useClientsStore } from '@/stores/clients'
import { useLibraryStore } from '@/stores/library'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

const east = aRealAssessment({
  client: '東の県',
  organization: { ...BLANK_ORGANIZATION, name: '東の市' },
  answers: answersAt(2),
})
const west = { ...east, id: 'west', client: '西の県', organization: { ...east.organization, name: '西の市' } }

/** Says whether an own standing is set beside the bodies. */
const Probe = defineComponent(() => {
  const { own } = useMine()
  return () => h('p', own.value === null ? 'none' : 'own')
})

afterEach(() => {
  mounted?.wrapper.unmount()
})

describe('useMine', () => {
  it('アドレスの診断を重ね、ほかの依頼元だけを表示している間は重ねない', async () => {
    mounted = await mountPage(Probe, { assessment: east, at: '/references?mine=west' })
    const { element, pinia } = mounted
    useLibraryStore(pinia).put(west)
    await flushPromises()
    expect(element.textContent).toBe('own')
    useClientsStore(pinia).show('東の県')
    await flushPromises()
    expect(element.textContent).toBe('none')
    useClientsStore(pinia).show('西の県')
    await flushPromises()
    expect(element.textContent).toBe('own')
  })

  it('ここにない診断や、診断を選んでいないアドレスでは、何も重ねない', async () => {
    mounted = await mountPage(Probe, { assessment: east, at: '/references?mine=nobody' })
    expect(mounted.element.textContent).toBe('none')
    await mounted.router.push('/references')
    await flushPromises()
    expect(mounted.element.textContent).toBe('none')
  })
})
