import type { DocumentContent } from '@/domain/report/content'
import { addSlide, bytesOf, emptyDeck } from './deck'
import { drawLogo } from './drawLogo'
import { drawColumn, drawItems, drawWhole } from './drawPage'
import { BODY } from './layout'
import { pagesOf, slideText, sourcesOn } from './pages'
import { tableOfFacts } from './tablePieces'

/** The first slide: whom the report is about, from when it is, and who made it. */
function drawCover(deck: ReturnType<typeof emptyDeck>, { report, texts, author, logo }: DocumentContent): void {
  const slide = addSlide(deck, report.title, texts.notes.method, texts.language)
  if (logo) drawLogo(slide, logo, texts.logo)
  const place = { x: BODY.x, w: BODY.w }
  const names = [report.organization, report.department, author].filter((name) => name !== '')
  const lines = names.map((name) => slideText(name, name === author ? 'plain' : 'lead'))
  const y = drawColumn(slide, lines, { ...place, y: BODY.y }, texts.language)
  if (report.facts.length > 0) drawWhole(slide, tableOfFacts(report.facts), { ...place, y }, texts.language)
}

/** Writes a report as slides: a section on one slide, or on several where it is long; the notes say how figures come about. */
export async function writeSlides(content: DocumentContent): Promise<Uint8Array> {
  const { report, drawings, texts } = content
  const deck = emptyDeck(content)
  drawCover(deck, content)
  for (const section of report.sections) {
    for (const page of pagesOf(section, drawings, texts)) {
      const notes = [...texts.notes[section.part], ...sourcesOn(page)]
      drawItems(addSlide(deck, page.heading, notes, texts.language), page.items, texts.language)
    }
  }
  return bytesOf(deck, texts.language)
}
