import type { Asked } from './asked'
import type { Piece, QuestionPicture } from './picture'

const SVG = 'http://www.w3.org/2000/svg'

function drawPiece(piece: Piece, texts: readonly string[], namespace?: string): Node {
  if (typeof piece === 'string') return document.createTextNode(piece)
  if (typeof piece === 'number') return document.createTextNode(texts[piece] ?? '')
  const [tag, attributes, within] = piece
  const own = tag === 'svg' ? SVG : namespace
  const element = own === undefined ? document.createElement(tag) : document.createElementNS(own, tag)
  Object.entries(attributes).forEach(([name, value]) => {
    element.setAttribute(name, value)
  })
  element.append(...within.map((each) => drawPiece(each, texts, own)))
  return element
}

/** Shows one of the choices as chosen, and no other. */
export function markChosen(page: ParentNode, input: HTMLInputElement): void {
  page.querySelector('.chosen')?.classList.remove('chosen')
  input.closest('.choice')?.classList.add('chosen')
  input.checked = true
}

/** Draws the page of one question, with the answer that was given; `texts` as `slotTexts` gives them. */
export function drawQuestion({ pieces }: QuestionPicture, asked: Asked, texts: readonly string[]): DocumentFragment {
  const page = document.createDocumentFragment()
  page.append(...pieces.map((piece) => drawPiece(piece, texts)))
  const choices = page.querySelectorAll<HTMLInputElement>('.choice input')
  const chosen = choices[asked.chosen]
  if (chosen) markChosen(page, chosen)
  if (!asked.question.allowNa) choices[choices.length - 1]?.closest('.choice')?.remove()
  const row = page.querySelector('.row')
  if (asked.ways) {
    const [previous, next] = row?.querySelectorAll('a') ?? []
    previous?.setAttribute('href', asked.ways.previous)
    next?.setAttribute('href', asked.ways.next)
  } else {
    row?.setAttribute('data-later', '')
  }
  return page
}
