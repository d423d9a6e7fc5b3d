import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { cleanText } from '../cleanText'
import type { DocumentContent } from '@/domain/report/content'
import { FONT } from '../fonts'
import { FONT_TABLE } from './fontTable'
import { paragraph } from './paragraphs'
import { PAGE, STYLES, wordStyles } from './styles'
import { NUMBERED, wordBlock } from './wordBlock'
import { wordLogo } from './wordLogo'
import { factTable, stampTable } from './wordTable'

const MARGIN = 420
const INDENT = { left: MARGIN, hanging: MARGIN }

function headOf({ report, texts, approvers, hasCirculation, author, logo }: DocumentContent): FileChild[] {
  const named = [report.organization, report.department].filter((name) => name !== '')
  const stamps = (label: string, titles: readonly string[] | null) => [
    paragraph(label, { style: STYLES.quiet, alignment: AlignmentType.RIGHT, keepNext: true }),
    stampTable(titles),
  ]
  return [
    ...(logo ? [wordLogo(logo, texts.logo)] : []),
    ...(author === '' ? [] : [paragraph(author, { alignment: AlignmentType.RIGHT })]),
    ...(approvers?.length ? stamps(texts.approval, approvers) : []),
    ...(hasCirculation ? stamps(texts.circulation, null) : []),
    paragraph(report.title, { heading: HeadingLevel.TITLE }),
    ...named.map((name) => paragraph(name, { style: STYLES.lead })),
    ...(report.facts.length > 0 ? [factTable(report.facts)] : []),
  ]
}

function bodyOf({ report, drawings, texts }: DocumentContent): FileChild[] {
  return report.sections.flatMap(({ heading, blocks }, section) => [
    paragraph(heading, { heading: HeadingLevel.HEADING_1 }),
    ...blocks.flatMap((block, index) =>
      wordBlock(block, {
        drawings,
        tick: texts.tick,
        place: 100 * section + index,
        isBeginning: (blocks[index + 1]?.kind ?? 'sentence') !== 'sentence',
      }),
    ),
  ])
}

const pageFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })

/**
 * Writes a report as a Word file: A4, real headings, tables whose head is repeated, charts that can be edited, page
 * numbers. It holds no macro and nothing that is fetched. Throws where the browser has too little memory.
 */
export async function writeWordReport(content: DocumentContent): Promise<Uint8Array> {
  const { report, texts, author } = content
  const file = new Document({
    title: cleanText(report.title),
    // A name that says nobody, where nobody is named.
    creator: cleanText(author) || 'Hironaga',
    lastModifiedBy: cleanText(author) || 'Hironaga',
    styles: wordStyles(texts.language),
    theme: { fonts: { headings: { latin: FONT, eastAsia: FONT }, body: { latin: FONT, eastAsia: FONT } } },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: INDENT } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageFooter() },
        children: [...headOf(content), ...bodyOf(content)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [FONT_TABLE]))
}
