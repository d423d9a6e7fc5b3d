import type { EChartsType } from 'echarts/core'

/** Widest drawing on paper: small enough that its letters stay readable when it is scaled to the sheet. */
const PAPER_WIDTH = 560
/** Width of a drawing on a sheet, where it fills a column of 68 to 100 mm: its letters come out at 7 to 10 points. */
const SHEET_WIDTH = 340
/** Height for width: a drawing that is tall on a phone stays tall on paper, where flattening would push its marks together. */
const FLATTEST = 0.625
const TALLEST = 1

/**
 * Draws for paper and lets the browser scale the drawing to the sheet: a resize during the print would come too late
 * for its layout. Returns what brings the chart back to the screen.
 */
function putOnPaper(chart: EChartsType, element: HTMLElement): () => void {
  const width = Math.min(PAPER_WIDTH, element.clientWidth)
  const ratio = element.clientHeight / Math.max(1, element.clientWidth)
  const height = Math.round(width * Math.min(TALLEST, Math.max(FLATTEST, ratio)))
  return letScale(chart, element, { width, height })
}

/** Draws at one size and lets the browser scale the drawing to the room it has; returns what undoes it. */
function letScale(chart: EChartsType, element: HTMLElement, { width, height }: { width: number; height: number }) {
  chart.resize({ width, height })
  chart.getZr().flush()
  const svg = element.querySelector('svg')
  const frames = [svg, svg?.parentElement].flatMap((part) => (part ? [{ part, look: part.style.cssText }] : []))
  svg?.setAttribute('viewBox', `0 0 ${width} ${height}`)
  for (const { part } of frames) {
    part.style.position = 'static'
    part.style.width = '100%'
    part.style.height = 'auto'
  }
  return () => {
    svg?.removeAttribute('viewBox')
    for (const { part, look } of frames) part.style.cssText = look
    chart.resize({ width: 'auto', height: 'auto' })
  }
}

/** For a chart on a sheet: one size on the screen and in print, which the browser scales. */
export function setOnPaper(chart: EChartsType, element: HTMLElement, height: number) {
  letScale(chart, element, { width: SHEET_WIDTH, height })
}

/** Keeps a chart as large as its element, and whole on paper; returns what ends it. */
export function keepChartSize(chart: EChartsType, element: HTMLElement): () => void {
  const listening = new AbortController()
  let leavePaper: (() => void) | null = null
  const observer = new ResizeObserver(() => {
    // The first news is of the size that the chart was made in: it would be drawn twice.
    const isSame = chart.getWidth() === element.clientWidth && chart.getHeight() === element.clientHeight
    if (!leavePaper && !isSame) chart.resize()
  })
  const startPrint = () => {
    leavePaper ??= putOnPaper(chart, element)
  }
  const endPrint = () => {
    leavePaper?.()
    leavePaper = null
  }
  observer.observe(element)
  window.addEventListener('beforeprint', startPrint, { signal: listening.signal })
  window.addEventListener('afterprint', endPrint, { signal: listening.signal })
  // Where a page is made to look like paper without being printed, no print event comes.
  const paper = window.matchMedia('print')
  const followPaper = () => {
    if (paper.matches) startPrint()
    else endPrint()
  }
  paper.addEventListener('change', followPaper, { signal: listening.signal })
  if (paper.matches) startPrint()
  return () => {
    observer.disconnect()
    listening.abort()
  }
}
