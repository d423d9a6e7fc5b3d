import PptxGenJS from 'pptxgenjs'
import { CHART_COLOURS } from '../chartColours'
import { cleanText } from '../cleanText'
import type { DocumentContent } from '@/domain/report/content'
import { FONT } from '../fonts'
import { BODY, SIZES, SLIDE, TITLE } from './layout'
import { repack } from './repack'

const MASTER = 'REPORT'

/** An empty deck of 16:9 whose slides have a title and a number. */
export function emptyDeck({ report, author }: DocumentContent): PptxGenJS {
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'REPORT', width: SLIDE.width, height: SLIDE.height })
  deck.layout = 'REPORT'
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  deck.title = cleanText(report.title)
  deck.subject = cleanText(report.title)
  deck.author = cleanText(author) || 'Hironaga'
  // The library writes this one as it is: with a sign that XML has for itself the file would not open.
  deck.company = ''
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: BODY.x, y: 1.08, w: BODY.w, h: 0.03, fill: { color: CHART_COLOURS[0] } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...TITLE,
            fontFace: FONT,
            fontSize: 24,
            bold: true,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.2,
      y: 7.0,
      w: 0.8,
      h: 0.35,
      fontFace: FONT,
      fontSize: SIZES.quiet,
      color: '444444',
      align: 'right',
    },
  })
  return deck
}

/** A slide with its title and what the speaker is to know, a line each. */
export function addSlide(deck: PptxGenJS, title: string, notes: readonly string[], lang: string): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: MASTER })
  slide.addText([{ text: cleanText(title).replaceAll('\n', ' '), options: { lang } }], {
    placeholder: 'title',
    margin: 0,
    fontFace: FONT,
    fit: 'shrink',
  })
  slide.addNotes(notes.map((note) => cleanText(note).replaceAll('\n', ' ')).join('\n'))
  return slide
}

/** The deck as a file; `language`: of what is said to its slides. */
export async function bytesOf(deck: PptxGenJS, language: string): Promise<Uint8Array> {
  // The kind that is asked for is the kind that comes.
  return repack((await deck.write({ outputType: 'uint8array' })) as Uint8Array, language)
}
