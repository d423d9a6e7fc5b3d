import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { drawnPages } from './drawnPages.ts'

/** What every page of an assessment takes besides: one file each (`chunks.ts`). */
const AHEAD = ['src/app/openKept.ts', 'src/app/pages.ts', 'src/app/AssessmentLayout.vue']

/**
 * Puts what the app draws at its start into the page itself, in each language; src/app/first/ shows it while the app is on
 * its way. Beside it, what src/app/first/ has fetched for pages of an assessment.
 */
export function firstPicture(): Plugin {
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { bundle = {} }) {
        const app = { rel: 'modulepreload', file: chunkWith('src/app/startApp.ts', bundle).fileName }
        return [
          { ...tagOf(app), injectTo: 'head' },
          ...(await picturesOf()),
          { tag: 'template', attrs: { id: 'ahead' }, children: aheadOf(bundle).map(tagOf), injectTo: 'body' },
        ]
      },
    },
  }
}

interface Link {
  readonly rel: string
  readonly file: string
  /** What is fetched, where `rel` does not say so. */
  readonly as?: string
}

const tagOf = ({ file, ...attributes }: Link): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attributes, crossorigin: true, href: `./${file}` },
})

function aheadOf(bundle: Rolldown.OutputBundle): readonly Link[] {
  return AHEAD.map((file) => chunkWith(file, bundle)).flatMap(({ fileName, viteMetadata }) => [
    { rel: 'modulepreload', file: fileName },
    // Not as style sheets yet: whoever asks for a page waits for those that it adds itself.
    ...[...(viteMetadata?.importedCss ?? [])].map((file) => ({ rel: 'preload', as: 'style', file })),
  ])
}

async function picturesOf(): Promise<HtmlTagDescriptor[]> {
  const { FIRST_PICTURES } = await drawnPages()
  return Object.entries(FIRST_PICTURES).map(([lang, { html, missing }]) => ({
    tag: 'template',
    attrs: { lang, 'data-missing': missing },
    children: html,
    injectTo: 'body',
  }))
}

/** The file of the build that something of ours is in. */
export function chunkWith(file: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(file)),
  )
  if (found?.type !== 'chunk') throw new Error(`${file} is in no file of the build.`)
  return found
}
