import { linesOf } from '../cleanText'
import { widthOf } from '../columnWidths'

/** How many lines a text takes where a line has room for so many letters of full width. */
export function countLines(text: string, letters: number): number {
  return linesOf(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / letters)), 0)
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * Cuts a text into pieces of at most so many lines, between letters as people see them. Together they are the text
 * again; one piece, which may be empty, where it is short enough.
 */
export function cutText(text: string, letters: number, lines: number): string[] {
  const clean = linesOf(text).join('\n')
  if (countLines(clean, letters) <= lines) return [clean]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(clean)) {
    if (piece !== '' && countLines(piece + segment, letters) > lines) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
