import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { upright } from '@/i18n/upright'

describe('upright', () => {
  it('文の向きを変える文字だけを取り、ほかは変えない', () => {
    expect(upright('あおば\u202E市\u2066')).toBe('あおば市')
  })

  test.prop([fc.string({ unit: 'grapheme' })])('取ったあとの文には、向きを変える文字がない', (text) => {
    expect(upright(`\u202E${text}\u2068`)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
  })
})
