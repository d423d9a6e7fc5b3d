const LOWERS = [58, 47, 33, 61]
const UPPERS = [64, 55, 38, 70]
const FLOOR = 50

const look = { symbol: 'none', silent: true }

export const radar = {
  animation: false,
  radar: {
    indicator: LOWERS.map((_, index) => ({ name: String(index + 1), min: 0, max: 100 })),
    clockwise: true,
    radius: '78%',
    splitNumber: 5,
    axisName: { color: '#1a1a1a', fontSize: 14, fontWeight: 'bold' },
    splitArea: { show: false },
    splitLine: { lineStyle: { color: '#dfe2ea' } },
    axisLine: { lineStyle: { color: '#dfe2ea' } },
  },
  series: [
    {
      type: 'radar',
      data: [
        {
          ...look,
          value: UPPERS,
          lineStyle: { color: '#264af4', width: 1, type: 'dashed' },
          areaStyle: { color: '#264af4', opacity: 0.15 },
        },
        {
          ...look,
          value: LOWERS,
          lineStyle: { color: '#264af4', width: 2 },
          areaStyle: { color: '#264af4', opacity: 0.45 },
        },
        {
          ...look,
          value: LOWERS.map(() => FLOOR),
          lineStyle: { color: '#c74700', width: 2, type: 'dotted' },
          areaStyle: { opacity: 0 },
        },
      ],
    },
  ],
}
