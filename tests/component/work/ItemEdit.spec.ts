import { getByRole, queryByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { mountWork, openEdit, preset, unmountWork } from './mountWork'

const headquarters = preset('municipality-hq')
const itemOf = (id: string) => headquarters.items.find((item) => item.id === id)

describe('業務の名前・前提・順番を直す', () => {
  afterEach(unmountWork)

  it('呼び名を付け、空にすると元の名前に戻る', async () => {
    const { element, fill, mix } = await mountWork({ work: headquarters })
    const edit = openEdit(element, '資料作成・分析')
    await fill(edit.getByLabelText('呼び名'), '議会の資料')
    expect(mix()?.items[0]).toMatchObject({ id: 'drafting', name: '議会の資料' })
    expect(getByRole(element, 'slider', { name: /議会の資料/u })).toBeTruthy()
    await fill(openEdit(element, '議会の資料').getByLabelText('呼び名'), '')
    expect(mix()).toEqual(headquarters)
  })

  describe('順番', () => {
    it('端では押しても動かず、押せないことを伝える', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      const up = openEdit(element, '資料作成・分析').getByRole('button', { name: '上へ移す' })
      expect(up.getAttribute('aria-disabled')).toBe('true')
      up.click()
      await flushPromises()
      expect(mix()).toEqual(headquarters)
      const down = openEdit(element, '現場・施設・設備').getByRole('button', { name: '下へ移す' })
      expect(down.getAttribute('aria-disabled')).toBe('true')
    })

    it('移すと、焦点は押したボタンに残り、何番目になったかを伝える', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      const up = openEdit(element, '連絡調整・指導').getByRole('button', { name: '上へ移す' })
      up.focus()
      up.click()
      await flushPromises()
      expect(
        mix()
          ?.items.slice(0, 2)
          .map(({ id }) => id),
      ).toEqual(['coordination', 'drafting'])
      expect(document.activeElement).toBe(up)
      expect(up.getAttribute('aria-disabled')).toBe('true')
      expect(getByRole(element, 'status').textContent).toBe('連絡調整・指導を10件のうち1番目に移しました。')
    })
  })

  describe('外す', () => {
    it('焦点は次の業務へ移り、残りの数を伝える', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      openEdit(element, '資料作成・分析').getByRole('button', { name: '「資料作成・分析」を外す' }).click()
      await flushPromises()
      expect(mix()?.items[0]?.id).toBe('coordination')
      expect(document.activeElement?.getAttribute('aria-label')).toBe('連絡調整・指導の名前・前提・順番を直す')
      expect(getByRole(element, 'status').textContent).toBe('資料作成・分析を外しました。残りは9件です。')
    })

    it('最後の行なら前の業務へ、何も残らなければ加える所へ移る', async () => {
      const two = { ...headquarters, items: headquarters.items.slice(0, 2) }
      const { element } = await mountWork({ work: two })
      openEdit(element, '連絡調整・指導').getByRole('button', { name: '「連絡調整・指導」を外す' }).click()
      await flushPromises()
      expect(document.activeElement?.getAttribute('aria-label')).toBe('資料作成・分析の名前・前提・順番を直す')
      openEdit(element, '資料作成・分析').getByRole('button', { name: '「資料作成・分析」を外す' }).click()
      await flushPromises()
      expect(document.activeElement).toBe(getByRole(element, 'combobox', { name: /近い業務/u }))
    })
  })

  describe('必要な点数', () => {
    it('分野を選んで加え、点を直し、外せる', async () => {
      const { element, fill, pick, mix } = await mountWork({ work: headquarters })
      const edit = openEdit(element, '資料作成・分析')
      const form = within(edit.getByRole('form', { name: '資料作成・分析の条件を加える' }))
      const select = form.getByRole<HTMLSelectElement>('combobox', { name: 'ほかに必要な分野' })
      expect([...select.options].map(({ text }) => text)).toEqual([
        '選んでください',
        'コミュニケーションのIT化',
        'フリーアドレス制',
        'テレワーク業務率の向上',
        '環境の構築',
        '教育の実施',
        '社内制度の整備',
        'マネジメント',
      ])
      await pick(select, '環境の構築')
      form.getByRole('button', { name: '条件を加える' }).click()
      await flushPromises()
      expect(mix()?.items[0]?.needs).toEqual({ ...itemOf('drafting')?.needs, environment: 50 })
      const box = edit.getByRole('textbox', { name: '資料作成・分析に必要な点数：環境の構築' })
      expect(document.activeElement).toBe(box)
      expect(getByRole(element, 'status').textContent).toBe('資料作成・分析の条件に「環境の構築」50点を加えました。')

      await fill(box, '７０')
      expect(mix()?.items[0]?.needs).toMatchObject({ environment: 70 })
      edit.getByRole('button', { name: '資料作成・分析の条件から「環境の構築」を外す' }).click()
      await flushPromises()
      expect(mix()?.items[0]?.needs).toEqual(itemOf('drafting')?.needs)
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        '資料作成・分析の条件から「会社機能のクラウド化」を外す',
      )
    })

    it('分野を選ばずに加えようとすると、選ぶ欄へ移る', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      const form = within(openEdit(element, '資料作成・分析').getByRole('form'))
      form.getByRole('button', { name: '条件を加える' }).click()
      await flushPromises()
      expect(mix()).toEqual(headquarters)
      expect(document.activeElement).toBe(form.getByRole('combobox'))
    })

    it('すべて外すと、どう数えるかを言い、加える所へ移る', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      const edit = openEdit(element, '資料作成・分析')
      for (const section of ['情報のデジタル化', '会社機能のクラウド化']) {
        edit.getByRole('button', { name: `資料作成・分析の条件から「${section}」を外す` }).click()
        await flushPromises()
      }
      expect(mix()?.items[0]?.needs).toEqual({})
      expect(edit.getByText('必要な点数はありません。整い方によらず、上限まで離れてできるとみなします。')).toBeTruthy()
      expect(document.activeElement).toBe(edit.getByRole('combobox'))
    })
  })

  describe('元の値に戻す', () => {
    it('理由と元の値を示し、変えていなければ押しても何もしない', async () => {
      const { element, mix } = await mountWork({ work: headquarters })
      const edit = openEdit(element, '資料作成・分析')
      expect(edit.getByText(/^理由：一人で進められる/u)).toBeTruthy()
      expect(
        edit.getByText('元の値（「資料作成・分析」）：上限100%、情報のデジタル化45点、会社機能のクラウド化55点。'),
      ).toBeTruthy()
      const reset = edit.getByRole('button', { name: '前提を元の値に戻す' })
      expect(reset.getAttribute('aria-disabled')).toBe('true')
      reset.click()
      await flushPromises()
      expect(mix()).toBe(headquarters)
    })

    it('上限と条件を変えると、まとめて戻せる', async () => {
      const { element, fill, mix } = await mountWork({ work: headquarters })
      const edit = openEdit(element, '資料作成・分析')
      await fill(edit.getByRole('textbox', { name: '資料作成・分析の上限（%）' }), '80')
      edit.getByRole('button', { name: /条件から「情報のデジタル化」を外す$/u }).click()
      await flushPromises()
      expect(mix()?.items[0]).toMatchObject({ cap: 0.8, needs: { cloud: 55 } })
      edit.getByRole('button', { name: '前提を元の値に戻す' }).click()
      await flushPromises()
      expect(mix()).toEqual(headquarters)
      expect(getByRole(element, 'status').textContent).toBe('資料作成・分析の前提を元の値に戻しました。')
    })

    it('元になった業務が分からなければ、戻すボタンはない', async () => {
      const lone = { id: 'own-1', name: '水道の検針', share: 100, cap: 0.3, needs: {} }
      const { element } = await mountWork({ work: { ...headquarters, items: [lone] } })
      const edit = openEdit(element, '水道の検針')
      expect(edit.queryByRole('button', { name: '前提を元の値に戻す' })).toBeNull()
      expect(queryByRole(element, 'textbox', { name: '水道の検針の上限（%）' })).toBeTruthy()
    })
  })
})
