import { nextTick } from 'vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDisplay } from '@/app/useDisplay'
import { DARK, LIGHT, type ChartTheme, useChartTheme } from '@/charts/theme'
import { useSettingsStore } from '@/stores/settings'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined
let chart: { readonly value: ChartTheme } | undefined
let system: EventTarget & { matches: boolean }

const Chart = {
  setup() {
    chart = useChartTheme()
    return () => null
  },
}
const Page = {
  components: { Chart },
  setup: useDisplay,
  template: '<Chart />',
}

async function mountAt(isDark: boolean) {
  system = Object.assign(new EventTarget(), { matches: isDark })
  vi.stubGlobal('matchMedia', () => system)
  mounted = await mountPage(Page)
  await flushPromises()
  const store = useSettingsStore(mounted.pinia)
  return async (changes: Parameters<typeof store.change>[0]) => {
    store.change(changes)
    await nextTick()
  }
}

function shown() {
  const { theme, textSize } = document.documentElement.dataset
  return { theme, textSize, chart: chart?.value === DARK ? 'dark' : 'light' }
}

describe('useDisplay', () => {
  beforeEach(() => {
    chart = undefined
  })
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  it('選ぶまでは、システムの明るさに合わせ、変わればついていく', async () => {
    await mountAt(true)
    expect(shown()).toEqual({ theme: 'dark', textSize: '100', chart: 'dark' })
    system.matches = false
    system.dispatchEvent(Object.assign(new Event('change'), { matches: false }))
    await nextTick()
    expect(shown()).toEqual({ theme: 'light', textSize: '100', chart: 'light' })
    expect(chart?.value).toBe(LIGHT)
  })

  it('選んだ明るさと文字の大きさに、ページも図も、すぐに変わる', async () => {
    const change = await mountAt(true)
    await change({ theme: 'light', textSize: 150 })
    expect(shown()).toEqual({ theme: 'light', textSize: '150', chart: 'light' })
    await change({ theme: 'dark', textSize: 125 })
    expect(shown()).toEqual({ theme: 'dark', textSize: '125', chart: 'dark' })
  })
})
