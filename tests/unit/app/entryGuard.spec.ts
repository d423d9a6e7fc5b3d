import { describe, expect, it, vi } from 'vitest'
import { bringFor } from '@/app/entryGuard'
import type { KeptDoor } from '@/stores/kept'

type Goal = Parameters<typeof bringFor>[1]

/** A door that never opens, and a page that is asked for. */
function aGoal(name: string) {
  const never = () => new Promise<void>(() => {})
  const door = { open: vi.fn(never), openWide: vi.fn(never) }
  const page = vi.fn(() => Promise.reject(new Error('offline')))
  const goal = { name, matched: [{ components: { default: page } }] } as unknown as Goal
  void bringFor(door as unknown as KeptDoor, goal)
  return { ...door, page }
}

describe('bringFor', () => {
  it('画面のファイルは、保存領域が開くのを待たずに取り始める', () => {
    const { page, openWide } = aGoal('result')
    expect(openWide).toHaveBeenCalledOnce()
    expect(page).toHaveBeenCalledOnce()
  })

  it('回答する画面は、診断と設定のほかは開かない', () => {
    const { open, openWide } = aGoal('questions')
    expect(open).toHaveBeenCalledOnce()
    expect(openWide).not.toHaveBeenCalled()
  })
})
