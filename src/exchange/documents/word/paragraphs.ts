import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { linesOf } from '../cleanText'

/** A text as runs: its lines stay in one paragraph. */
export function runsOf(text: string, look: IRunOptions = {}): TextRun[] {
  return linesOf(text).map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A text as one paragraph. */
export function paragraph(text: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runsOf(text, look) })
}
