import { readFileSync } from 'node:fs'
import { type Token, type Tokens, marked } from 'marked'
import type { Plugin } from 'vite'
import type { Guide, GuideBlock, GuideSpan } from '../../src/features/manual/guide.ts'

const LANGUAGES = ['ja', 'en'] as const
type Language = (typeof LANGUAGES)[number]
const ADDRESS = /[/\\]user-guide\.md\?(ja|en)$/u

/** What the guide has and the page cannot show ends the build: nothing of it is lost in silence. */
function refuse(token: Token): never {
  throw new Error(`docs/user-guide.md: the page of the guide cannot show this ${token.type}: ${token.raw}`)
}

/** The id of a heading, as on the pages of a repository. */
const idOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')

/** The text of what has no looks of its own. */
function plain(token: Token): string {
  if (!('tokens' in token)) return refuse(token)
  return token.tokens
    .map((each) => (each.type === 'text' || each.type === 'codespan' ? each.text : refuse(each)))
    .join('')
}

function spanOf(token: Token): GuideSpan {
  switch (token.type) {
    case 'text':
    case 'escape':
      return { kind: 'text', text: (token as Tokens.Text).text }
    case 'strong':
      return { kind: 'strong', text: plain(token) }
    case 'codespan':
      return { kind: 'code', text: (token as Tokens.Codespan).text }
    case 'link': {
      const { href } = token as Tokens.Link
      return href.startsWith('#') ? { kind: 'link', text: plain(token), heading: href.slice(1) } : refuse(token)
    }
    default:
      return refuse(token)
  }
}

function lineOf(tokens: readonly Token[]): GuideSpan[] {
  return tokens.flatMap((token) =>
    // The text of a list's line is a token of its own with the pieces within.
    token.type === 'text' && 'tokens' in token ? lineOf(token.tokens) : [spanOf(token)],
  )
}

function blockOf(token: Token): GuideBlock {
  switch (token.type) {
    case 'heading': {
      const { depth } = token as Tokens.Heading
      const text = plain(token)
      return depth === 2 ? { kind: 'heading', id: idOf(text), text } : refuse(token)
    }
    case 'paragraph':
      return { kind: 'paragraph', line: lineOf((token as Tokens.Paragraph).tokens) }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return { kind: 'list', isOrdered: ordered, items: items.map((item) => lineOf(item.tokens)) }
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => lineOf(cell.tokens))
      return { kind: 'table', head: cells(header), rows: rows.map(cells) }
    }
    default:
      return refuse(token)
  }
}

/** One part of the guide; each begins with a heading of the first rank, Japanese first. */
export function guideOf(markdown: string, language: Language): Guide {
  const tokens = marked.lexer(markdown).filter(({ type }) => !['space', 'hr'].includes(type))
  const starts = tokens.flatMap((token, place) => (token.type === 'heading' && token['depth'] === 1 ? [place] : []))
  const start = starts[LANGUAGES.indexOf(language)]
  const title = start === undefined ? undefined : tokens[start]
  if (!title || start === undefined) throw new Error(`docs/user-guide.md has no part in ${language}.`)
  const end = starts[LANGUAGES.indexOf(language) + 1] ?? tokens.length
  const blocks = tokens.slice(start + 1, end).map(blockOf)
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])))
  // What leads to the other language leads nowhere on the page, which is in one language.
  const leadsAway = (block: GuideBlock) =>
    block.kind === 'paragraph' && block.line.some((span) => span.kind === 'link' && !ids.has(span.heading))
  return { title: plain(title), blocks: blocks.filter((block) => !leadsAway(block)) }
}

/** Lets `docs/user-guide.md?ja` and `?en` be imported as data: the one source of the guide, read when the app is built. */
export function userGuide(): Plugin {
  return {
    name: 'user-guide',
    enforce: 'pre',
    load(id) {
      const [, language] = ADDRESS.exec(id) ?? []
      if (!language) return null
      const file = id.slice(0, id.indexOf('?'))
      this.addWatchFile(file)
      return `export default ${JSON.stringify(guideOf(readFileSync(file, 'utf8'), language as Language))}`
    },
  }
}
