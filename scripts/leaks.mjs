// Nothing leaves: no file of the build may make a browser fetch anything from elsewhere. `npm run leaks`, after both builds.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressesIn, fetchedAddresses } from './lib/builtAddresses.mjs'
import { ROOT } from './lib/run.mjs'

const BUILDS = ['dist', 'dist-single']
/** Where the links that a person may click come from. */
const CONTENT = ['src/content', 'src/features/about', 'src/i18n/locales']

const links = new Set(CONTENT.flatMap(textFiles).flatMap(({ text }) => addressesIn(text)))
let found = 0
for (const build of BUILDS) {
  if (!existsSync(join(ROOT, build))) throw new Error(`${build}/ is not there: build first.`)
  const files = textFiles(build)
  for (const { name, text } of files) {
    for (const address of fetchedAddresses(name, text, links)) {
      found += 1
      console.error(`${name}: ${address}`)
    }
  }
  console.log(`${build}: ${files.length} files`)
}
if (found > 0) console.error(`${found} addresses would be fetched, or are no links of the content.`)
process.exitCode = found === 0 ? 0 : 1

/** @param {string} folder */
function textFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|js|css|json|svg|ts|vue|webmanifest)$/u.test(entry.name))
    .map((entry) => {
      const name = join(entry.parentPath, entry.name)
      return { name, text: readFileSync(name, 'utf8') }
    })
}
