import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { policyWith } from './contentSecurityPolicy.ts'

const ICON_TYPES: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon' }

/**
 * Builds the whole app into one page that opens from a folder, without a server: `vite build --mode single`.
 * Browsers refuse a module that is a file of its own from file://, but not one that stands in the page.
 */
export function singleFile(fileName = 'hironaga.html'): Plugin {
  let publicFolder = ''
  return {
    name: 'single-file',
    apply: 'build',
    config: () => ({
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        copyPublicDir: false,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir
    },
    generateBundle: {
      // After Vite's own plugins, which put the page and the styles into the bundle.
      order: 'post',
      handler(_options, bundle) {
        const page = take(bundle, 'index.html')
        const script = safeScript(take(bundle, '.js'))
        const style = take(bundle, '.css')
        const left = Object.keys(bundle)
        if (left.length > 0) throw new Error(`The single file would need other files: ${left.join(', ')}`)
        this.emitFile({ type: 'asset', fileName, source: assemble(page, script, style, publicFolder) })
      },
    },
  }
}

/** Takes the one output whose name ends so out of the bundle. */
function take(bundle: Rolldown.OutputBundle, ending: string): string {
  const names = Object.keys(bundle).filter((name) => name.endsWith(ending))
  const [name] = names
  const output = name === undefined ? undefined : bundle[name]
  if (name === undefined || output === undefined || names.length > 1) {
    throw new Error(`The single file needs one ${ending}; the build made ${String(names.length)}.`)
  }
  const text = output.type === 'chunk' ? output.code : new TextDecoder().decode(toBytes(output.source))
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the bundler's way to drop an output
  delete bundle[name]
  // What a browser's HTML parser would change must not be there: the hash is of the text after parsing.
  if (/[\0\r]/.test(text)) throw new Error(`${name} holds a character that cannot stand in a page.`)
  return text
}

function toBytes(source: string | Uint8Array): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source
}

/** `</script` and `<!--` can only stand in strings; written so they mean the same and do not end the element. */
function safeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, () => String.raw`\x3C`)
}

/** Replacers are functions throughout: in a plain replacement text `$&` of the code would be taken as a pattern. */
function assemble(page: string, script: string, style: string, publicFolder: string): string {
  const policy = policyWith({
    'script-src': hashOf(script),
    'style-src': hashOf(style),
    'img-src': 'data: blob:',
    'manifest-src': "'none'",
    'worker-src': 'blob:',
  })
  const html = page
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/, () => `<script type="module">${script}</script>`)
    .replace(/<link\b[^>]*\brel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<link\b[^>]*\bhref="\.\/([^"]*)"[^>]*>\s*/g, (tag, path: string) => inlineLink(tag, path, publicFolder))
  return html
}

/** An icon of public/ as data inside its link; any other link to a file has no meaning in a single file. */
function inlineLink(tag: string, path: string, publicFolder: string): string {
  const type = ICON_TYPES[extname(path)]
  const file = join(publicFolder, path)
  if (!tag.includes('rel="icon"') || type === undefined || !existsSync(file)) return ''
  const data = `data:${type};base64,${readFileSync(file).toString('base64')}`
  return tag.replace(`./${path}`, () => data)
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
