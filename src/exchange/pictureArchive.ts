import { zipSync } from 'fflate'
import { fileNameFrom } from './fileName'

/** A picture that goes out with others in one file. */
export interface PackedPicture {
  readonly title: string
  readonly extension: string
  readonly content: Blob
}

/** Packs pictures into one ZIP file. Their names begin with their place, so that they stay in order and apart. */
export async function packPictures(pictures: readonly PackedPicture[]): Promise<Uint8Array> {
  const titles = [...new Set(pictures.map(({ title }) => title))]
  const entries = pictures.map(async ({ title, extension, content }) => {
    const place = String(titles.indexOf(title) + 1).padStart(2, '0')
    return [fileNameFrom([place, title], extension), new Uint8Array(await content.arrayBuffer())] as const
  })
  return zipSync(Object.fromEntries(await Promise.all(entries)))
}
