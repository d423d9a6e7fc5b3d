import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TabGuard, tabGuard } from '@/persistence/tabGuard'
import { FakeBrowser } from '../../support/fakeBrowser'

let ids = 0
const newId = () => `id-${String((ids += 1)).padStart(6, '0')}`

function openTab(browser: FakeBrowser, mayLetGo = () => true): TabGuard {
  return tabGuard({ browser: browser.openTab(), newId, mayLetGo, patience: 5 })
}

async function joined(browser: FakeBrowser, mayLetGo?: () => boolean): Promise<TabGuard> {
  const tab = openTab(browser, mayLetGo)
  const joining = tab.join()
  browser.deliver()
  await joining
  return tab
}

async function takesOver(browser: FakeBrowser, tab: TabGuard): Promise<boolean> {
  const taking = tab.takeOver()
  browser.deliver()
  const has = await taking
  browser.deliver()
  return has
}

describe('tabGuard', () => {
  it('初めのタブが書き、次のタブは見る', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    const second = tabGuard({ browser: browser.openTab(), newId, mayLetGo: () => true })
    const joining = second.join()
    browser.deliver()
    await joining
    expect([first.role(), second.role()]).toEqual(['writing', 'following'])
    expect([first.mayWrite(), second.mayWrite()]).toEqual([true, false])
  })

  it('引き継ぐと、前のタブは見るだけになり、そのことを聞く', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    const second = await joined(browser)
    const roles: string[] = []
    first.subscribe(() => roles.push(first.role()))
    expect(await takesOver(browser, second)).toBe(true)
    expect(roles).toContain('following')
    expect([first.mayWrite(), second.mayWrite()]).toEqual([false, true])
    expect(await second.takeOver()).toBe(true)
  })

  it('まだ保存できていない変更のあるタブは、譲らない', async () => {
    const browser = new FakeBrowser()
    let isStored = false
    const first = await joined(browser, () => isStored)
    const second = await joined(browser)
    expect(await takesOver(browser, second)).toBe(false)
    expect([first.role(), second.role()]).toEqual(['writing', 'following'])
    isStored = true
    expect(await takesOver(browser, second)).toBe(true)
  })

  it('書くタブが閉じたら、次に書こうとしたタブが書く', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    const second = await joined(browser)
    second.leave()
    expect(second.role()).toBe('following')
    first.leave()
    expect(second.role()).toBe('free')
    expect(second.mayWrite()).toBe(true)
    expect(first.role()).toBe('following')
  })

  it('答えないタブは、もういないものとする。目を覚ましても、書かない', async () => {
    const browser = new FakeBrowser()
    const asleep = await joined(browser)
    const second = openTab(browser)
    await second.join()
    expect(second.mayWrite()).toBe(true)
    browser.deliver()
    expect(asleep.mayWrite()).toBe(false)
    const third = await joined(browser)
    expect(await third.takeOver()).toBe(true)
    expect(second.mayWrite()).toBe(false)
  })

  it('同時に開いても、書くのは一つだけになる', async () => {
    const browser = new FakeBrowser()
    const tabs = [openTab(browser), openTab(browser), openTab(browser)]
    await Promise.all(tabs.map((tab) => tab.join()))
    browser.deliver()
    expect(tabs.filter((tab) => tab.role() === 'writing')).toHaveLength(1)
  })

  it('保存領域がすべて消されたら、だれも書いていないことになる', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    browser.openTab().access().clear()
    const heard: string[] = []
    first.subscribe(() => heard.push(first.role()))
    browser.deliver()
    expect(heard).toEqual(['free'])
    expect(first.mayWrite()).toBe(true)
  })

  it('いっぱいの保存領域でも、書くタブを替えられる', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    first.leave()
    browser.quota = Object.entries(browser.content).join('').length
    const second = await joined(browser)
    expect(second.role()).toBe('writing')
  })

  it('保存領域が使えなければ、どのタブも自分だけで書く', async () => {
    const denied = tabGuard({
      browser: {
        access: () => {
          throw new DOMException('denied', 'SecurityError')
        },
        listen: () => undefined,
      },
      newId,
      mayLetGo: () => true,
      patience: 5,
    })
    await denied.join()
    expect(denied.mayWrite()).toBe(true)
    denied.leave()
  })

  it('よその問いや半端な知らせには、何もしない', async () => {
    const browser = new FakeBrowser()
    const first = await joined(browser)
    const other = browser.openTab().access()
    other.setItem('hironaga/tab/question', 'alive')
    other.setItem('hironaga/tab/answer', 'yes')
    browser.deliver()
    other.removeItem('hironaga/tab/question')
    other.removeItem('hironaga/tab/answer')
    browser.deliver()
    expect(first.role()).toBe('writing')
  })

  const stepArbitrary = fc.record({
    kind: fc.constantFrom('open', 'takeOver', 'takeOverAsleep', 'leave', 'write'),
    tab: fc.nat({ max: 3 }),
  })
  test.prop([fc.array(stepArbitrary, { maxLength: 12 })], { numRuns: 40 })(
    'どんな順で開き、引き継ぎ、閉じても、書くタブは二つにならない',
    async (steps) => {
      const browser = new FakeBrowser()
      const tabs: TabGuard[] = [await joined(browser)]
      for (const { kind, tab } of steps) {
        const chosen = tabs[tab % tabs.length]
        if (kind === 'open') tabs.push(await joined(browser))
        if (kind === 'takeOver' && chosen) await takesOver(browser, chosen)
        if (kind === 'takeOverAsleep') await chosen?.takeOver()
        if (kind === 'leave') chosen?.leave()
        if (kind === 'write') chosen?.mayWrite()
        expect(tabs.filter((each) => each.role() === 'writing').length).toBeLessThanOrEqual(1)
      }
    },
  )
})
