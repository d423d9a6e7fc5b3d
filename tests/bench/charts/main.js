import './style.css'
import { CustomChart, LineChart, RadarChart } from 'echarts/charts'
import { GridComponent, RadarComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { areaMap } from './areaMap.js'
import { pathMap } from './pathMap.js'
import { radar } from './radar.js'

use([SVGRenderer, CustomChart, LineChart, RadarChart, GridComponent, RadarComponent])

const CHARTS = { map: areaMap, radar, path: pathMap }

document.querySelector('#app').innerHTML = `<h1>診断の結果</h1>${Object.keys(CHARTS)
  .map((id) => `<div id="${id}" data-chart></div>`)
  .join('')}`
for (const [id, option] of Object.entries(CHARTS)) {
  init(document.getElementById(id), null, { renderer: 'svg' }).setOption(option)
}
