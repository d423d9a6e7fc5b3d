import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClose } from '../../support/expectClose'
import { goldenCases, type GroupCase, type RefusedCase, type ScoreCase } from '../../support/golden'

const root = new URL('../../..', import.meta.url)
const command = ['run', '-s', 'score', '--']
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function fileOf(name: string, content: unknown): string {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('npm run score', () => {
  it('手本のどの例も、建てずに、一行ずつ順番どおりに計算する', () => {
    const cases = goldenCases<ScoreCase>('score.json')
    const paths = cases.map(({ input }, index) => fileOf(`case-${String(index)}`, { ...input, steps: true }))
    const lines = execFileSync('npm', [...command, ...paths], { cwd: root, encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(cases.length)
    cases.forEach(({ name, expected, steps, findOut }, index) => {
      expectClose(JSON.parse(lines[index] ?? 'null'), { ...expected, steps, findOut }, name)
    })
  })

  it('集計の手本のどの例も、同じ集計になる', () => {
    const cases = goldenCases<GroupCase>('group.json')
    const paths = cases.map(({ input }, index) => fileOf(`group-${String(index)}`, input))
    const lines = execFileSync('npm', [...command, ...paths], { cwd: root, encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(cases.length)
    cases.forEach(({ name, expected }, index) => {
      expectClose(JSON.parse(lines[index] ?? 'null'), expected, name)
    })
  })

  it('断る例は、標準出力にnullを置き、項目を一行ずつ言い、2で終わる', () => {
    const cases = goldenCases<RefusedCase>('refused.json')
    const paths = cases.map(({ input }, index) => fileOf(`refused-${String(index)}`, input))
    const { status, stdout, stderr } = spawnSync('npm', [...command, ...paths], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stdout.trimEnd().split('\n')).toEqual(cases.map(() => 'null'))
    const told = stderr.split('\n').filter((line) => line.includes('refused-'))
    expect(told).toHaveLength(cases.length)
    cases.forEach(({ field }, index) => {
      expect(told[index]).toContain(field)
    })
  })

  it('一つだけの悪いファイルでは、標準出力に何も書かない', () => {
    const { status, stdout } = spawnSync('npm', [...command, join(folder, 'nowhere.json')], {
      cwd: root,
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})
