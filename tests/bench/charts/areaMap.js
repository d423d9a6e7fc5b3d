const [LOWER, NOW, UPPER] = [0.267, 0.298, 0.338]
const DAYS = 5
const STEPS = 60

/** Where share × days is the same. */
function curve(capacity) {
  const from = capacity
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = from + ((1 - from) * step) / STEPS
    return [x, (capacity * DAYS) / x]
  })
}

const line = (points, color, width) => ({
  type: 'line',
  silent: true,
  symbol: 'none',
  z: 5,
  data: points,
  lineStyle: { color, width },
})

const shape = (z, data, renderItem) => ({ type: 'custom', clip: true, silent: true, z, data, renderItem })

const beyond = {
  ...line(curve(UPPER), 'transparent', 0),
  z: 1,
  itemStyle: {
    color: 'transparent',
    decal: {
      symbol: 'rect',
      color: 'rgba(199, 71, 0, 0.35)',
      dashArrayX: [1, 0],
      dashArrayY: [1, 7],
      rotation: -0.785,
    },
  },
  areaStyle: { origin: 'end', color: 'transparent', opacity: 1 },
}

const band = shape(2, [0], (_, api) => ({
  type: 'polygon',
  shape: { points: [...curve(LOWER), ...curve(UPPER).reverse()].map((point) => api.coord(point)) },
  style: { fill: 'rgba(251, 91, 1, 0.22)' },
}))

const inUse = shape(3, [[0.3, 1.2]], (_, api) => {
  const [left, bottom] = api.coord([0, 0])
  const [right, top] = api.coord([api.value(0), api.value(1)])
  return {
    type: 'rect',
    shape: { x: left, y: top, width: right - left, height: bottom - top },
    style: { fill: '#264af4' },
  }
})

const rule = shape(4, [[0.6, 2]], (_, api) => {
  const [x, y] = [api.value(0), api.value(1)]
  const points = [api.coord([0, y]), api.coord([x, y]), api.coord([x, 0])]
  const side = (style) => ({ type: 'polyline', shape: { points }, style: { fill: 'none', ...style } })
  return {
    type: 'group',
    children: [side({ stroke: '#ffffff', lineWidth: 4 }), side({ stroke: '#0017c1', lineWidth: 2, lineDash: [6, 4] })],
  }
})

const axis = (max, interval, formatter) => ({
  type: 'value',
  min: 0,
  max,
  interval,
  axisLine: { show: true, lineStyle: { color: '#4d4d4d' } },
  splitLine: { lineStyle: { color: '#dfe2ea' } },
  axisLabel: { color: '#1a1a1a', fontSize: 12, hideOverlap: true, formatter },
})

export const areaMap = {
  animation: false,
  grid: { left: 48, right: 24, top: 36, bottom: 52 },
  xAxis: {
    ...axis(1, 0.2, (value) => `${Math.round(value * 100)}%`),
    name: 'より広く：使った人・対象者の割合',
    nameLocation: 'middle',
    nameGap: 32,
  },
  yAxis: { ...axis(DAYS, 1, (value) => `${value}日`), name: 'より長く：1人あたりの日数（週）' },
  series: [beyond, band, line(curve(NOW), '#ffffff', 5), line(curve(NOW), '#c74700', 3), inUse, rule],
}
