import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { DocumentLogo } from '@/domain/report/content'
import { sizeOfLogo } from '../sizeOfLogo'

/** In pixels of 1/96 inch: as large as on paper. */
const BOUNDS = { width: 170, height: 38 }

/** The logo at the right of the page; `name` is read where it is not seen. */
export function wordLogo(logo: DocumentLogo, name: string): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: logo.png,
    transformation: sizeOfLogo(logo, BOUNDS),
    altText: { name, description: name },
  })
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [image] })
}
