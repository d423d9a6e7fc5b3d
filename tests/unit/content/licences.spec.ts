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

/** Inside of what docx and pptxgenjs bring; what they name besides never reaches a browser. */
const INSIDE = ['docx/node_modules/nanoid', 'immediate', 'jszip', 'lie', 'pako', 'setimmediate']

describe('ライセンスの一覧', () => {
  it('製品に入るライブラリーを、版とライセンスまで正しく挙げる', () => {
    const direct = Object.keys(manifestOf('.').dependencies ?? {})
    const theirs = ['echarts', 'age-encryption', '@tanstack/vue-virtual'].flatMap((name) =>
      Object.keys(manifestOf(`node_modules/${name}`).dependencies ?? {}),
    )
    const expected = [...direct, ...theirs, ...INSIDE]
      .map((place) => {
        const { version, license } = manifestOf(`node_modules/${place}`)
        return { name: place.replace(/^.*\/node_modules\//u, ''), version, licence: license }
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(licences).toEqual(expected)
  })
})
