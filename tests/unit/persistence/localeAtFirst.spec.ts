import { describe, expect, it } from 'vitest'
import { localeAtFirst } from '@/persistence/localeAtFirst'
import { aFakeStorage } from '../../support/fakeStorage'

function storageWith(text: string): Storage {
  const storage = aFakeStorage()
  storage.setItem('hironaga/settings', text)
  return storage
}

describe('localeAtFirst', () => {
  it('設定の控えにある言語を言う', () => {
    expect(localeAtFirst(() => storageWith('{"app":"hironaga","data":{"locale":"en"}}'))).toBe('en')
  })

  it.each(['{"data":{"locale":null}}', '{"data":{}}', '{"data":null}', '{}', 'null', '{"data":{"loc', ''])(
    '言語の読めない %s からは、何も言わない',
    (text) => {
      expect(localeAtFirst(() => storageWith(text))).toBeNull()
    },
  )

  it('設定がなくても、保存領域が使えなくても、何も言わない', () => {
    expect(localeAtFirst(aFakeStorage)).toBeNull()
    expect(
      localeAtFirst(() => {
        throw new DOMException('denied', 'SecurityError')
      }),
    ).toBeNull()
  })
})
