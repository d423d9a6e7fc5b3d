import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { type InlineConfig, type Plugin, runnerImport } from 'vite'

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

/** The page of a question; `src/app/first/question/renderQuestion.ts` says what is what. */
export interface DrawnQuestion {
  readonly html: string
  readonly texts: readonly string[]
  readonly place: { readonly drawn: string; readonly pattern: string; readonly marks: readonly string[] }
  readonly format: number
  readonly version: string
  readonly questions: readonly unknown[]
}

/** What is taken from `render.ts`, by language. It is another project for the compiler, hence told here. */
interface Render {
  readonly FIRST_PICTURES: Readonly<Record<string, { readonly html: string; readonly missing: string }>>
  readonly QUESTION_PICTURES: Readonly<Record<string, DrawnQuestion>>
}

let drawn: Promise<Render> | undefined

/** Has the app draw its first pictures, once for a build. */
export function drawnPages(): Promise<Render> {
  drawn ??= runnerImport<Render>('/src/app/first/render.ts', APART).then(({ module }) => module)
  return drawn
}
