import { getByRole, queryByRole } from '@testing-library/dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { noteUse } from '@/app/first/handOver'
import type { Piece, QuestionPicture } from '@/app/first/question/picture'
import { showQuestion } from '@/app/first/question/showQuestion'
import { bringAsked } from '@/app/first/showAsked'
import { choiceForKey } from '@/asking/choice'

const choice = (text: Piece, key: string): Piece => [
  'label',
  { class: 'choice' },
  [
    ['input', { type: 'radio', name: 'choice' }, []],
    ['kbd', {}, [key]],
    ['span', {}, [text]],
  ],
]

const PICTURE: QuestionPicture = {
  format: 3,
  version: '1.0.0',
  questions: ['a', 'b', 'c'].map((id) => ({ id, section: 'cloud', quick: false, allowNa: id === 'b' })),
  pieces: [
    ['nav', { 'data-later': '' }, [['svg', { viewBox: '0 0 1 1' }, [['path', { d: 'M0 0' }, []]]]]],
    [
      'fieldset',
      {},
      [
        ['p', {}, [0, '・', 2, '問中 ', 1, '問目']],
        ['h1', {}, [3]],
        ['p', {}, [4]],
        ['div', {}, [choice(5, '0'), choice(6, '1'), choice(7, '2'), choice(8, '3'), choice(9, '4')]],
        ['div', {}, [choice('わからない', '?'), choice('該当しない', '-')]],
        [
          'div',
          { class: 'row' },
          [
            ['a', {}, ['前へ']],
            ['a', {}, ['次へ']],
          ],
        ],
      ],
    ],
  ],
}

const WORDING = {
  sections: { cloud: { title: 'クラウド' } },
  questions: Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [
      id,
      {
        text: `${id}はありますか。`,
        why: `${id}のわけ`,
        levels: [0, 1, 2, 3, 4].map((level) => `${id}の${String(level)}`),
      },
    ]),
  ),
}

let container: HTMLElement
let uses: ReturnType<typeof noteUse>

/** Keeps an assessment, opens its address, and shows what is known of it. */
function open(address = '/cloud/2', answers: Readonly<Record<string, unknown>> = {}): boolean {
  const data = { bank: { version: '1.0.0' }, form: 'standard', answers }
  localStorage.setItem('hironaga/assessment/1', JSON.stringify({ format: 3, data }))
  location.hash = `#/a/1/questions${address}`
  const main = container.querySelector('main')
  return main !== null && showQuestion(main, { picture: PICTURE, wording: WORDING, uses })
}

const radio = (name: string) => getByRole<HTMLInputElement>(container, 'radio', { name })

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = '<div id="app"><header></header><main></main></div>'
  container = document.getElementById('app') as HTMLElement
  uses = noteUse(container)
})

describe('アプリが届く前の設問', () => {
  it('は、分野と番号、設問、わけ、選択肢を、その設問の言葉で見せる', () => {
    expect(open()).toBe(true)
    expect(container.textContent).toContain('クラウド・3問中 2問目')
    expect(getByRole(container, 'heading', { level: 1 }).textContent).toBe('bはありますか。')
    expect(container.textContent).toContain('bのわけ')
    expect(radio('4bの4').checked).toBe(false)
    expect(container.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  })

  it.each<[unknown, string]>([
    [3, '3bの3'],
    ['unknown', '?わからない'],
    ['na', '-該当しない'],
  ])('は、残してある回答 %o を選んで見せる', (value, name) => {
    open('/cloud/2', { b: { value } })
    expect(radio(name).checked).toBe(true)
    expect([...container.querySelectorAll('.chosen')]).toEqual([radio(name).closest('label')])
  })

  it('は、その設問に「該当しない」がなければ、出さない', () => {
    open('/cloud/1')
    expect(queryByRole(container, 'radio', { name: '-該当しない' })).toBeNull()
    expect(radio('?わからない').checked).toBe(false)
  })

  it('は、前後の設問への道を、分かるときだけ見せる', () => {
    open()
    expect(getByRole(container, 'link', { name: '前へ' }).getAttribute('href')).toBe('#/a/1/questions/cloud/1')
    expect(getByRole(container, 'link', { name: '次へ' }).getAttribute('href')).toBe('#/a/1/questions/cloud/3')
    container.querySelector('main')?.replaceChildren()
    open('/cloud/1')
    expect(container.querySelector('.row')?.hasAttribute('data-later')).toBe(true)
  })

  it('は、アプリが先に届いたら、もう見せない', () => {
    const main = container.querySelector('main')
    open()
    main?.replaceChildren()
    container.replaceChildren()
    expect(main && showQuestion(main, { picture: PICTURE, wording: WORDING, uses })).toBe(false)
  })

  it('は、設問の言葉がなければ見せない', () => {
    const main = container.querySelector('main')
    open()
    main?.replaceChildren()
    const wording = { ...WORDING, questions: {} }
    expect(main && showQuestion(main, { picture: PICTURE, wording, uses })).toBe(false)
    expect(main?.childElementCount).toBe(0)
  })
})

describe('アプリが届く前に答えると', () => {
  /** The app in the place of the picture: what it hears. */
  async function mount(): Promise<readonly string[]> {
    const heard: string[] = []
    const goOn = await uses.handOver()
    const copy = container.innerHTML
    container.innerHTML = copy.replaceAll('name="choice"', 'name="of-app"')
    const hearKey = ({ key, ctrlKey }: KeyboardEvent) =>
      heard.push(`${ctrlKey ? 'Ctrl+' : ''}${String(choiceForKey(key) ?? key)}`)
    document.addEventListener('keydown', hearKey)
    container.addEventListener('click', ({ target, detail }) => {
      if (!(target instanceof Element)) return
      heard.push(`${target.closest('label, a')?.textContent ?? ''} ${String(detail)}`)
    })
    await goOn()
    document.removeEventListener('keydown', hearKey)
    return heard
  }

  const press = (key: string, init: KeyboardEventInit = {}) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, ...init }),
    )

  it('押した選択肢を、押したのがマウスかどうかも含めて、アプリで押し直す', async () => {
    open()
    radio('1bの1').click()
    radio('3bの3').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(radio('3bの3').closest('label')?.className).toBe('choice chosen')
    expect(await mount()).toEqual(['1bの1 0', '3bの3 1'])
    expect(radio('3bの3').checked).toBe(true)
  })

  it('数字キーとEnterも、押した順にアプリへ渡し、リンクはそのあと', async () => {
    open()
    getByRole(container, 'link', { name: '前へ' }).click()
    press('２')
    press('?', { shiftKey: true })
    press('Enter')
    expect(await mount()).toEqual(['2', 'unknown', 'Enter', '前へ 0'])
  })

  it('先へ進むEnterのあとのキーは、まだ見ていない設問のものかもしれないので、渡さない', async () => {
    open()
    for (const key of ['1', 'Enter', '2', 'Enter']) press(key)
    radio('3bの3').click()
    expect(await mount()).toEqual(['1', 'Enter', '3bの3 0'])
  })

  it('選ぶと先へ進む設定なら、選んだキーのあとのキーも渡さない', async () => {
    localStorage.setItem('hironaga/settings', '{"data":{"autoAdvance":true}}')
    open()
    press('1')
    press('2')
    expect(await mount()).toEqual(['1'])
  })

  it('元に戻すキーは、一緒のキーとともに渡し、選ぶと先へ進む設定でもそのあとのキーを渡す', async () => {
    localStorage.setItem('hironaga/settings', '{"data":{"autoAdvance":true}}')
    open()
    press('z', { ctrlKey: true })
    press('1')
    expect(await mount()).toEqual(['Ctrl+z', '1'])
  })

  it('Enterは、アプリでリンクに焦点があっても、設問のものとして渡す', async () => {
    open()
    press('Enter')
    getByRole(container, 'link', { name: '次へ' }).focus()
    let target: EventTarget | null = null
    document.addEventListener('keydown', (event) => (target = event.target), { once: true })
    await mount()
    expect(document.activeElement?.textContent).toBe('次へ')
    expect(target).toBe(document.body)
  })

  it.each<[string, string, KeyboardEventInit]>([
    ['ほかのキーと一緒のキー', '1', { ctrlKey: true }],
    ['Altと一緒のキー', '1', { altKey: true }],
    ['押し続けたキー', '1', { repeat: true }],
    ['日本語入力が受け取ったキー', 'Process', {}],
    ['移動のキー', 'Tab', {}],
  ])('%s は渡さない', async (_name, key, init) => {
    open()
    press(key, init)
    expect(await mount()).toEqual([])
  })

  it('リンクの上のEnterは、リンクのもの', async () => {
    open()
    getByRole(container, 'link', { name: '次へ' }).focus()
    press('Enter')
    expect(await mount()).toEqual([])
    expect(document.activeElement?.textContent).toBe('次へ')
  })

  it('アプリが届いたあとは、もう書き留めない', async () => {
    open()
    await mount()
    press('1')
    expect(uses.choices).toEqual([])
  })

  it('アプリがほかの設問を出したら、何も選ばず、先へも進まない', async () => {
    open()
    radio('?わからない').click()
    press('1')
    getByRole(container, 'link', { name: '次へ' }).click()
    const goOn = await uses.handOver()
    container.innerHTML = container.innerHTML.replace('bはありますか。', 'cはありますか。')
    const heard: string[] = []
    const hearKey = ({ key }: KeyboardEvent) => heard.push(key)
    document.addEventListener('keydown', hearKey)
    container.addEventListener('click', () => heard.push('click'))
    await goOn()
    document.removeEventListener('keydown', hearKey)
    expect(heard).toEqual([])
  })

  it('アプリの設問が出るまで待つ', async () => {
    open()
    radio('1bの1').click()
    const goOn = await uses.handOver()
    const page = container.innerHTML
    container.replaceChildren()
    const going = goOn()
    const pressed: unknown[] = []
    container.addEventListener('click', ({ target }) => pressed.push(target))
    container.innerHTML = page
    await going
    expect(pressed).toEqual([radio('1bの1')])
  })

  it('アプリが届かなければ、設問を消し、もう書き留めない', () => {
    open()
    uses.withdraw()
    expect(queryByRole(container, 'radio', { name: '1bの1' })).toBeNull()
    press('1')
    expect(uses.choices).toEqual([])
  })

  it('届いたアプリの設問は、消さない', async () => {
    open()
    await mount()
    uses.withdraw()
    expect(radio('1bの1').isConnected).toBe(true)
  })

  it('選択肢の外を押しても、何も渡さない', async () => {
    open()
    container.querySelector('h1')?.click()
    expect(await mount()).toEqual([])
  })
})

describe('bringAsked', () => {
  it.each(['#/', '#/a/1/work', '#/a/1/questions', '#/a/%E0%A4%A/questions'])(
    'は、ビルドの描いた絵がないところでは、%s で何も見せない',
    async (hash) => {
      location.hash = hash
      expect(await bringAsked()(container, uses)).toBe(false)
      expect(container.querySelector('main')?.childElementCount).toBe(0)
    },
  )

  it('は、枠がないところでは何も見せない', async () => {
    container.replaceChildren()
    location.hash = '#/a/1/questions'
    expect(await bringAsked()(container, uses)).toBe(false)
  })
})
