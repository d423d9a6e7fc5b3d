import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../.config/vite/userGuide'

const markdown = readFileSync(new URL('../../../docs/user-guide.md', import.meta.url), 'utf8')
const headingsOf = (language: 'ja' | 'en') =>
  guideOf(markdown, language).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

/** How many points each list of each chapter has. */
function pointsOf(language: 'ja' | 'en') {
  const chapters: { readonly name: string; readonly lists: number[] }[] = []
  for (const block of guideOf(markdown, language).blocks) {
    if (block.kind === 'heading') chapters.push({ name: block.text, lists: [] })
    if (block.kind === 'list') chapters.at(-1)?.lists.push(block.items.length)
  }
  return chapters
}

const SHORT = `# 使い方

[English](#guide) は後半にあります。

## 始める

**太字** と \`キー\` と [先](#始める) です。

1. 一つ目
2. \`二つ目\`

| 欄 | 見る所 |
| -- | ------ |
| A  | **B**  |

---

# Guide

## Start & go

- One
`

describe('userGuide', () => {
  it('使い方の文書を、言語ごとに、見出し・段落・箇条書き・表に読む', () => {
    const text = (words: string) => [{ kind: 'text', text: words }]
    expect(guideOf(SHORT, 'ja')).toEqual({
      title: '使い方',
      blocks: [
        { kind: 'heading', id: '始める', text: '始める' },
        {
          kind: 'paragraph',
          line: [
            { kind: 'strong', text: '太字' },
            { kind: 'text', text: ' と ' },
            { kind: 'code', text: 'キー' },
            { kind: 'text', text: ' と ' },
            { kind: 'link', text: '先', heading: '始める' },
            { kind: 'text', text: ' です。' },
          ],
        },
        { kind: 'list', isOrdered: true, items: [text('一つ目'), [{ kind: 'code', text: '二つ目' }]] },
        { kind: 'table', head: [text('欄'), text('見る所')], rows: [[text('A'), [{ kind: 'strong', text: 'B' }]]] },
      ],
    })
    expect(guideOf(SHORT, 'en')).toEqual({
      title: 'Guide',
      blocks: [
        { kind: 'heading', id: 'start--go', text: 'Start & go' },
        { kind: 'list', isOrdered: false, items: [text('One')] },
      ],
    })
  })

  it.each([
    ['小さな見出し', '### 小さい'],
    ['引用', '> 引用'],
    ['囲み', '```\ncode\n```'],
    ['画像', '![図](a.png)'],
    ['よそへのリンク', '[よそ](https://example.com/)'],
    ['入れ子の箇条書き', '- 外\n  - 内'],
    ['HTML', '<b>太字</b>'],
  ])('画面に出せないもの（%s）は、黙って落とさず、作るのを止める', (_name, piece) => {
    expect(() => guideOf(`# 使い方\n\n${piece}\n`, 'ja')).toThrow('the page of the guide cannot show this')
  })

  it('いまの文書は、どちらの言語も読め、リンクの先の見出しがある', () => {
    expect(() => guideOf('# 使い方', 'en')).toThrow('no part in en')
    for (const language of ['ja', 'en'] as const) {
      const { blocks } = guideOf(markdown, language)
      const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
      expect(new Set(ids).size).toBe(ids.length)
      const links = blocks
        .flatMap((block) => (block.kind === 'paragraph' ? block.line : []))
        .flatMap((span) => (span.kind === 'link' ? [span.heading] : []))
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((id) => !ids.includes(id))).toEqual([])
    }
  })

  it('日本語と英語は、同じ数の章でできている', () => {
    expect(headingsOf('ja').length).toBeGreaterThan(20)
    expect(headingsOf('en')).toHaveLength(headingsOf('ja').length)
  })

  it('どの章も、日本語と英語で同じ数のことを挙げる', () => {
    const english = pointsOf('en')
    const uneven = pointsOf('ja').filter(({ lists }, place) => lists.join() !== english[place]?.lists.join())
    // Readings and easy words are there in Japanese only.
    expect(uneven.map(({ name }) => name)).toEqual(['設問に答える'])
  })
})
