import { describe, expect, it } from 'vitest'
import { readOwnFile, writeOwnFile } from '@/exchange/sheets/ownFile'

describe('readOwnFile', () => {
  it('書いたものを、種類が合うときだけ読む', () => {
    const text = writeOwnFile('sheet', { a: 1 })
    expect(readOwnFile(text, 'sheet')).toEqual({ ok: true, value: { a: 1 } })
    expect(readOwnFile(text, 'request')).toEqual({ ok: false, error: { kind: 'notOurs' } })
  })

  it.each(['null', '3', '"hironaga"', '[1]', '{"app":"hironaga","kind":"sheet","format":"1"}'])(
    '%sは、ひろながのファイルではない',
    (text) => {
      expect(readOwnFile(text, 'sheet')).toEqual({ ok: false, error: { kind: 'notOurs' } })
    },
  )

  it('同じ名前が二度あるファイルは、変わったものとして断る', () => {
    const text = writeOwnFile('sheet', { a: 1 }).replace('"a": 1', '"a": 1, "a": 2')
    expect(readOwnFile(text, 'sheet')).toEqual({ ok: false, error: { kind: 'notWhole' } })
  })
})
