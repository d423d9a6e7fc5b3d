import type { Drawing, PictureNote, PicturePart } from './picture'

/** What a swatch takes from the style sheet and has to carry along. */
const CARRIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** A drawing of the page as text, at the size it has there, with the looks that the style sheet gives it. */
function drawingOf(svg: SVGSVGElement, carriesStyles: boolean): Drawing {
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  if (carriesStyles) {
    const copies = [...copy.querySelectorAll<SVGElement>('*')]
    for (const [index, original] of [...svg.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(original)
      for (const name of CARRIED) copies[index]?.setAttribute(name, style.getPropertyValue(name))
    }
  }
  copy.removeAttribute('style')
  // A chart of larger letters is drawn smaller than it is shown.
  const [drawnWidth, drawnHeight] = [svg.getAttribute('width'), svg.getAttribute('height')]
  if (drawnWidth && drawnHeight && !svg.hasAttribute('viewBox')) {
    copy.setAttribute('viewBox', `0 0 ${drawnWidth} ${drawnHeight}`)
  }
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return { svg: new XMLSerializer().serializeToString(copy), width, height }
}

/** The charts that are drawn in a figure, each with its label. */
export function readParts(figure: Element): PicturePart[] {
  return [...figure.querySelectorAll('[data-chart]')].flatMap((frame) => {
    const svg = frame.querySelector('svg')
    return svg ? [{ ...drawingOf(svg, false), label: frame.getAttribute('aria-label') ?? '' }] : []
  })
}

/** The lines that explain the signs of a figure: entries of lists and paragraphs marked with `data-note`. */
export function readNotes(figure: Element): PictureNote[] {
  const lines = figure.querySelectorAll('ul[data-note] > li, ol[data-note] > li, p[data-note]')
  return [...lines].map((line) => {
    const svg = line.querySelector('svg')
    const place = line.parentElement?.tagName === 'OL' ? [...line.parentElement.children].indexOf(line) + 1 : null
    // Letters inside a swatch are drawn with it.
    const words = [...line.childNodes]
      .filter((node) => node !== svg)
      .map((node) => node.textContent ?? '')
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim()
    return {
      swatch: svg ? drawingOf(svg, true) : null,
      text: place === null ? words : `${String(place)}. ${words}`,
    }
  })
}
