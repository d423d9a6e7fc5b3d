import { Parser } from 'saxen'
import { readHexSigns } from './hexSigns'

/** A cell as it stands in a sheet. Only the value that was kept beside a formula is known; nothing is worked out. */
export interface SheetCell {
  /** Letters of the column. */
  readonly column: string
  /** From 1. */
  readonly row: number
  readonly text: string
}

/** Elements have prefixes in what some programs write. */
const plain = (name: string) => name.slice(name.indexOf(':') + 1)

interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(value: string): void
}

/** Goes through XML; throws where it is none. Entities of its own that a document declares are not unfolded. */
function walk(xml: string, listener: Listener): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const given: Readonly<Record<string, string>> = Object(attributes())
    listener.open(plain(name), given)
  })
  parser.on('closeTag', (name) => {
    listener.close(plain(name))
  })
  parser.on('text', (value, decode) => {
    listener.text(decode(value))
  })
  parser.on('cdata', (value) => {
    listener.text(value)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}

/** The shared strings of a workbook, in order; readings of names (furigana) are no part of them. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let inside = ''
  let current = ''
  let isReading = false
  walk(xml, {
    open(name) {
      inside = name
      if (name === 'si') current = ''
      if (name === 'rPh') isReading = true
    },
    close(name) {
      inside = ''
      if (name === 'si') strings.push(readHexSigns(current))
      if (name === 'rPh') isReading = false
    },
    text(value) {
      if (inside === 't' && !isReading) current += value
    },
  })
  return strings
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/u

/** The cells of a sheet that say something, row by row. */
export function readCells(xml: string, strings: readonly string[]): readonly SheetCell[] {
  const cells: SheetCell[] = []
  let cell: { reference: string; type: string } = { reference: '', type: '' }
  let inside = ''
  let value = ''
  let isReading = false
  function finish() {
    const found = REFERENCE.exec(cell.reference)
    const text = cell.type === 's' ? (strings[Number(value)] ?? '') : readHexSigns(value)
    if (found && text !== '') cells.push({ column: String(found[1]), row: Number(found[2]), text })
  }
  walk(xml, {
    open(name, attributes) {
      inside = name
      if (name === 'rPh') isReading = true
      if (name !== 'c') return
      cell = { reference: attributes['r'] ?? '', type: attributes['t'] ?? 'n' }
      value = ''
    },
    close(name) {
      inside = ''
      if (name === 'rPh') isReading = false
      if (name === 'c') finish()
    },
    text(text) {
      if ((inside === 'v' || inside === 't') && !isReading) value += text
    },
  })
  return cells
}
