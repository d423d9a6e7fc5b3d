import { AlignmentType, BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { ReportFact, ReportTable } from '@/domain/report/document'
import { columnWidths } from '../columnWidths'
import { BOX } from '../fonts'
import { paragraph } from './paragraphs'
import { STYLES, TEXT_WIDTH } from './styles'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '666666' }
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 }
const TICK_WIDTH = 760
/** Letters of full width in a table, in twentieths of a point. */
const LETTER = 180
/** Who does it and by when are written in by hand. */
const BY_HAND = 2

interface CellLook {
  readonly width: number
  readonly isHead?: boolean
  readonly isFigure?: boolean
}

function cell(text: string, { width, isHead = false, isFigure = false }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } } : {}),
    children: [
      paragraph(text, {
        style: isHead ? STYLES.tableHead : STYLES.tableText,
        // A head alone at the foot of a page says nothing.
        keepNext: isHead,
        ...(isFigure ? { alignment: AlignmentType.RIGHT } : {}),
      }),
    ],
  })
}

function table(
  rows: readonly TableRow[],
  widths: readonly number[],
  alignment?: (typeof AlignmentType)['RIGHT'],
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(alignment ? { alignment } : {}),
    borders: LINES,
  })
}

/** A table whose head stands again on every page; `tick` puts a box before each row, under that heading. */
export function wordTable(given: ReportTable, tick: string | null = null): Table {
  const boxes = tick === null ? [] : [TICK_WIDTH]
  const room = TEXT_WIDTH - boxes.length * TICK_WIDTH
  const wishes = { room: room / LETTER, byHand: boxes.length * BY_HAND }
  const widths = columnWidths(given, wishes).map((share) => Math.floor(share * room))
  const rowOf = (texts: readonly string[], box: string, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: [
        ...boxes.map((width) => cell(box, { width, isHead })),
        ...widths.map((width, index) =>
          cell(texts.slice(index, index + 1).join(''), { width, isHead, isFigure: given.figures.includes(index) }),
        ),
      ],
    })
  const head = rowOf(given.columns, String(tick), true)
  return table([head, ...given.rows.map((row) => rowOf(row, BOX, false))], [...boxes, ...widths])
}

/** Facts as rows of a name and a value. */
export function factTable(facts: readonly ReportFact[]): Table {
  const widths = [Math.floor(TEXT_WIDTH * 0.3), Math.floor(TEXT_WIDTH * 0.7)] as const
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [cell(label, { width: widths[0], isHead: true }), cell(value, { width: widths[1] })],
      }),
  )
  return table(rows, widths)
}

const STAMP = 780
const EMPTY = 5

/** A box to stamp under each title, at the right of the page; without titles an empty row. */
export function stampTable(titles: readonly string[] | null): Table {
  const widths = Array.from({ length: titles?.length ?? EMPTY }, () => STAMP)
  const blank = new TableRow({
    height: { value: STAMP, rule: 'atLeast' },
    children: widths.map((width) => cell('', { width })),
  })
  const head = titles ? [new TableRow({ children: titles.map((title) => cell(title, { width: STAMP })) })] : []
  return table([...head, blank], widths, AlignmentType.RIGHT)
}
