import { describe, expect, it, vi } from 'vitest'
import { mayHold } from '@/persistence/mayHold'
import { aFakeStorage } from '../../support/fakeStorage'

function storageWith(keys: readonly string[]): Storage {
  const storage = aFakeStorage()
  for (const key of keys) storage.setItem(key, '1')
  return storage
}

const databases =
  (...names: string[]) =>
  () =>
    Promise.resolve(names.map((name) => ({ name })))

describe('mayHold', () => {
  it('保存領域にも、データベースにも何もなければ、ないと言う', async () => {
    const access = () => storageWith(['another/app'])
    expect(await mayHold({ access, databases: databases('another') })).toBe(false)
  })

  it('保存領域にこのアプリのものがあれば、データベースには尋ねない', async () => {
    const asked = vi.fn(databases())
    expect(await mayHold({ access: () => storageWith(['hironaga/settings']), databases: asked })).toBe(true)
    expect(asked).not.toHaveBeenCalled()
  })

  it('突然の終了のあとのように、データベースだけにあれば、あるかもしれない', async () => {
    expect(await mayHold({ access: () => storageWith([]), databases: databases('hironaga') })).toBe(true)
  })

  it.each([
    ['保存を許さない', () => Promise.resolve([]), true],
    ['データベースを尋ねると断る', () => Promise.reject(new Error('refused')), false],
    [
      'データベースを尋ねられない',
      () => {
        throw new TypeError('no databases')
      },
      false,
    ],
  ])('%sブラウザーでは、あるかもしれない', async (_what, asked, isForbidden) => {
    const access = () => {
      if (isForbidden) throw new Error('forbidden')
      return storageWith([])
    }
    expect(await mayHold({ access, databases: asked })).toBe(true)
  })
})
