import { fc, test } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvHead, csvLines } from '@/exchange/tables/csv'
import type { Cell, Column } from '@/exchange/tables/table'

const columns: readonly Column<readonly Cell[]>[] = [
  { name: 'first', type: 'text', of: ([cell = null]) => cell },
  { name: '二番目', type: 'text', of: ([, cell = null]) => cell },
]

const cells = (text: string) => Papa.parse<string[]>(text.slice(0, -2), { newline: '\r\n' }).data
const lineOf = (...row: Cell[]) => csvLines(columns, [row])

describe('csvHead', () => {
  it('Excel が文字を見分ける印と、列の名前で始まる', () => {
    expect(csvHead(columns)).toBe('\uFEFFfirst,二番目\r\n')
  })
})

describe('csvLines', () => {
  it('分からない数は空欄で、0 は 0 になる', () => {
    expect(lineOf(null, 0)).toBe(',0\r\n')
    expect(lineOf(false, true)).toBe('false,true\r\n')
  })

  it('行がなければ何も書かない', () => {
    expect(csvLines(columns, [])).toBe('')
  })

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\tx', '\r=1', '＝１', '＋1', '－1', '＠a'])(
    '「%s」は式にならない',
    (text) => {
      expect(cells(lineOf(text, 1))[0]?.[0]).toBe(`'${text}`)
    },
  )

  it('負の数は文字ではないので、そのまま数になる', () => {
    expect(lineOf(-1.5, 'a')).toBe('-1.5,a\r\n')
  })

  it('文字の片割れは、代わりの文字になる', () => {
    expect(lineOf('絵\uD83D', '🙂')).toBe('絵\uFFFD,🙂\r\n')
  })

  test.prop([fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { minLength: 1 })])(
    'どんな文字も、区切りや改行があっても、一つの欄のままである',
    (rows) => {
      const guarded = (text: string) => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)
      const read = cells(csvLines(columns, rows))
      expect(read).toEqual(rows.map((row) => row.map(guarded)))
    },
  )
})
