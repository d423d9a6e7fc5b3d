import { type InjectionKey, onBeforeUnmount, provide, inject } from 'vue'
import { useChartTheme } from '../theme'
import { composePicture, type PictureContent } from './picture'
import { type PictureFile, SAVE_PICTURE } from './savePicture'
import { toPng } from './toPng'

type Read = () => PictureContent

/** Where the charts of a part of the page say how they are read; without it nobody gathers them. */
const GATHERED: InjectionKey<Set<Read>> = Symbol('gathered pictures')

/** Lets whoever gathers the charts of this part of the page read this one, as long as it is there. */
export function offerPicture(read: Read): void {
  const gathered = inject(GATHERED, null)
  gathered?.add(read)
  onBeforeUnmount(() => gathered?.delete(read))
}

/** Charts are drawn as soon as their library is here: times to look for them, and milliseconds between. */
const LOOKS = 30
const PAUSE = 100

/** Reads a chart once it is drawn; fails where it is not after a while. */
async function readDrawn(read: Read): Promise<PictureContent> {
  for (let look = 0; look < LOOKS; look += 1) {
    const content = read()
    if (content.parts.length > 0) return content
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE)
    })
  }
  throw new Error('The chart is not drawn')
}

/**
 * Gathers the charts of this part of the page: gives each of them, when asked, as PNG and as SVG with its title, its
 * reading and its legend. Fails where one could not be drawn.
 */
export function useGatheredPictures(): () => Promise<PictureFile[]> {
  const gathered = new Set<Read>()
  const theme = useChartTheme()
  provide(GATHERED, gathered)
  // One button saves them all.
  provide(SAVE_PICTURE, null)

  async function filesOf(read: Read): Promise<PictureFile[]> {
    const content = await readDrawn(read)
    const { title } = content
    const picture = composePicture(content, theme.value)
    const svg = new Blob([picture.svg], { type: 'image/svg+xml' })
    return [
      { title, extension: 'png', content: await toPng(picture) },
      { title, extension: 'svg', content: svg },
    ]
  }

  return async () => {
    const files: PictureFile[] = []
    for (const read of gathered) files.push(...(await filesOf(read)))
    return files
  }
}
