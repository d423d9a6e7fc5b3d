import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { HandOver } from '@/app/first/handOver'
import { fetchAhead, showFirst, showMissing } from '@/app/first/show'

const PICTURE = (start: string) =>
  `<a href="#main">${start}へ</a><header><a href="#/guide">手引き</a></header>
   <main><h1>見出し</h1><button>${start}</button><button>見本</button></main><footer>足もと</footer>`

let container: HTMLElement
let handOver: HandOver

function open(hash: string, languages: readonly string[] = ['ja']) {
  location.hash = hash
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  handOver = showFirst(container).handOver
}

const press = (name: string) => {
  const found = [...container.querySelectorAll<HTMLElement>('a, button')].find(
    ({ textContent }) => textContent === name,
  )
  found?.click()
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  document.documentElement.removeAttribute('data-theme')
  document.body.innerHTML = `<div id="app"></div>
    <template lang="ja">${PICTURE('始める')}</template><template lang="en" data-missing="It did not come.">${PICTURE('Start')}</template>`
  container = document.getElementById('app') as HTMLElement
})

describe('はじめの絵', () => {
  it.each(['', '#/'])('はじめての人には、%s で入口の画面を見せる', (hash) => {
    open(hash)
    expect(container.querySelector('h1')?.textContent).toBe('見出し')
    expect(container.querySelector('button')?.textContent).toBe('始める')
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it('読む人の言語で見せる', () => {
    open('', ['en-GB', 'ja'])
    expect(container.querySelector('button')?.textContent).toBe('Start')
    expect(document.documentElement.lang).toBe('en')
  })

  it('保存した設定の言語、明暗、文字の大きさで見せ、中身は見せない', () => {
    localStorage.setItem('hironaga/settings', '{"data":{"locale":"en","theme":"dark","textSize":150}}')
    open('')
    expect(document.documentElement).toMatchObject({ lang: 'en', dataset: { theme: 'dark', textSize: '150' } })
    expect(container.querySelector('header')).not.toBeNull()
    expect(container.querySelector('h1')).toBeNull()
    expect(container.querySelector('footer')).toBeNull()
  })

  it('診断の途中の画面では、枠だけを見せる', () => {
    open('#/a/1/questions')
    expect(container.querySelector('header')).not.toBeNull()
    expect(container.querySelector('h1')).toBeNull()
  })

  it('ほかの画面や、絵のないところでは、何も見せない', () => {
    open('#/compare')
    expect(container.childElementCount).toBe(0)
    document.querySelectorAll('template').forEach((each) => each.remove())
    open('')
    expect(container.childElementCount).toBe(0)
  })
})

describe('診断の画面が使うファイル', () => {
  const inHead = () => [...document.head.querySelectorAll('link')].map((link) => link.getAttribute('href'))

  beforeEach(() => {
    document.head.replaceChildren()
    document.body.insertAdjacentHTML(
      'beforeend',
      '<template id="ahead"><link rel="modulepreload" href="x.js"></template>',
    )
  })

  it('は、その画面の住所で開いたときに、先に取りに行く', () => {
    location.hash = '#/a/1/questions'
    fetchAhead()
    expect(inHead()).toEqual(['x.js'])
  })

  it.each(['#/', '#/compare'])('は、%s では取りに行かない', (hash) => {
    location.hash = hash
    fetchAhead()
    expect(inHead()).toEqual([])
  })

  it('は、まとめのないところでは、あとで1つずつ取りに行く', () => {
    document.getElementById('ahead')?.remove()
    location.hash = '#/a/1/questions'
    fetchAhead()
    expect(inHead()).toEqual([])
  })
})

it('アプリが届かなければ、読む人の言語で一度だけ言う', () => {
  open('', ['en'])
  showMissing()
  showMissing()
  const [alert, ...others] = document.querySelectorAll('[role=alert]')
  expect(alert?.textContent).toBe('It did not come.')
  expect(others).toEqual([])
})

describe('アプリへの引き継ぎ', () => {
  /** The app in the place of the picture: what it noted of presses. */
  async function mount(start: string) {
    const pressed: string[] = []
    const goOn = await handOver()
    container.innerHTML = PICTURE(start)
    container.addEventListener('click', ({ target }) => pressed.push((target as Element).textContent))
    await goOn()
    return pressed
  }

  it('来る前に押したボタンを、来たあとで押す', async () => {
    open('')
    press('見本')
    expect(await mount('始める')).toEqual(['見本'])
  })

  it.each(['手引き', '始めるへ'])('リンク「%s」も、住所を変えずに引き継ぐ', async (name) => {
    open('')
    press(name)
    expect(location.hash).toBe('')
    expect(await mount('始める')).toEqual([name])
  })

  it('別のタブで開くリンクは、待たせない', async () => {
    open('')
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    container.querySelector('header a')?.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
    expect(await mount('始める')).toEqual([])
  })

  it('あったところに焦点を戻す', async () => {
    open('')
    container.querySelectorAll('button')[1]?.focus()
    await mount('始める')
    expect(document.activeElement?.textContent).toBe('見本')
  })

  it('言葉の変わったボタンは押さず、焦点も置かない', async () => {
    open('')
    container.querySelector('button')?.focus()
    press('始める')
    expect(await mount('続ける')).toEqual([])
    expect(document.activeElement).toBe(document.body)
  })

  it('何も押していなければ、何も押さない', async () => {
    open('')
    expect(await mount('始める')).toEqual([])
  })

  it('マウスのボタンを押している間は待ち、離したあとに引き継ぐ', async () => {
    open('')
    const button = container.querySelectorAll('button')[1]
    button?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    const mounted = mount('始める')
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(button?.isConnected).toBe(true)
    button?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    button?.click()
    expect(await mounted).toEqual(['見本'])
  })

  it('引きずり終えるまで待つ', async () => {
    open('')
    const link = container.querySelector('header a')
    link?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    const mounted = mount('始める')
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(link?.isConnected).toBe(true)
    link?.dispatchEvent(new MouseEvent('dragend', { bubbles: true }))
    expect(await mounted).toEqual([])
  })

  it('右のボタンは待たない', async () => {
    vi.useFakeTimers()
    open('')
    container.querySelector('button')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 2 }))
    expect(await mount('始める')).toEqual([])
    vi.useRealTimers()
  })

  it('ほかの画面が出ても、枠のものは引き継ぐ', async () => {
    open('')
    press('見本')
    press('手引き')
    const pressed: string[] = []
    const goOn = await handOver()
    container.innerHTML = PICTURE('始める').replace('見出し', 'ほか')
    container.addEventListener('click', ({ target }) => pressed.push((target as Element).textContent))
    await goOn()
    expect(pressed).toEqual(['手引き'])
  })

  it('離したことが伝わらなくても、長くは待たない', async () => {
    vi.useFakeTimers()
    open('')
    container.querySelector('button')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    const mounted = mount('始める')
    await vi.advanceTimersByTimeAsync(1_000)
    vi.useRealTimers()
    expect(await mounted).toEqual([])
  })
})
