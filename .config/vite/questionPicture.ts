import type { Plugin } from 'vite'
import { parse } from 'vue/compiler-sfc'
import { type DrawnQuestion, drawnPages } from './drawnPages.ts'
import { chunkWith } from './firstPicture.ts'

/**
 * Puts the page of a question, as the app draws it, into the files that src/app/first/question/ takes it from, and has
 * the styles of that page come with what shows it.
 */
export function questionPicture(): Plugin {
  return {
    name: 'question-picture',
    apply: 'build',
    async load(id) {
      const language = /\/src\/app\/first\/question\/drawn\.(\w+)\.ts$/u.exec(id)?.[1]
      if (language === undefined) return null
      const question = (await drawnPages()).QUESTION_PICTURES[language]
      if (!question) throw new Error(`There is no picture in ${language}.`)
      const { format, version, questions } = question
      // One text, which a browser reads faster than code.
      const text = JSON.stringify({ format, version, questions, pieces: piecesOf(question) })
      return { code: `export const DRAWN = JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' }
    },
    generateBundle: {
      // Before the files are told what to bring with what.
      order: 'pre',
      handler(_options, bundle) {
        const shown = chunkWith('src/app/first/question/showQuestion.ts', bundle)
        const page = chunkWith('src/features/answer/QuestionsPage.vue', bundle)
        page.viteMetadata?.importedCss.forEach((file) => shown.viteMetadata?.importedCss.add(file))
      },
    },
  }
}

/** As `Piece` of src/app/first/question/picture.ts; that is another project for the compiler. */
type Piece =
  number | string | readonly [tag: string, attributes: Readonly<Record<string, string>>, within: readonly Piece[]]

type Root = NonNullable<NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']>
type Parsed = Root['children'][number]

function piecesOf({ html, texts, place }: DrawnQuestion): readonly Piece[] {
  const { descriptor } = parse(`<template>${html}</template>`)
  const pattern = place.marks.reduce<readonly Piece[]>(
    (pieces, mark, slot) => pieces.flatMap((each) => filled(each, mark, slot)),
    [place.pattern],
  )
  const slots = new Map<string, readonly Piece[]>([
    [place.drawn, pattern],
    ...texts.map((text, index) => [text, [place.marks.length + index]] as const),
  ])
  return (descriptor.template?.ast?.children ?? []).flatMap((child) => pieceOf(child, slots))
}

/** A text with a slot in the place of a mark. */
function filled(piece: Piece, mark: string, slot: number): readonly Piece[] {
  if (typeof piece !== 'string') return [piece]
  const [before = '', after] = piece.split(mark)
  return (after === undefined ? [before] : [before, slot, after]).filter((each) => each !== '')
}

/** What depends on more than the question: it keeps its place, and is seen when the app is there. */
const LATER = ['steps', 'bar', 'side']
/** What stands below the question, or is seen when it is opened. */
const LEFT_OUT = ['hint', 'below']

function pieceOf(node: Parsed, slots: ReadonlyMap<string, readonly Piece[]>): readonly Piece[] {
  if ('tag' in node) {
    const attributes = Object.fromEntries(
      node.props.map((prop) => [prop.name, ('value' in prop && prop.value?.content) || '']),
    )
    const is = (names: readonly string[]) => names.some((name) => attributes['class']?.split(' ').includes(name))
    if ('hidden' in attributes || is(LEFT_OUT)) return []
    const later = is(LATER) || node.tag === 'details' ? { 'data-later': '' } : {}
    const within =
      node.tag === 'details'
        ? node.children.filter((child) => 'tag' in child && child.tag === 'summary')
        : node.children
    return [[node.tag, { ...attributes, ...later }, within.flatMap((child) => pieceOf(child, slots))]]
  }
  if (!('content' in node) || typeof node.content !== 'string')
    throw new Error('A picture has elements and texts only.')
  return slots.get(node.content) ?? [node.content]
}
