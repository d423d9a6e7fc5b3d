/** Convention: longest side of a picture that is looked at; more makes no code sharper and takes longer. */
const LONGEST = { frame: 960, picture: 2_400 }

/** Draws something at most so large on a canvas, and gives its pixels; null where the browser has no canvas for it. */
function pixelsOf(source: CanvasImageSource, width: number, height: number, longest: number): ImageData | null {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  // What is transparent counts as light.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** What a video shows right now; null before its first picture. */
export function framePixels(video: HTMLVideoElement): ImageData | null {
  const { videoWidth, videoHeight } = video
  return videoWidth > 0 ? pixelsOf(video, videoWidth, videoHeight, LONGEST.frame) : null
}

/** A picture in a file; null for what the browser cannot open as one. */
export async function picturePixels(file: Blob): Promise<ImageData | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const pixels = pixelsOf(picture, picture.width, picture.height, LONGEST.picture)
  picture.close()
  return pixels
}
