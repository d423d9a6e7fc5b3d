import { describe, expect, it } from 'vitest'
import { scanMemory } from '@/features/gather/scanMemory'

describe('scanMemory', () => {
  it('映っている間は一度だけ、三秒より長く離れてから見せられると、もう一度知らせる', () => {
    const isNews = scanMemory()
    expect(isNews('1', 0)).toBe(true)
    for (let at = 150; at <= 60_000; at += 150) expect(isNews('1', at)).toBe(false)
    expect(isNews('1', 63_000)).toBe(false)
    expect(isNews('1', 66_001)).toBe(true)
  })

  it('ほかのコードをはさんでも、同じコードは離れるまで知らせない', () => {
    const isNews = scanMemory()
    expect([isNews('1', 0), isNews('2', 100), isNews('1', 200), isNews('2', 300)]).toEqual([true, true, false, false])
  })
})
