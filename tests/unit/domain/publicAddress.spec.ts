import { describe, expect, it } from 'vitest'
import { addressFrom, phoneAddress } from '@/domain/publicAddress'

describe('addressFrom', () => {
  it.each([
    [' https://example.lg.jp/hironaga/#/w/1 ', 'https://example.lg.jp/hironaga/'],
    ['http://10.0.0.5:8080/a/index.html?x=1', 'http://10.0.0.5:8080/a/index.html'],
    ['https://例え.jp', 'https://xn--r8jz45g.jp/'],
  ])('「%s」からは %s', (text, address) => {
    expect(addressFrom(text)).toBe(address)
  })

  it.each(['', 'example.jp', 'file:///C:/hironaga.html', 'javascript:alert(1)', 'data:text/html,x'])(
    '「%s」は、スマートフォンで開くアドレスではない',
    (text) => {
      expect(addressFrom(text)).toBeNull()
    },
  )
})

describe('phoneAddress', () => {
  it('決めたアドレスがあれば、それを使う', () => {
    const known = { kind: 'known', address: 'https://a.jp/' }
    expect(phoneAddress('https://a.jp/', 'file:///C:/hironaga.html')).toEqual(known)
    expect(phoneAddress('https://a.jp/', 'http://localhost:4173/')).toEqual(known)
    // Whoever writes it down means it: a phone may reach it through a cable.
    expect(phoneAddress('http://localhost:4173/', 'file:///a')).toMatchObject({ kind: 'known' })
  })

  it('なければ、ほかの端末から開けるときだけ、このページのアドレスを使う', () => {
    expect(phoneAddress(null, 'http://192.168.1.2:4173/x/#/w/1')).toEqual({
      kind: 'known',
      address: 'http://192.168.1.2:4173/x/',
    })
    expect(phoneAddress(null, 'file:///C:/hironaga.html')).toEqual({ kind: 'unknown', reason: 'file' })
    for (const host of ['localhost', 'app.localhost', '127.0.0.1', '127.1.2.3', '[::1]', '0.0.0.0']) {
      expect(phoneAddress(null, `http://${host}:4173/`)).toEqual({ kind: 'unknown', reason: 'thisMachine' })
    }
  })
})
