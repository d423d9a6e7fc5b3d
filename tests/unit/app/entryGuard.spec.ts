import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { bringFor, entryGuard } from '@/app/entryGuard'
import { bringHomePieces } from '@/features/start/pieces'
import type { KeptDoor } from '@/stores/kept'

// What is fetched on the side is there before: else it would still be on its way when the last test has ended.
beforeAll(async () => {
  await Promise.all([import('@/app/enter'), bringHomePieces()])
})

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

describe('entryGuard', () => {
  const goHome = (query: Record<string, string>) => {
    const openWide = vi.fn(() => new Promise<void>(() => {}))
    const kept = { isOpen: ref(false), isWide: ref(false), open: openWide, openWide } satisfies KeptDoor
    const guard = entryGuard(kept) as (to: unknown) => unknown
    return { answer: guard({ name: 'home', query, matched: [] }), openWide }
  }

  it('初めての人のホームでは、保存領域を開かない', () => {
    const { answer, openWide } = goHome({})
    expect(answer).toBe(true)
    expect(openWide).not.toHaveBeenCalled()
  })

  it('伝えることのあるホームは、それを見せられるように開く', () => {
    const { answer, openWide } = goHome({ unknown: '1' })
    expect(answer).not.toBe(true)
    expect(openWide).toHaveBeenCalledOnce()
  })
})

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
