import { describe, expect, it } from 'vitest'
import { refusedLicences } from '../../../scripts/lib/licences.mjs'

const named = (id: string) => [{ license: { id } }]

describe('ライセンスの点検', () => {
  it('許したものだけからなれば、何も言わない', () => {
    const components = [
      { name: 'a', version: '1.0.0', licenses: named('MIT') },
      { name: 'b', version: '1.0.0', licenses: [{ expression: '(GPL-3.0-only OR ISC)' }] },
      { name: 'c', version: '1.0.0', licenses: named('MPL-2.0'), scope: 'optional' },
      // It says "BSD", which of them its own file says.
      { name: 'duck', version: '0.1.12', scope: 'optional' },
    ]
    expect(refusedLicences(components)).toEqual([])
  })

  it.each([
    ['許していないもの', { licenses: named('AGPL-3.0-only') }, 'x@1.0.0: AGPL-3.0-only'],
    ['書かれていないもの', {}, 'x@1.0.0: no licence'],
    ['道具ならよく、製品には入れられないもの', { licenses: named('MPL-2.0') }, 'x@1.0.0: MPL-2.0'],
    [
      '両方に従うべきものの片方',
      { licenses: [{ expression: 'MIT AND GPL-2.0-only' }] },
      'x@1.0.0: MIT AND GPL-2.0-only',
    ],
  ])('%sを断る', (_name, change, line) => {
    expect(refusedLicences([{ name: 'x', version: '1.0.0', ...change }])).toEqual([line])
  })
})
