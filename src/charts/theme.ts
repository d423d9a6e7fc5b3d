import { computed, onScopeDispose, ref } from 'vue'
import { useDarkPage } from './darkPage'
import { usePaper } from './paper'

/** The colours of a chart. Constants, not read from the page: while printing, or hidden, the page has none to give. */
export interface ChartTheme {
  /** On paper nothing can be pointed at or enlarged, and colours may be greys: what is drawn carries its own figures. */
  readonly medium: 'screen' | 'paper'
  /** Ground of the card that the chart lies on. */
  readonly surface: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly use: string
  readonly key: string
  readonly frontier: string
  readonly band: string
  readonly hatch: string
  /** Lines that stand for organizations; their marks tell them apart as well. */
  readonly series: readonly string[]
}

export const LIGHT: ChartTheme = {
  medium: 'screen',
  surface: '#ffffff',
  text: '#1a1a1a',
  quiet: '#4d4d4d',
  line: '#dfe2ea',
  use: '#264af4',
  key: '#0017c1',
  frontier: '#c74700',
  band: 'rgba(251, 91, 1, 0.22)',
  hatch: 'rgba(199, 71, 0, 0.35)',
  series: ['#264af4', '#c74700', '#0a6b41', '#8a1aa6', '#4d4d4d'],
}

/** For paper: surfaces light, lines dark, so that grey tells apart what colours do; the tokens of paper are the same. */
export const PAPER: ChartTheme = {
  ...LIGHT,
  medium: 'paper',
  text: '#000000',
  quiet: '#333333',
  line: '#c4c4c4',
  use: '#6f8cf5',
  key: '#000b5c',
  frontier: '#8a3200',
  band: 'rgba(138, 50, 0, 0.2)',
  hatch: 'rgba(138, 50, 0, 0.4)',
}

export const DARK: ChartTheme = {
  medium: 'screen',
  surface: '#1c1e26',
  text: '#ececf1',
  quiet: '#b9bcc8',
  line: '#3a3e4c',
  use: '#4979f5',
  key: '#9db7f9',
  frontier: '#ff9a5c',
  band: 'rgba(255, 154, 92, 0.28)',
  hatch: 'rgba(255, 154, 92, 0.45)',
  series: ['#7a9cff', '#ff9a5c', '#6fd39b', '#dd9bee', '#c9ccd6'],
}

/** The theme in use: that of paper on paper and while the page is printed, else that of the page around. */
export function useChartTheme() {
  const isDark = useDarkPage()
  const paper = usePaper()
  const isPrinting = ref(false)
  const startPrinting = () => {
    isPrinting.value = true
  }
  const stopPrinting = () => {
    isPrinting.value = false
  }
  window.addEventListener('beforeprint', startPrinting)
  window.addEventListener('afterprint', stopPrinting)
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', startPrinting)
    window.removeEventListener('afterprint', stopPrinting)
  })
  return computed(() => {
    if (isPrinting.value || paper.value !== null) return PAPER
    return isDark.value ? DARK : LIGHT
  })
}
