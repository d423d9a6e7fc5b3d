import type PptxGenJS from 'pptxgenjs'
import type { DocumentLogo } from '@/domain/report/content'
import { sizeOfLogo } from '../sizeOfLogo'
import { SLIDE, TITLE } from './layout'

/** In inches. */
const BOUNDS = { width: 2.4, height: 0.6 }

/** Bytes as Base64; a logo is small. */
const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The logo at the right of the title; `name` is read where it is not seen. */
export function drawLogo(slide: PptxGenJS.Slide, logo: DocumentLogo, name: string): void {
  const { width: w, height: h } = sizeOfLogo(logo, BOUNDS)
  const x = SLIDE.width - TITLE.x - w
  slide.addImage({ data: `image/png;base64,${base64(logo.png)}`, x, y: TITLE.y, w, h, altText: name })
}
