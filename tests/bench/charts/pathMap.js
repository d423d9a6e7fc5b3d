/** Marks as on the result page of the sample: other bodies with their number, then one's own, and stops of the road. */
const MARKS = [
  ...[0.6, 1, 1.4, 2, 2, 2.4, 3, 3, 3.4].map((x, index) => ({
    x,
    y: [0.5, 1, 2, 1, 3, 2, 4, 1, 5][index],
    label: String(index + 1),
  })),
  { x: 2, y: 2, label: '備', isOwn: true },
  { x: 3, y: 2, label: '制', isOwn: true },
  { x: 3, y: 1.2, label: '実', isOwn: true },
]
const ROAD = [
  [2, 2],
  [3, 3],
  [4, 5],
]
const TRAIL = [
  [1, 1],
  [2, 1],
  [3, 4],
]
const X_STOPS = ['対象者なし', '育児・介護', '職種限定', '希望者', '全員']
const Y_STOPS = ['対象者なし', '試行', '週1回', '', '週3回', 'いつでも']

const polyline = (points, dash) => ({
  type: 'custom',
  silent: true,
  z: 1,
  data: [[0, 0]],
  renderItem: (_, api) => ({
    type: 'polyline',
    shape: { points: points.map((point) => api.coord(point)) },
    style: { stroke: '#4d4d4d', fill: 'none', lineWidth: 2, ...(dash ? { lineDash: [6, 4] } : {}) },
  }),
})

const marks = {
  type: 'custom',
  z: 2,
  data: MARKS.map(({ x, y, label }) => ({ name: label, value: [x, y] })),
  renderItem: ({ dataIndex }, api) => {
    const { label, isOwn } = MARKS[dataIndex]
    const [x, y] = api.coord([api.value(0), api.value(1)])
    const fill = isOwn ? '#0017c1' : '#ffffff'
    return {
      type: 'group',
      children: [
        { type: 'circle', shape: { cx: x, cy: y, r: 11 }, style: { fill, stroke: '#0017c1', lineWidth: 2 } },
        {
          type: 'text',
          style: {
            x,
            y,
            text: label,
            align: 'center',
            verticalAlign: 'middle',
            fill: isOwn ? '#ffffff' : '#1a1a1a',
            fontSize: 12,
          },
        },
      ],
    }
  },
}

const axis = (name, max, stops) => ({
  type: 'value',
  name,
  min: -0.45,
  max: max + 0.45,
  interval: 1,
  axisLine: { show: true, lineStyle: { color: '#4d4d4d' } },
  splitLine: { lineStyle: { color: '#dfe2ea' } },
  axisTick: { customValues: stops.map((_, index) => index) },
  axisLabel: {
    color: '#1a1a1a',
    fontSize: 12,
    customValues: stops.map((_, index) => index),
    formatter: (value) => stops[value] ?? '',
  },
})

export const pathMap = {
  animation: false,
  grid: { left: 60, right: 12, top: 36, bottom: 68 },
  xAxis: { ...axis('より広く', 4, X_STOPS), nameLocation: 'middle', nameGap: 44 },
  yAxis: axis('より長く：週の日数', 5, Y_STOPS),
  series: [polyline(TRAIL, true), polyline(ROAD, false), marks],
}
