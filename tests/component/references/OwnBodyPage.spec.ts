import { fireEvent, getByLabelText, getByRole, queryByLabelText, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import OwnBodyPage from '@/features/references/OwnBodyPage.vue'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { loneTab } from '../../support/loneTab'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { anOwnBody, anOwnEntry } from '../../support/ownBodies'

let mounted: MountedPage | undefined

async function mountForm(locale: 'ja' | 'en' = 'ja', options: { id?: string; mayWrite?: boolean } = {}) {
  const { id = '', mayWrite = true } = options
  const tabs = { ...loneTab, mayWrite: () => mayWrite }
  mounted = await mountPage(OwnBodyPage, { locale, props: { id }, at: '/references/new', ports: { tabs } })
  const { element, pinia, router } = mounted
  const field = (label: string | RegExp, root: HTMLElement = element) =>
    getByLabelText<HTMLInputElement | HTMLSelectElement>(root, label)
  const type = async (label: string | RegExp, value: string, root: HTMLElement = element) => {
    const box = field(label, root)
    fireEvent(box, new Event('focus'))
    if (box.tagName === 'SELECT') fireEvent.change(box, { target: { value } })
    else fireEvent.input(box, { target: { value } })
    await flushPromises()
  }
  const choose = async (group: string, name: string, root: HTMLElement = element) => {
    fireEvent.click(getByRole(within(root).getByRole('group', { name: group }), 'radio', { name }))
    await flushPromises()
  }
  const press = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  return { element, router, field, type, choose, press, store: useOwnBodiesStore(pinia) }
}
type Form = Awaited<ReturnType<typeof mountForm>>

/** Everything that is required, and no more. */
async function fillRequired({ type, choose }: Form) {
  await type('団体の名前', 'となりの市')
  await type('種類', 'city')
  await choose('いつのことか', '年度')
  await type('年（西暦）', '2024')
  await type('実施の状況', 'adopted')
  await type('分かっていること', '全職員が使える')
  await type('出典', '市の要綱')
  await type('確かさ', 'high')
}

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
})

describe('OwnBodyPage', () => {
  it('空のまま保存すると、足りない欄をすべて言い、欄にも印が付き、何も作らない', async () => {
    const { element, press, field, store } = await mountForm()
    expect(within(element).queryByRole('alert')).toBeNull()
    await press('保存する')
    const alert = getByRole(element, 'alert')
    expect(document.activeElement).toBe(alert)
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '「団体の名前」を入れてください',
      '「種類」を選んでください',
      '記録1：「年（西暦）」を入れてください',
      '記録1：「月」を選んでください',
      '記録1：「実施の状況」を選んでください',
      '記録1：「分かっていること」を入れてください',
      '記録1：「出典」を入れてください',
      '記録1：「確かさ」を選んでください',
    ])
    expect(field('団体の名前').getAttribute('aria-invalid')).toBe('true')
    expect(store.bodies).toEqual([])
  })

  it('足りない欄の一覧は、どの行からも、その欄へ行ける', async () => {
    const { element, press } = await mountForm()
    await press('保存する')
    const lines = within(getByRole(element, 'alert')).getAllByRole('button')
    const reached = lines.map((line) => {
      line.click()
      const control = document.activeElement as HTMLInputElement | HTMLSelectElement
      expect(control.getAttribute('aria-invalid')).toBe('true')
      return control.labels?.[0]?.textContent
    })
    expect(reached).toEqual([
      '団体の名前',
      '種類',
      '年（西暦）',
      '月',
      '実施の状況',
      '分かっていること',
      '出典',
      '確かさ',
    ])
  })

  it('必ず入れる欄だけで保存でき、分からない欄は空のまま残る', async () => {
    const form = await mountForm()
    await fillRequired(form)
    await form.press('保存する')
    expect(form.store.bodies).toMatchObject([
      {
        name: 'となりの市',
        kind: 'city',
        entries: [{ asOf: 'FY2024', scope: null, daysMax: null, daysTypical: null, teamRatioPercent: null }],
      },
    ])
    expect(form.router.currentRoute.value).toMatchObject({
      name: 'reference',
      params: { body: form.store.bodies[0]?.id },
    })
  })

  it('公表された比率と、上限の日数を入れられる', async () => {
    const form = await mountForm()
    await fillRequired(form)
    await form.choose('週に何日まで使えるか', '日数の上限がある')
    await form.type('上限の日数（週）', '2.5')
    await form.choose('チームのテレワーク比率', '公表された数字がある')
    await form.press('保存する')
    expect(getByRole(form.element, 'alert').textContent).toContain('「チームのテレワーク比率（%）」を入れてください')
    await form.type(/^チームのテレワーク比率（%）/u, '12')
    await form.press('保存する')
    expect(form.store.bodies[0]?.entries).toMatchObject([{ daysMax: 2.5, teamRatioPercent: 12 }])
  })

  it('公表された数から計算すると、計算値がすぐ見え、割り算が残る。割り切れない入力は、直し方を言う', async () => {
    const form = await mountForm()
    await fillRequired(form)
    await form.choose('チームのテレワーク比率', '公表された数から計算する')
    await form.type(/^割られる数は、何の数か/u, '年の利用（人日）')
    await form.type('割られる数', '1200')
    await form.type(/^割る数は、何の数か/u, '職員100人×240日（人日）')
    await form.type('割る数', '0')
    await form.press('保存する')
    expect(getByRole(form.element, 'alert').textContent).toContain('0より大きく、割られる数以上の数を入れてください')
    await form.type('割る数', '24000')
    expect(within(form.element).getByText(/^計算値：5(?:\.0+)?%$/u)).toBeTruthy()
    await form.press('保存する')
    expect(form.store.bodies[0]?.entries).toMatchObject([
      {
        teamRatioPercent: null,
        ratioFrom: {
          numerator: 1200,
          numeratorOf: '年の利用（人日）',
          denominator: 24000,
          denominatorOf: '職員100人×240日（人日）',
        },
      },
    ])
  })

  it('範囲の外の数や読めない数が残っていれば保存せず、直せば保存できる', async () => {
    const form = await mountForm()
    await fillRequired(form)
    await form.type(/^使う人の日数（週）/u, '2')
    await form.type(/^使う人の日数（週）/u, '9')
    await form.press('保存する')
    const alert = getByRole(form.element, 'alert')
    expect(document.activeElement).toBe(alert)
    expect(alert.textContent).toContain('範囲の外の数が入った欄があります。保存していません。')
    expect(form.store.bodies).toEqual([])
    await form.type(/^使う人の日数（週）/u, '2')
    expect(within(form.element).queryByRole('alert')).toBeNull()
    await form.type(/^出典の発行年/u, '平成')
    await form.press('保存する')
    expect(form.store.bodies).toEqual([])
    await form.type(/^出典の発行年/u, '')
    await form.press('保存する')
    expect(form.store.bodies[0]?.entries).toMatchObject([{ daysTypical: 2, source: { year: null } }])
  })

  it('範囲の外の数が入った欄がなくなれば、保存できる', async () => {
    const form = await mountForm('en')
    await form.choose('Team telework ratio', 'A figure is published')
    await form.type(/^Team telework ratio \(%\)/u, '101')
    await form.press('Save')
    expect(getByRole(form.element, 'alert').textContent).toContain('out of range, so nothing was saved')
    await form.choose('Team telework ratio', 'Not published')
    expect(getByRole(form.element, 'alert').textContent).not.toContain('out of range')
  })

  it('記録を加え、外せる。最後の一つは外せない', async () => {
    const { element, press } = await mountForm()
    expect(within(element).queryByRole('button', { name: '記録1を外す' })).toBeNull()
    await press('記録を加える')
    expect(getByRole(element, 'group', { name: '記録2' })).toBeTruthy()
    await press('記録1を外す')
    expect(within(element).queryByRole('group', { name: '記録2' })).toBeNull()
  })

  it('保存できなければ、わけと、入力が残っていることを言う', async () => {
    const form = await mountForm('ja', { mayWrite: false })
    await fillRequired(form)
    await form.press('保存する')
    expect(getByRole(form.element, 'alert').textContent).toContain('入力した内容はこの画面に残っています')
    expect(form.field('団体の名前').value).toBe('となりの市')
    expect(form.store.bodies).toEqual([])
  })

  it('編集では、いまの内容が入っていて、直すと置き換わる', async () => {
    const ratioFrom = { numerator: 6, numeratorOf: '利用', denominator: 24, denominatorOf: '勤務' }
    const form = await mountForm('ja', { id: 'own-1' })
    expect(form.element.textContent).toContain('この中にありません')
    form.store.putAll([anOwnBody({ entries: [anOwnEntry({ ratioFrom })] })])
    await flushPromises()
    expect(form.field('団体の名前').value).toBe('となりの市')
    expect(form.field('割る数').value).toBe('24')
    await form.choose('チームのテレワーク比率', '公表されていない')
    expect(queryByLabelText(form.element, '割る数')).toBeNull()
    await form.press('保存する')
    expect(form.store.bodies).toEqual([anOwnBody()])
  })

  it('英語でも、同じ欄がある', async () => {
    const { element, press, choose } = await mountForm('en')
    await choose('Team telework ratio', 'Work it out from published numbers')
    await press('Save')
    expect(getByRole(element, 'alert').textContent).toContain('Fill in “What is divided”')
  })
})
