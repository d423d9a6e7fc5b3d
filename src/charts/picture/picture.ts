/** A drawing as SVG text, with its size in pixels. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A drawing inside a picture; `label` says what it shows where a picture has several. */
export interface PicturePart extends Drawing {
  readonly label: string
}

/** A line under the drawings; the swatch is the sign that it explains. */
export interface PictureNote {
  readonly swatch: Drawing | null
  readonly text: string
}

/** All that a chart shows on the page, so that its picture can be read away from it. */
export interface PictureContent {
  readonly title: string
  readonly caption: string
  readonly parts: readonly PicturePart[]
  readonly notes: readonly PictureNote[]
}

export interface PictureColours {
  readonly surface: string
  readonly text: string
  readonly quiet: string
}

const PADDING = 24
const LEAST_WIDTH = 480
const GAP = 16
const SWATCH_ROOM = 40
/** Fonts that an office has; a saved picture cannot bring its own. */
const FONTS = "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', sans-serif"

/** What no XML file may hold: control characters, halves of letters and two marks that are no letters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Writes text so that it is text in SVG, whatever it holds. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(NOT_XML, '').replace(/[&<>"]/gu, (mark) => names[mark] ?? '')
}

/** Width of a text in em, roughly: full-width letters fill one, others a little more than half. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/u.test(letter) ? 1 : 0.6), 0)
}

/** Words with the marks that belong to them: closing ones behind, opening ones in front. */
function unbreakables(text: string): string[] {
  const units: string[] = []
  let unit = ''
  for (const { segment, isWordLike } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    if (isWordLike && unit !== '') {
      const opening = /[「『（([“]*$/u.exec(unit)?.[0] ?? ''
      units.push(unit.slice(0, unit.length - opening.length))
      unit = opening
    }
    unit += segment
  }
  return [...units, unit]
}

/** Breaks a text into lines of at most `room` em, as wide as it estimates them; a longer word keeps its line to itself. */
export function breakLines(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of unbreakables(text)) {
    if (line !== '' && widthOf(line) + widthOf(unit.trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += unit
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** Puts the rows of a picture under each other. */
class Sheet {
  private y = PADDING
  private readonly rows: string[] = []

  constructor(private readonly width: number) {}

  write(text: string, look: { size: number; fill: string; weight?: number; indent?: number }) {
    const { size, fill, weight = 400, indent = 0 } = look
    for (const line of breakLines(text, (this.width - 2 * PADDING - indent) / size)) {
      this.y += 1.5 * size
      const place = `x="${String(PADDING + indent)}" y="${String(this.y - 0.35 * size)}"`
      const letters = `font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}"`
      this.rows.push(`<text ${place} ${letters}>${escapeXml(line)}</text>`)
    }
  }

  draw({ svg, height }: Drawing) {
    this.y += GAP / 2
    this.rows.push(`<g transform="translate(${String(PADDING)} ${String(this.y)})">${svg}</g>`)
    this.y += height + GAP / 2
  }

  note({ swatch, text }: PictureNote, fill: string) {
    if (swatch) this.rows.push(`<g transform="translate(${String(PADDING)} ${String(this.y + 1)})">${swatch.svg}</g>`)
    const before = this.y
    this.write(text, { size: 14, fill, indent: swatch ? SWATCH_ROOM : 0 })
    this.y = Math.max(this.y, before + (swatch?.height ?? 0)) + 4
  }

  finish(surface: string): Drawing {
    const height = Math.ceil(this.y + PADDING)
    const size = `width="${String(this.width)}" height="${String(height)}"`
    const box = `viewBox="0 0 ${String(this.width)} ${String(height)}"`
    const ground = `<rect ${size} fill="${surface}"/>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} font-family="${FONTS}">${ground}${this.rows.join('')}</svg>`
    return { svg, width: this.width, height }
  }
}

/** Makes one picture of a chart: title, reading, drawings and legend, so that it explains itself in any document. */
export function composePicture(content: PictureContent, { surface, text, quiet }: PictureColours): Drawing {
  const { title, caption, parts, notes } = content
  const sheet = new Sheet(Math.ceil(Math.max(LEAST_WIDTH, ...parts.map(({ width }) => width)) + 2 * PADDING))
  sheet.write(title, { size: 20, fill: text, weight: 700 })
  sheet.write(caption, { size: 15, fill: text })
  for (const part of parts) {
    if (part.label !== caption && part.label !== title) sheet.write(part.label, { size: 14, fill: quiet })
    sheet.draw(part)
  }
  for (const note of notes) sheet.note(note, text)
  return sheet.finish(surface)
}
