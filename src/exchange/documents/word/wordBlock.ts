import { ExternalHyperlink, type FileChild, Paragraph, TextRun } from 'docx'
import type { ReportBlock, ReportSource } from '@/domain/report/document'
import type { ReportDrawings } from '@/domain/report/drawing'
import { cleanText } from '../cleanText'
import { paragraph, runsOf } from './paragraphs'
import { STYLES } from './styles'
import { wordChart } from './wordChart'
import { factTable, wordTable } from './wordTable'

/** The numbering that ordered lists are under. */
export const NUMBERED = 'numbered'

export interface BlockGiven {
  readonly drawings: ReportDrawings
  readonly tick: string
  /** Tells one ordered list from the other, so that each begins at 1. */
  readonly place: number
  /** Whether it begins what comes next: it stays on the same page. */
  readonly isBeginning: boolean
}

const AFTER_TABLE = { spacing: { after: 120, line: 120 } }
/** Word joins two tables that touch. */
const gap = () => new Paragraph(AFTER_TABLE)

function sourceParagraph({ text, about, source, url }: ReportSource): Paragraph {
  const look = { size: 18, color: '444444' }
  const link = url
    ? [
        new TextRun({ ...look, text: ' ' }),
        new ExternalHyperlink({ link: url, children: [new TextRun({ style: 'Hyperlink', text: cleanText(url) })] }),
      ]
    : []
  return new Paragraph({
    bullet: { level: 0 },
    children: [...runsOf(text), new TextRun({ ...look, break: 1, text: cleanText(`${about} ${source}`) }), ...link],
  })
}

/** One thing of a report in Word. */
export function wordBlock(block: ReportBlock, { drawings, tick, place, isBeginning }: BlockGiven): FileChild[] {
  switch (block.kind) {
    case 'sentence':
      return [
        paragraph(block.text, {
          keepNext: isBeginning,
          ...(block.tone === 'plain' ? {} : { style: STYLES[block.tone] }),
        }),
      ]
    case 'facts':
      return [factTable(block.facts), gap()]
    case 'list':
      return block.items.map((item) =>
        paragraph(
          item,
          block.isOrdered
            ? { numbering: { reference: NUMBERED, level: 0, instance: place } }
            : { bullet: { level: 0 } },
        ),
      )
    case 'table':
      return [wordTable(block.table), gap()]
    case 'toDo':
      return [wordTable(block.table, tick), gap()]
    case 'picture': {
      const drawing = drawings[block.picture]
      return [paragraph(drawing.reading, { keepNext: true }), ...wordChart(drawing), wordTable(drawing.table), gap()]
    }
    case 'sourced':
      return block.statements.map(sourceParagraph)
  }
}
