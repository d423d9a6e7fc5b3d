import type { Drawing } from './picture'

/** Pixels of the file for each pixel of the drawing: sharp on paper and on a projector. */
const SHARPNESS = 2

/** Paints a drawing into a PNG file; fails where the browser cannot paint SVG. */
export async function toPng({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image()
  // Not a blob address: Safari would call a canvas with one spoilt and give no file.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = SHARPNESS * width
  canvas.height = SHARPNESS * height
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!file) throw new Error('The canvas gives no file')
  return file
}
