import { fireEvent, getByRole, queryByRole, queryByText } from '@testing-library/dom'
import { mount, type VueWrapper } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ChartFigure from '@/charts/ChartFigure.vue'
import type { ChartTable } from '@/charts/chartTable'
import ShareBarsFigure from '@/charts/ShareBarsFigure.vue'
import { everyText } from '../../support/everyText'
import { standInForBrowser } from '../../support/standIns'

const TABLE: ChartTable = {
  columns: ['線と面', '人の割合', '週の日数'],
  rows: [
    ['使われている', '30%', '1.2日'],
    ['制度が認める', '60%', '―'],
    ['その上限', '―', '―'],
  ],
}

let wrapper: VueWrapper | undefined

async function mountFigure(table: ChartTable = TABLE) {
  await everyText('ja')
  wrapper = mount(ChartFigure, {
    props: { title: '地図', summary: '三つの印です。', table },
    attachTo: document.body,
  })
  const element = wrapper.element.parentElement ?? document.body
  const slider = () => getByRole<HTMLInputElement>(element, 'slider', { name: '「地図」の点を順に読む' })
  const moveTo = async (place: number) => {
    slider().value = String(place)
    fireEvent.input(slider())
    await nextTick()
  }
  const focus = async () => {
    slider().focus()
    await nextTick()
  }
  const spoken = () => slider().getAttribute('aria-valuetext')
  const point = () => wrapper?.emitted('update:point')?.at(-1)?.[0]
  return { element, slider, moveTo, focus, spoken, point }
}

describe('ChartPoints', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    wrapper?.unmount()
    wrapper = undefined
    vi.unstubAllGlobals()
  })

  it('図に入ると、最初の点を表と同じ言葉で示し、読み上げる', async () => {
    const { element, focus, spoken, point } = await mountFigure()
    expect(queryByText(element, '1／3')).toBeNull()
    await focus()
    expect(queryByText(element, /^使われている：人の割合 30%、週の日数 1.2日/u)).not.toBeNull()
    expect(queryByText(element, '1／3')).not.toBeNull()
    expect(spoken()).toBe('使われている：人の割合 30%、週の日数 1.2日')
    expect(point()).toBe(0)
  })

  it('進むと次の点になり、値のない欄は言わない', async () => {
    const { focus, moveTo, spoken, point } = await mountFigure()
    await focus()
    await moveTo(1)
    expect(spoken()).toBe('制度が認める：人の割合 60%')
    await moveTo(2)
    expect(spoken()).toBe('その上限')
    expect(point()).toBe(2)
  })

  it('Escで閉じ、戻ると続きから読む', async () => {
    const { element, slider, focus, moveTo, point } = await mountFigure()
    await focus()
    await moveTo(1)
    const around = vi.fn()
    element.addEventListener('keydown', around)
    expect(fireEvent.keyDown(slider(), { key: 'Escape' })).toBe(false)
    await nextTick()
    expect(around).not.toHaveBeenCalled()
    expect(point()).toBeNull()
    expect(queryByText(element, '2／3')).toBeNull()
    slider().blur()
    await focus()
    expect(queryByText(element, '2／3')).not.toBeNull()
  })

  it('開いていないときのEscは、まわりに任せる', async () => {
    const { slider, focus } = await mountFigure()
    await focus()
    fireEvent.keyDown(slider(), { key: 'Escape' })
    await nextTick()
    expect(fireEvent.keyDown(slider(), { key: 'Escape' })).toBe(true)
  })

  it('動かし方を伝え、同じ言葉を二度は読み上げない', async () => {
    const { element, slider, focus, spoken } = await mountFigure()
    const hint = element.querySelector(`#${slider().getAttribute('aria-describedby') ?? ''}`)
    expect(hint?.textContent).toMatch(/矢印キー/u)
    await focus()
    expect(queryByText(element, new RegExp(`^${spoken() ?? ''}`, 'u'))?.getAttribute('aria-hidden')).toBe('true')
  })

  it('読んでいるうちに点が減ったら、最後の点を読む', async () => {
    const { focus, moveTo, spoken } = await mountFigure()
    await focus()
    await moveTo(2)
    await wrapper?.setProps({ table: { ...TABLE, rows: TABLE.rows.slice(0, 2) } })
    expect(spoken()).toBe('制度が認める：人の割合 60%')
  })

  it('格子の図では、升目の一つずつが点になる', async () => {
    const { slider, focus, moveTo, spoken } = await mountFigure({ ...TABLE, isGrid: true })
    expect(slider().max).toBe('5')
    await focus()
    await moveTo(2)
    expect(spoken()).toBe('制度が認める、人の割合：60%')
  })

  it('点のない図には、止まる所がない', async () => {
    const { element } = await mountFigure({ ...TABLE, rows: [] })
    expect(queryByRole(element, 'slider')).toBeNull()
  })

  it('棒の図では、いま読んでいる行に枠がつき、離れると消える', async () => {
    await everyText('ja')
    const rows = ['在宅', '出張先'].map((name) => ({ id: name, name, share: 0.5, text: '50%' }))
    wrapper = mount(ShareBarsFigure, {
      props: { title: '形', summary: '二つです。', rows, columns: ['形', '割合'] },
      attachTo: document.body,
    })
    const element = wrapper.element.parentElement ?? document.body
    const slider = getByRole<HTMLInputElement>(element, 'slider')
    const framed = () => [...element.querySelectorAll('li.read-point')].map(({ textContent }) => textContent)
    slider.focus()
    await nextTick()
    expect(framed()).toEqual(['在宅50%'])
    slider.value = '1'
    fireEvent.input(slider)
    await nextTick()
    expect(framed()).toEqual(['出張先50%'])
    slider.blur()
    await nextTick()
    expect(framed()).toEqual([])
  })
})
