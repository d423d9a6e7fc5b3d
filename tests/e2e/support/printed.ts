import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'

/** One run of letters on a printed page, in points from the upper left corner. */
export interface PrintedRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
}

export interface PrintedSheet {
  readonly width: number
  readonly height: number
  /** What stands on the page, in the order of the file; not the page number. */
  readonly runs: readonly PrintedRun[]
  /** All of it as `folded` makes it. */
  readonly text: string
}

/** Points between the rim of A4 and what the report prints, and the numbers of pages below it. */
const MARGIN = { top: 31, side: 34, bottom: 36 }

/** Characters that a PDF gives back as their twin, and that Unicode does not join: a dot, and radicals of Chinese characters. */
const TWINS = new Map(
  [
    '‧・',
    '∕/',
    '‒–',
    '⺟母',
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻆角',
    '⻑長',
    '⻘青',
    '⻝食',
    '⻤鬼',
    '⻨麦',
    '⻩黄',
    '⻫斉',
    '⻭歯',
    '⻯竜',
    '⻲亀',
  ].map(([found = '', meant = '']) => [found, meant]),
)

/**
 * A text as two readers agree on it: without blanks and breaks of lines, each character in its usual form (the fonts of
 * a PDF give some Chinese characters back as radicals, ⾒ for 見).
 */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/gu, '')
  return Array.from(plain, (letter) => TWINS.get(letter) ?? letter).join('')
}

/** Prints the page and reads the sheets with the reader of another browser (PDF.js of Firefox): what it finds is there. */
export async function print(page: Page): Promise<readonly PrintedSheet[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1)
  const sheets = await Promise.all(numbers.map(async (number) => sheetOf(await file.getPage(number))))
  await file.destroy()
  return sheets
}

type FilePage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function sheetOf(page: FilePage): Promise<PrintedSheet> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item): PrintedRun[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
    const place = { left: x - left, right: x - left + item.width, top: top - y - item.height, bottom: top - y }
    return [{ ...place, text: item.str, size: item.height }]
  })
  const shown = runs.filter((run) => run.bottom < top - bottom - MARGIN.bottom || !/^\d+ \/ \d+$/u.test(run.text))
  const text = folded(shown.map((run) => run.text).join(''))
  return { width: right - left, height: top - bottom, runs: shown, text }
}

/** The runs that reach over the margins of their sheet, as far as letters can. */
export function strayRuns(sheets: readonly PrintedSheet[]): readonly PrintedRun[] {
  /** Points that a letter may hang over, and the rounding of the file. */
  const slack = 1.5
  return sheets.flatMap(({ width, height, runs }) =>
    runs.filter(
      ({ left, right, top, bottom }) =>
        left < MARGIN.side - slack ||
        right > width - MARGIN.side + slack ||
        top < MARGIN.top - slack ||
        bottom > height - MARGIN.bottom + slack,
    ),
  )
}
