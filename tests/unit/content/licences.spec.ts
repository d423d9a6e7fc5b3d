import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import licences from '@/features/about/licences.json'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Manifest {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8')) as Manifest
}

describe('ライセンスの一覧', () => {
  it('製品に入るライブラリーを、版とライセンスまで正しく挙げる', () => {
    const direct = Object.keys(manifestOf('.').dependencies ?? {})
    const theirs = ['echarts', 'age-encryption', '@tanstack/vue-virtual'].flatMap((name) =>
      Object.keys(manifestOf(`node_modules/${name}`).dependencies ?? {}),
    )
    const expected = [...direct, ...theirs].sort().map((name) => {
      const { version, license } = manifestOf(`node_modules/${name}`)
      return { name, version, licence: license }
    })
    expect(licences).toEqual(expected)
  })
})
