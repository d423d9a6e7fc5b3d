import { describe, expect, it } from 'vitest'
import { readable } from '@/domain/readable'

describe('readable', () => {
  it.each([
    ['ひろなが市', 'ひろなが市'],
    ['市\u202Etxt.exe\u2066', '市txt.exe'],
    ['\u0000\u001b[2J名\ud83d', '[2J名'],
    ['👨‍👩‍👧です', '👨‍👩‍👧です'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%j は %j として読める', (text, shown) => {
    expect(readable(text)).toBe(shown)
  })

  it('長いものは、初めだけにする', () => {
    expect(readable('あ'.repeat(120))).toBe('あ'.repeat(120))
    expect(readable('あ'.repeat(121))).toBe(`${'あ'.repeat(120)}…`)
  })
})
