import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { type HtmlTagDescriptor, type InlineConfig, type Plugin, type Rolldown, runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Styles are of no use where nothing is shown. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.includes('type=style') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
}

/** For what runs while the app is built, made of the same files. */
const APART = {
  root: ROOT,
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
  plugins: [vue(), withoutStyles],
  resolve: { alias: { '@': `${ROOT}src` } },
} as const satisfies InlineConfig

/** What every page of an assessment takes besides: one file each (`chunks.ts`). */
const AHEAD = ['src/app/openKept.ts', 'src/app/pages.ts', 'src/app/AssessmentLayout.vue']

/**
 * Puts what the app draws at its start into the page itself, in each language, with its styles; src/app/first/ shows it
 * while the app is on its way. Beside it, what src/app/first/ has fetched for pages of an assessment.
 */
export function firstPicture(): Plugin {
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { bundle = {} }) {
        const [app, home] = [
          chunkWith('src/app/startApp.ts', bundle),
          chunkWith('src/features/start/HomePage.vue', bundle),
        ]
        const styles = [app, home].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const links = [
          { rel: 'modulepreload', file: app.fileName },
          ...styles.map((file) => ({ rel: 'stylesheet', file })),
        ]
        return [
          ...links.map((link) => ({ ...tagOf(link), injectTo: 'head' as const })),
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

/** What is taken from `render.ts`. It is another project for the compiler, hence told here. */
interface Render {
  /** By language. */
  readonly FIRST_PICTURES: Readonly<Record<string, { readonly html: string; readonly missing: string }>>
}

async function picturesOf(): Promise<HtmlTagDescriptor[]> {
  const { module } = await runnerImport<Render>('/src/app/first/render.ts', APART)
  return Object.entries(module.FIRST_PICTURES).map(([lang, { html, missing }]) => ({
    tag: 'template',
    attrs: { lang, 'data-missing': missing },
    children: html,
    injectTo: 'body',
  }))
}

/** The file of the build that something of ours is in. */
function chunkWith(file: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(file)),
  )
  if (found?.type !== 'chunk') throw new Error(`${file} is in no file of the build.`)
  return found
}
