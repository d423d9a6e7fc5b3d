import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The head of a table has this colour: by it the table is known as one with a head. */
export const HEAD_FILL = 'EEEEEE'
const CONTENT_TYPES = '[Content_Types].xml'

/** Says that the first row is a head, so that readers who hear the table are told its columns; the library cannot. */
function withHeads(slide: string): string {
  return slide
    .split(/(?=<p:graphicFrame>)/u)
    .map((piece) =>
      piece.includes(`val="${HEAD_FILL}"`) ? piece.replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>') : piece,
    )
    .join('')
}

/** Numbers the things on a slide anew: the library gives some of them the same number. */
function withOwnNumbers(slide: string): string {
  let number = 0
  return slide.replace(/(<p:cNvPr id=")\d+"/gu, (_, before: string) => `${before}${String((number += 1))}"`)
}

/** A paragraph for each line of what is said to a slide, in its language: the library writes all as one, in English. */
function withLines(notes: string, language: string): string {
  return notes.replace(/<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>/u, (_, text: string) =>
    text
      .split('\n')
      .map((line) => `<a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  )
}

/** A figure that is missing is no figure: the library writes an empty one. */
const withoutEmpty = (chart: string) => chart.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu, '')

/** The library names a master for each slide, and there is one. */
function withoutMissing(types: string, paths: ReadonlySet<string>): string {
  return types.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/gu, (entry, path: string) =>
    paths.has(path) ? entry : '',
  )
}

/** Mends what the library of slides leaves undone, and packs the file: it comes unpacked, ten times as large. */
export function repack(bytes: Uint8Array, language: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
  const paths = new Set(parts.map(([path]) => path))
  const mended = (path: string, part: Uint8Array): Uint8Array => {
    const change = (mend: (text: string) => string) => strToU8(mend(strFromU8(part)))
    if (path === CONTENT_TYPES) return change((text) => withoutMissing(text, paths))
    if (path.startsWith('ppt/notesSlides/notes')) return change((text) => withLines(text, language))
    if (path.startsWith('ppt/slides/slide')) return change((text) => withOwnNumbers(withHeads(text)))
    // The number of a slide, where there is no slide.
    if (path.startsWith('ppt/slideMasters/slideMaster'))
      return change((text) => text.replace('<a:t>null</a:t>', '<a:t>‹#›</a:t>'))
    if (path.startsWith('ppt/charts/chart')) return change(withoutEmpty)
    return part
  }
  const zip: Zippable = {}
  for (const [path, part] of parts) zip[path] = mended(path, part)
  return zipSync(zip)
}
