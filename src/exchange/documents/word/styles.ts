import { convertMillimetersToTwip, type IStylesOptions } from 'docx'
import { FONT } from '../fonts'

/** A4 upright with margins to hold it by, in twentieths of a point. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(20),
    right: convertMillimetersToTwip(20),
  },
}
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** Styles of our own by their ids; headings have those of Word. */
export const STYLES = {
  lead: 'Lead',
  quiet: 'Quiet',
  caption: 'Caption',
  tableHead: 'TableHead',
  tableText: 'TableText',
} as const

const font = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT }
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
})
const own = (id: string, name: string, run: object, after: number) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing: { after } },
})

/** Sizes are in half points. */
export function wordStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 21, language: { value: language === 'ja-JP' ? 'en-US' : language, eastAsia: 'ja-JP' } },
        paragraph: { spacing: { after: 80 } },
      },
      title: { run: { font, size: 32, bold: true }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(26, 240),
      heading2: heading(22, 120),
      caption: { run: { font, size: 18, bold: true, color: '000000' }, paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: [
      own(STYLES.lead, 'Lead', { size: 26, bold: true }, 80),
      own(STYLES.quiet, 'Quiet', { size: 18, color: '444444' }, 80),
      own(STYLES.tableHead, 'Table Head', { size: 18, bold: true }, 0),
      own(STYLES.tableText, 'Table Text', { size: 18 }, 0),
    ],
  }
}
