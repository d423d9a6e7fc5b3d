import { getByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { mountWork, preset, unmountWork } from './mountWork'

const headquarters = preset('municipality-hq')
const own = { start: { kind: 'own' as const }, headcounts: {}, measure: 'hours' as const, items: [] }

async function mountAdding(given: Parameters<typeof mountWork>[0]) {
  const page = await mountWork(given)
  const form = within(getByRole(page.element, 'form', { name: '業務を加える' }))
  const choice = form.getByRole('combobox', { name: /近い業務/u })
  const name = form.getByRole('textbox', { name: /呼び名/u })
  const add = async () => {
    form.getByRole('button', { name: '加える' }).click()
    await flushPromises()
  }
  return { ...page, choice, name, add }
}

describe('業務を加える', () => {
  afterEach(unmountWork)

  it('近い業務を選ばずに加えようとすると、選ぶ欄へ移り、何も加わらない', async () => {
    const { choice, add, mix } = await mountAdding({ work: headquarters })
    await add()
    expect(mix()).toBe(headquarters)
    expect(document.activeElement).toBe(choice)
  })

  it('まだない業務は、そのものとして加わる', async () => {
    const { choice, pick, add, mix } = await mountAdding({ work: own })
    await pick(choice, '電話の応対')
    await add()
    expect(mix()?.items).toEqual([{ ...headquarters.items.find(({ id }) => id === 'phone'), share: 0 }])
  })

  it('名前を付けると、前提を引き継いだ自分の業務になり、加えたことを伝え、焦点はその時間へ移る', async () => {
    const { element, choice, name, fill, pick, add, mix } = await mountAdding({ work: own })
    await pick(choice, '電話の応対')
    await fill(name, ' 夜間の電話 ')
    await add()
    expect(mix()?.items).toMatchObject([{ id: 'own-1', name: '夜間の電話', basedOn: 'phone', cap: 0.9 }])
    expect(getByRole(element, 'status').textContent).toBe('夜間の電話を加えました。')
    expect(document.activeElement).toBe(getByRole(element, 'textbox', { name: '夜間の電話の時間' }))
  })

  it('割合の内訳では、加えた業務のつまみへ移り、合計は100%のまま', async () => {
    const { element, choice, pick, add, shares } = await mountAdding({ work: headquarters })
    await pick(choice, '電話の応対')
    await add()
    expect(shares().reduce((a, b) => a + b, 0)).toBe(100)
    expect(document.activeElement).toBe(within(element).getAllByRole('slider').at(-1))
  })

  it('同じ業務をいくつ加えても、別々に数える', async () => {
    const { choice, pick, add, mix } = await mountAdding({ work: own })
    for (let time = 0; time < 3; time += 1) {
      await pick(choice, '電話の応対')
      await add()
    }
    expect(mix()?.items.map(({ id }) => id)).toEqual(['phone', 'own-2', 'own-3'])
  })
})
