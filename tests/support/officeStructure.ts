import { unzipSync } from 'fflate'
import { allIn, type Element, parseXml, readParagraph } from './officeFile'

/** Signs that XML 1.0 forbids; a parser that lets them pass is not Word. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu

function everything(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...everything(child)])
}

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

/** The path that a relation of a part names, from the root of the file. */
function targetOf(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** The part that a file of relations is about: `word/document.xml` for `word/_rels/document.xml.rels`. */
const sourceOf = (path: string) => path.replace(/_rels\/([^/]*)\.rels$/u, '$1')

/** Every part has a type, and every type a part. */
function typeFaults(types: Element, paths: readonly string[]): string[] {
  const overrides = allIn(types, 'Override').map(({ attributes }) => String(attributes['PartName']).slice(1))
  const defaults = new Set(allIn(types, 'Default').map(({ attributes }) => String(attributes['Extension'])))
  return [
    ...twice(overrides).map((path) => `type given twice: ${path}`),
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `type of a part that is not there: ${path}`),
    ...paths
      .filter((path) => path !== '[Content_Types].xml')
      .filter((path) => !overrides.includes(path) && !defaults.has(path.split('.').at(-1) ?? ''))
      .map((path) => `no type: ${path}`),
  ]
}

/** Every relation leads somewhere, and what a part refers to is among its relations. */
function relationFaults(parsed: ReadonlyMap<string, Element>, paths: readonly string[]): string[] {
  return [...parsed].flatMap(([path, root]) => {
    if (!path.endsWith('.rels')) return []
    const source = sourceOf(path)
    const relations = allIn(root, 'Relationship').map(({ attributes }) => attributes)
    const ids = relations.map((relation) => String(relation['Id']))
    const inside = relations.filter((relation) => relation['TargetMode'] !== 'External')
    const part = parsed.get(source)
    const used = part
      ? everything(part).flatMap(({ attributes }) =>
          ['r:id', 'r:embed', 'r:link'].flatMap((name) => (attributes[name] ? [attributes[name]] : [])),
        )
      : []
    return [
      ...twice(ids).map((id) => `${path}: ${id} is there twice`),
      ...inside
        .map((relation) => targetOf(source, String(relation['Target'])))
        .filter((target) => !paths.includes(target))
        .map((target) => `${path}: leads to ${target}, which is not there`),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${source}: ${id} is no relation`),
    ]
  })
}

/** Rows have a cell for each column, and a cell has a paragraph at its end. */
function tableFaults(path: string, root: Element): string[] {
  return [
    ['w:tbl', 'w:gridCol', 'w:tr', 'w:tc'],
    ['a:tbl', 'a:gridCol', 'a:tr', 'a:tc'],
  ].flatMap(([table = '', column = '', row = '', cell = '']) =>
    allIn(root, table).flatMap((each) => {
      const columns = allIn(each, column).length
      const rows = allIn(each, row)
      const cells = rows.flatMap((one) => allIn(one, cell))
      return [
        ...(rows.length === 0 ? [`${path}: a table without rows`] : []),
        ...rows
          .filter((one) => allIn(one, cell).length !== columns)
          .map(() => `${path}: a row with more or fewer cells than columns`),
        ...cells
          .filter((one) => (cell === 'w:tc' ? one.children.at(-1)?.name !== 'w:p' : allIn(one, 'a:p').length === 0))
          .map(() => `${path}: a cell without a paragraph`),
      ]
    }),
  )
}

/** Ids are there once, blanks are kept, and no relation is used where a part has none. */
function partFaults(path: string, root: Element): string[] {
  const all = everything(root)
  const ids = (name: string) =>
    all.filter((each) => each.name === name).map(({ attributes }) => String(attributes['id']))
  return [
    ...['wp:docPr', 'p:cNvPr'].flatMap((name) => twice(ids(name)).map((id) => `${path}: ${name} ${id} is there twice`)),
    ...all
      .filter(
        ({ name, text, attributes }) =>
          name === 'w:t' && text !== text.trim() && attributes['xml:space'] !== 'preserve',
      )
      .map(({ text }) => `${path}: blanks of “${text}” are lost`),
    ...allIn(root, 'c:numCache')
      .flatMap((cache) => allIn(cache, 'c:v'))
      .filter(({ text }) => text === '' || !Number.isFinite(Number(text)))
      .map(({ text }) => `${path}: “${text}” is no figure`),
    ...tableFaults(path, root),
  ]
}

/**
 * What Word, PowerPoint or a reader of either would stumble over in a file: parts, types and relations that do not fit
 * together, ids that are there twice, tables that are not rectangles, signs that XML forbids. None for a sound file.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes))
  const paths = parts.map(([path]) => path)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const texts = parts
    .filter(([path]) => /\.(?:xml|rels)$/u.test(path))
    .map(([path, part]) => [path, decoder.decode(part)] as const)
  const parsed = new Map(texts.map(([path, text]) => [path, parseXml(text)]))
  const types = parsed.get('[Content_Types].xml')
  return [
    ...(types ? typeFaults(types, paths) : ['no types of content']),
    ...texts.filter(([, text]) => FORBIDDEN.test(text)).map(([path]) => `${path}: a sign that XML forbids`),
    ...relationFaults(parsed, paths),
    ...[...parsed].flatMap(([path, root]) => partFaults(path, root)),
  ]
}

/** All that is read in a part, a paragraph a line. */
export function textIn(root: Element): string {
  return ['w:p', 'a:p'].flatMap((name) => allIn(root, name).map(readParagraph)).join('\n')
}
