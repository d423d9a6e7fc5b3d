import type { DocumentLogo } from '@/domain/report/content'

/** Paints the picture at a data: address into a PNG file, which every office program takes; fails where it is none. */
export async function paintLogo(address: string): Promise<DocumentLogo> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  const { naturalWidth: width, naturalHeight: height } = image
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!file) throw new Error('The canvas gives no file')
  return { png: new Uint8Array(await file.arrayBuffer()), width, height }
}
