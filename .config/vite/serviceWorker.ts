import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const TEMPLATE = fileURLToPath(new URL('./serviceWorker.template.js', import.meta.url))

/** Adds sw.js to the build: it keeps every file of the build, so that every page opens without the server. */
export function serviceWorker(): Plugin {
  let publicFolder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir
    },
    generateBundle: {
      // After Vite's own plugins, which put the page and the styles into the bundle.
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle).map((output) => ({
          name: output.fileName,
          content: output.type === 'chunk' ? output.code : output.source,
        }))
        const copied = readdirSync(publicFolder).map((name) => ({
          name,
          content: readFileSync(join(publicFolder, name)),
        }))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: writeServiceWorker([...built, ...copied]) })
      },
    },
  }
}

/** Writes the worker for some files. Its version is of their contents, so that any change, and only one, is an update. */
export function writeServiceWorker(files: readonly { name: string; content: string | Uint8Array }[]): string {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const hash = createHash('sha256')
  for (const { name, content } of sorted) hash.update(name).update(content)
  // Under its short name: servers may send index.html there, and no redirected answer opens a page.
  const names = sorted.map(({ name }) => (name === 'index.html' ? './' : `./${name}`))
  const version = hash.digest('hex').slice(0, 16)
  return `const VERSION = '${version}'\nconst FILES = ${JSON.stringify(names)}\n${readFileSync(TEMPLATE, 'utf8')}`
}
