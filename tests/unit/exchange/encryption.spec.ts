import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { isEncrypted } from '@/exchange/encryptedStart'
import { decryptBytes, encryptText } from '@/exchange/encryption'
import { doHeavyJob } from '@/exchange/heavyJob'

const text = '{"名前":"ひろなが市😀"}\n'
const passphrase = '合言葉 correct horse'
/** A low one: these tests are about what comes of it, not about how long it takes to guess. */
const quickly = (given = text) => encryptText(given, passphrase, 4)
const bytesOf = (given: string) => new TextEncoder().encode(given)
const textOf = (read: Awaited<ReturnType<typeof decryptBytes>>) =>
  read.ok ? new TextDecoder().decode(read.value) : read.error.kind

describe('encryptText と decryptBytes', () => {
  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme', minLength: 1 })], {
    numRuns: 30,
  })('暗号にしたものは、同じパスワードで元に戻る', async (given, word) => {
    expect(textOf(await decryptBytes(bytesOf(await encryptText(given, word, 2)), word))).toBe(given)
  })

  it('文字だけの、ageの形で書く', async () => {
    const file = await quickly()
    expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\w+/=\n]+-----END AGE ENCRYPTED FILE-----\n$/u)
    expect(file).not.toContain('ひろなが')
    expect(isEncrypted(bytesOf(file))).toBe(true)
  })

  it('改行が変わり、前後に空きや印がついても、元に戻る', async () => {
    const mailed = `\uFEFF\r\n${(await quickly()).replaceAll('\n', '\r\n')}\r\n\r\n`
    expect(isEncrypted(bytesOf(mailed))).toBe(true)
    expect(textOf(await decryptBytes(bytesOf(mailed), passphrase))).toBe(text)
  })

  it('バイト列のままの形も、元に戻る', async () => {
    const binary = armor.decode(await quickly())
    expect(isEncrypted(binary)).toBe(true)
    expect(textOf(await decryptBytes(binary, passphrase))).toBe(text)
  })

  it('組み立て方の違う同じ文字のパスワードで、元に戻る', async () => {
    const file = bytesOf(await encryptText(text, 'か\u3099き', 2))
    expect(textOf(await decryptBytes(file, 'がき'))).toBe(text)
  })

  it('違うパスワードでは、何も出さない', async () => {
    expect(textOf(await decryptBytes(bytesOf(await quickly()), '合言葉 wrong horse'))).toBe('passphrase')
  })

  it('どこを壊しても、途中で切っても、中身を出さず、投げない', async () => {
    const binary = armor.decode(await quickly('x'.repeat(70_000)))
    const kinds = new Set<string>()
    for (let at = 0; at < 400; at += 7) {
      const changed = Uint8Array.from(binary)
      changed[at] = (changed[at] ?? 0) ^ 1
      kinds.add(textOf(await decryptBytes(changed, passphrase)))
      kinds.add(textOf(await decryptBytes(binary.slice(0, at), passphrase)))
    }
    kinds.add(textOf(await decryptBytes(binary.slice(0, 66_000), passphrase)))
    kinds.add(textOf(await decryptBytes(binary.slice(0, -1), passphrase)))
    expect([...kinds].sort()).toEqual(['damaged', 'passphrase', 'recipients'])
  }, 30_000)

  it('文字の形が壊れたものも、断る', async () => {
    const file = await quickly()
    expect(textOf(await decryptBytes(bytesOf(file.replace('-----END', '-----ENT')), passphrase))).toBe('damaged')
    const latin = Uint8Array.from([...bytesOf(file), 0xff])
    expect(textOf(await decryptBytes(latin, passphrase))).toBe('damaged')
  })

  it('鍵あてに暗号にしたものは、そうと言う', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()))
    expect(textOf(await decryptBytes(await encrypter.encrypt(text), passphrase))).toBe('recipients')
  })

  it('計算の多すぎるものは、始めずに断る', async () => {
    const header = new TextDecoder('latin1').decode(armor.decode(await quickly()))
    const costly = Uint8Array.from(header.replace(/(-> scrypt \S+) 4\n/u, '$1 30\n'), (letter) => letter.charCodeAt(0))
    expect(textOf(await decryptBytes(costly, passphrase))).toBe('costly')
  })

  it.each([
    ['メモリーが足りない', new RangeError('Array buffer allocation failed'), 'failed'],
    ['何とも言わない', 'なぜか', 'damaged'],
  ])('%s失敗でも、投げない', async (_, error, kind) => {
    vi.spyOn(Decrypter.prototype, 'decrypt').mockRejectedValueOnce(error)
    expect(textOf(await decryptBytes(bytesOf(await quickly()), passphrase))).toBe(kind)
  })

  it('暗号でないものは、暗号でないと分かる', () => {
    for (const other of ['', '{"app":"hironaga"}', 'age-encryption', 'x age-encryption.org/v1\n']) {
      expect(isEncrypted(bytesOf(other))).toBe(false)
    }
  })
})

describe('doHeavyJob', () => {
  it('頼まれたとおりに、暗号にして、元に戻す', async () => {
    const file = await doHeavyJob('encrypt', { text, passphrase })
    expect(textOf(await doHeavyJob('decrypt', { bytes: bytesOf(file), passphrase }))).toBe(text)
  }, 120_000)
})
