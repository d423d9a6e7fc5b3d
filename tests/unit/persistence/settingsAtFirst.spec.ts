import { describe, expect, it } from 'vitest'
import { settingsAtFirst } from '@/persistence/settingsAtFirst'
import { aFakeStorage } from '../../support/fakeStorage'

function storageWith(text: string): Storage {
  const storage = aFakeStorage()
  storage.setItem('hironaga/settings', text)
  return storage
}

describe('settingsAtFirst', () => {
  it('設定の控えにある言語と表示を言う', () => {
    const text = '{"app":"hironaga","data":{"locale":"en","theme":"dark","textSize":150}}'
    expect(settingsAtFirst(() => storageWith(text))).toMatchObject({ locale: 'en', theme: 'dark', textSize: 150 })
  })

  it.each(['{"data":{"locale":null}}', '{"data":{}}', '{"data":null}', '{}', 'null', '{"data":{"loc', ''])(
    '言語の読めない %s からは、何も言わない',
    (text) => {
      expect(settingsAtFirst(() => storageWith(text)).locale ?? null).toBeNull()
    },
  )

  it('設定がなくても、保存領域が使えなくても、何も言わない', () => {
    expect(settingsAtFirst(aFakeStorage)).toEqual({})
    expect(
      settingsAtFirst(() => {
        throw new DOMException('denied', 'SecurityError')
      }),
    ).toEqual({})
  })
})
