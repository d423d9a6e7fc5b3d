import type { EChartsType } from 'echarts/core'

/** Of the shorter side of a picture, in per cent: the numbers of the spokes stand around it. */
export const RADAR_RADIUS = 78
/** Pixels between the rim and a number: close, so that it has room on a phone with large letters too. */
export const RADAR_GAP = 6

/** What is read just now of a chart: a point on its axes, a value on a spoke of a radar, or all that stands at one time. */
export type ChartMark =
  | { readonly kind: 'point'; readonly at: readonly [number, number] }
  | { readonly kind: 'spoke'; readonly place: number; readonly count: number; readonly value: number }
  | { readonly kind: 'time'; readonly x: number; readonly top: number }

/** Middle and height of what is marked, in pixels of the chart; a point has no height. */
export interface MarkPlace {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Spokes begin at the top and go round to the right, from 0 in the middle to 100 at the rim. */
export function spokePlace(
  { place, count, value }: { readonly place: number; readonly count: number; readonly value: number },
  { width, height }: { readonly width: number; readonly height: number },
): MarkPlace {
  const angle = (2 * Math.PI * place) / count
  const distance = (((Math.min(width, height) / 2) * RADAR_RADIUS) / 100) * (value / 100)
  return { x: width / 2 + distance * Math.sin(angle), y: height / 2 - distance * Math.cos(angle), height: 0 }
}

/** Where a mark lies in a chart that is drawn. */
export function markPlace(chart: EChartsType, mark: ChartMark): MarkPlace {
  const pixelsOf = (at: readonly [number, number]) => {
    const [x = 0, y = 0] = chart.convertToPixel('grid', [...at])
    return { x, y }
  }
  switch (mark.kind) {
    case 'point':
      return { ...pixelsOf(mark.at), height: 0 }
    case 'spoke':
      return spokePlace(mark, { width: chart.getWidth(), height: chart.getHeight() })
    case 'time': {
      const { x, y: low } = pixelsOf([mark.x, 0])
      const { y: high } = pixelsOf([mark.x, mark.top])
      return { x, y: (low + high) / 2, height: low - high }
    }
  }
}
