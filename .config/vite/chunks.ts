import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type ModuleLook, sharedFiles } from './sharedFiles.ts'

/** Texts that always come together, in one language. */
const textsIn = (language: string, ...names: readonly string[]) =>
  names.map((name) => `src/i18n/locales/${language}/${name}.json`)

/** What is fetched as a whole, by the files that it begins at. What belongs to an earlier one is not in a later one. */
const BEGINNINGS = {
  // With what every page shows, and what home and the way to it share.
  first: ['src/main.ts'],
  shell: ['src/app/startApp.ts', 'src/ui/PageHeading.vue', 'src/features/start/pieces.ts'],
  pages: ['src/app/pages.ts', 'src/i18n/files.ts'],
  home: ['src/features/start/HomePage.vue'],
  kept: ['src/app/openKept.ts', 'src/app/enter.ts', 'src/app/KeepingNotices.vue'],
  answering: ['src/app/AssessmentLayout.vue', 'src/features/answer/QuestionsPage.vue'],
  beginnings: ['src/features/start/beginnings.ts'],
  further: ['src/app/openFurther.ts'],
  'frame.ja': textsIn('ja', 'app', 'common'),
  'frame.en': textsIn('en', 'app', 'common'),
  'assessment.ja': textsIn('ja', 'assessment', 'files', 'history'),
  'assessment.en': textsIn('en', 'assessment', 'files', 'history'),
} as const

/** The modules that files are made of, themselves among them; nothing that comes only later. */
function reachedFrom(files: readonly string[], context: ModuleLook): ReadonlySet<string> {
  const reached = new Set(files.map((file) => resolve(file)))
  for (const id of reached) context.getModuleInfo(id)?.importedIds.forEach((next) => reached.add(next))
  return reached
}

/** Files that are made without being asked for: what nearly all of those above begin with, and what waits for its styles. */
const BY_ITSELF = ['rolldown-runtime', 'showQuestion']

/** Whether a built file is one of those above; the first one is always there. */
const isNamed = (file: string) =>
  [...Object.keys(BEGINNINGS), ...BY_ITSELF].some((name) => name !== 'first' && file.startsWith(`assets/${name}-`))

/** The styles of what the first picture shows come with it, in one file. */
const PICTURED = [...BEGINNINGS.shell, ...BEGINNINGS.home]

/** Whether it is the styles of a component. */
const isStyle = (id: string) => id.includes('type=style')

/** What the bundler adds to the code by itself. */
const isHelper = (id: string) => id.startsWith('\0rolldown/') || id.startsWith('\0vite/preload-helper')

/**
 * Puts what always comes together into one file each, so that a first visit takes few requests: the page before any
 * content, what answering takes, and what works with everything that is kept. Of the rest, small pieces share files
 * (`sharedFiles.ts`); the others are divided by the bundler itself.
 */
export function chunks(): Plugin {
  const names = Object.keys(BEGINNINGS)
  const reached = new Map<string, ReadonlySet<string>>()
  function reach(name: string, files: readonly string[], context: ModuleLook) {
    const modules = reached.get(name) ?? reachedFrom(files, context)
    reached.set(name, modules)
    return modules
  }
  const isOfFirst = (id: string, context: ModuleLook) =>
    isHelper(id) || (isStyle(id) && reach('pictured', PICTURED, context).has(id))
  const groups = Object.entries(BEGINNINGS).map(([name, files], index) => ({
    debugName: name,
    priority: names.length - index,
    name: (id: string, context: ModuleLook) =>
      reach(name, files, context).has(id) || (name === 'first' && isOfFirst(id, context)) ? name : null,
  }))
  let shared: ReadonlyMap<string, string> | undefined
  const isPlaced = (id: string, context: ModuleLook) => groups.some(({ name }) => name(id, context) !== null)
  const others = {
    priority: 0,
    includeDependenciesRecursively: false,
    name: (id: string, context: ModuleLook) => {
      shared ??= sharedFiles(context, (each) => isPlaced(each, context))
      return shared.get(id) ?? null
    },
  }
  return {
    name: 'chunks',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Styles have to be there when a page is shown. Of the scripts it is made of, those with names of their own
          // are named beforehand; naming all would make the first file larger.
          resolveDependencies: (_file, dependencies) =>
            dependencies.filter((each) => each.endsWith('.css') || isNamed(each)),
        },
        rolldownOptions: { output: { codeSplitting: { groups: [...groups, others] } } },
      },
    }),
  }
}
