import { unzipSync } from 'fflate'
import { Parser } from 'saxen'

/** An element of an office file: what it holds in order, texts apart. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Parses XML whatever wrote it; throws where it is none. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const element: Element = { name, attributes: Object(attributes()), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => {
    open.pop()
  })
  parser.on('text', (value, decode) => {
    const current = open.at(-1)
    if (current) current.text += decode(value)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
  return root
}

/** The parts of an office file by their paths: XML and relations as text, sheets inside of it as bytes. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/u.test(path))
      .map(([path, part]) => [path, decoder.decode(part)]),
  )
}

/** All elements of a name below another, in the order of the file; not those inside of one that was found. */
export function allIn(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : allIn(child, name)))
}

/** What is read in a paragraph of Word (`w`) or of a drawing (`a`): breaks are `\n`. */
export function readParagraph(paragraph: Element): string {
  const read = (element: Element): string => {
    if (/^[wa]:t$/u.test(element.name)) return element.text
    if (/^[wa]:br$/u.test(element.name)) return '\n'
    return element.children.map(read).join('')
  }
  return read(paragraph)
}

/** The cells of a table, row by row; `prefix` is `w` in Word and `a` in slides. */
export function readTable(table: Element, prefix: 'w' | 'a'): string[][] {
  return allIn(table, `${prefix}:tr`).map((row) =>
    allIn(row, `${prefix}:tc`).map((cell) => allIn(cell, `${prefix}:p`).map(readParagraph).join('\n')),
  )
}
