// What the project is made of: writes sbom.cdx.json (CycloneDX) from the lock file and fails on a licence that is not allowed.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusedLicences } from './lib/licences.mjs'
import { ROOT } from './lib/run.mjs'

const bill = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const { components } = JSON.parse(bill)
const refused = refusedLicences(components)
writeFileSync(join(ROOT, 'sbom.cdx.json'), bill)
for (const line of refused) console.error(line)
console.log(`${components.length} packages, ${refused.length} refused`)
process.exitCode = components.length > 0 && refused.length === 0 ? 0 : 1
