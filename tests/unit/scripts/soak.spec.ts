import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const faults = readFileSync(join(root, 'scripts/lib/faults.mjs'), 'utf8')
const specs = [...faults.matchAll(/spec: '([^']+)'/gu)].map(([, spec]) => spec ?? '')
const TITLES: Readonly<Record<string, string>> = {
  'tests/e2e/crash.spec.ts': '全プロセスを50回止めても、失われない',
  'tests/unit/stores/hostileImports.spec.ts': '10000個のどれでも、投げない',
}
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soak-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Two reports as the test runners write them: one test for each file, and one more whose title has no number. */
function writeReports(tried: readonly string[], failing?: string) {
  const titlesOf = (spec: string) => [TITLES[spec] ?? '壊しても、動く', 'ほかの試し']
  const isPage = (spec: string) => spec.startsWith('tests/e2e/')
  const testResults = tried
    .filter((spec) => !isPage(spec))
    .map((spec) => ({
      name: join(root, spec),
      assertionResults: titlesOf(spec).map((title) => ({
        title,
        status: spec === failing ? 'failed' : 'passed',
        duration: 100,
      })),
    }))
  const suites = tried.filter(isPage).map((spec) => ({
    file: spec.replace('tests/e2e/', ''),
    specs: [],
    suites: [
      {
        title: '群',
        specs: titlesOf(spec).map((title) => ({
          title,
          ok: spec !== failing,
          tests: [{ results: [{ duration: 1500 }] }],
        })),
      },
    ],
  }))
  writeFileSync(join(folder, 'unit.json'), JSON.stringify({ testResults }))
  writeFileSync(join(folder, 'e2e.json'), JSON.stringify({ suites }))
}

function soak() {
  const out = join(folder, 'reliability.md')
  const { status } = spawnSync('node', ['scripts/soak.mjs', '--reports', folder, '--out', out], { cwd: root })
  const page = readFileSync(out, 'utf8')
  const cellsOf = (fault: string) =>
    (page.split('\n').find((line) => line.startsWith(`| ${fault}`)) ?? '').split('|').map((cell) => cell.trim())
  return { status, page, cellsOf }
}

describe('npm run soak', () => {
  it('挙げた試しは、どれもある', () => {
    expect(specs.length).toBeGreaterThan(10)
    for (const spec of specs) expect(readFileSync(join(root, spec), 'utf8'), spec).toContain('expect(')
  })

  it('報告から、試した回数と結果を書く', () => {
    writeReports(specs)
    const { status, page, cellsOf } = soak()
    expect(status).toBe(0)
    expect(cellsOf('The whole browser killed').slice(3)).toEqual(['50', 'held', '3 s', ''])
    expect(cellsOf('Hostile files').slice(3)).toEqual(['10,000', 'held', '1 s', ''])
    expect(cellsOf('Plain http').slice(3, 5)).toEqual(['2', 'held'])
    expect(page).toContain('- held: 群：壊しても、動く')
  })

  it('一つでも通らなければ、そう書き、失敗として終わる', () => {
    writeReports(specs, 'tests/e2e/quota.spec.ts')
    const { status, page, cellsOf } = soak()
    expect(status).toBe(1)
    expect(cellsOf('Storage full')[4]).toBe('**failed in 2 of 2 tests**')
    expect(cellsOf('Plain http')[4]).toBe('held')
    expect(page).toContain('- **failed**: 群：壊しても、動く')
  })

  it('動かなかった試しは、動いたことにしない', () => {
    writeReports(specs.filter((spec) => spec !== 'tests/e2e/crash.spec.ts'))
    const { status, cellsOf } = soak()
    expect(status).toBe(1)
    expect(cellsOf('The whole browser killed').slice(3, 5)).toEqual(['0', '**not tried**'])
  })
})
