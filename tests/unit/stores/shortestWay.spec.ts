import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { builtInBank } from '@/content/bank'
import { type SearchPlan, startSearch } from '@/domain/planning/planSearch'
import { findWay, finish } from '@/domain/planning/shortestWay'
import { FURTHER_PORTS, PORTS } from '@/stores/ports'
import { useRoadStore, useShortestWayStore } from '@/stores/shortestWay'
import { answersAt } from '../../support/builtIn'
import { memoryAdapter } from '../../support/memoryAdapter'
import { testPorts } from '../../support/testPorts'

const given = { form: builtInBank.forms.standard, answers: answersAt(1) }

/** The store over a search that is answered by hand, one after the other. */
function waitingStore() {
  const asked: { answer: () => void; fail: () => void; signal: AbortSignal }[] = []
  const searchPlan: SearchPlan = (kind, request, signal) =>
    new Promise((resolve, reject) => {
      const answer = () => resolve(finish(startSearch(kind, request)))
      asked.push({ answer, fail: () => reject(new Error('memory')), signal })
    })
  const pinia = createPinia()
  const { ports } = testPorts(memoryAdapter())
  createApp({ render: () => null })
    .provide(PORTS, ports)
    .provide(FURTHER_PORTS, { ...ports, searchPlan })
    .use(pinia)
  setActivePinia(pinia)
  return { asked, way: useShortestWayStore(), road: useRoadStore() }
}

async function settled() {
  await Promise.resolve()
  await Promise.resolve()
}

describe('useShortestWayStore', () => {
  it('探しているあいだはそう言い、見つかれば見せる', async () => {
    const { asked, way } = waitingStore()
    expect(way.state).toBe('idle')
    const done = way.search({ ...given, goal: 2 })
    expect(way.state).toBe('searching')
    asked[0]?.answer()
    await done
    expect(way.state).toBe('found')
    expect(way.found).toEqual(findWay({ ...given, goal: 2 }))
  })

  it('新しく探し始めると前の探しは止まり、遅れてきた答えは使わない', async () => {
    const { asked, way } = waitingStore()
    const first = way.search({ ...given, goal: 2 })
    const second = way.search({ ...given, goal: 3 })
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[1]?.answer()
    await second
    asked[0]?.answer()
    await first
    expect(way.found).toEqual(findWay({ ...given, goal: 3 }))
    expect(way.state).toBe('found')
  })

  it('やめると、探しは止まり、前に見つけたものは残る', async () => {
    const { asked, way } = waitingStore()
    const first = way.search({ ...given, goal: 2 })
    asked[0]?.answer()
    await first
    void way.search({ ...given, goal: 4 })
    way.stop()
    expect(asked[1]?.signal.aborted).toBe(true)
    expect(way.state).toBe('stopped')
    asked[1]?.fail()
    await settled()
    expect(way.state).toBe('stopped')
    expect(way.found).toEqual(findWay({ ...given, goal: 2 }))
  })

  it('探していないときにやめても、何も変わらない', () => {
    const { way } = waitingStore()
    way.stop()
    expect(way.state).toBe('idle')
  })

  it('思いがけず失敗したら、そう言う', async () => {
    const { asked, way } = waitingStore()
    const done = way.search({ ...given, goal: 2 })
    asked[0]?.fail()
    await done
    expect(way.state).toBe('failed')
  })

  it('別の診断に移るときは、すべて忘れる', async () => {
    const { asked, way } = waitingStore()
    const done = way.search({ ...given, goal: 2 })
    asked[0]?.answer()
    await done
    way.clear()
    expect([way.state, way.found]).toEqual(['idle', null])
  })
})

describe('useRoadStore', () => {
  it('段階ごとの道を探す', async () => {
    const { asked, road } = waitingStore()
    const done = road.search(given)
    asked[0]?.answer()
    await done
    expect(road.found?.stops.map(({ goal }) => goal)).toEqual([2, 3, 4])
  })
})
