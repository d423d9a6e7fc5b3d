import { armor, Decrypter, Encrypter } from 'age-encryption'
import { failure, type Result, success } from '@/domain/result'
import { ARMOR_START, BINARY_START, startOf } from './encryptedStart'

/**
 * Why a file stays closed. `passphrase`: it is another one, or the part of the file that it is checked against is
 * damaged, which cannot be told apart. `recipients`: it was encrypted for keys instead of with a passphrase. `costly`:
 * it asks for more computing than this app will do.
 */
export type LockProblem = { readonly kind: 'passphrase' | 'damaged' | 'recipients' | 'costly' | 'failed' }

/** Doubles the computing with each step: 18 is about a second and 256 MB of memory, as the age program has it. */
const WORK_FACTOR = 18

/** One passphrase, however the keyboard put its letters together. */
const normalize = (passphrase: string) => passphrase.normalize('NFC')

/** Encrypts a text with a passphrase, as age's text form (ASCII), which gateways let through. About a second. */
export async function encryptText(text: string, passphrase: string, workFactor = WORK_FACTOR): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(normalize(passphrase))
  return armor.encode(await encrypter.encrypt(text))
}

/** What the library's errors mean; it has no codes, only these sentences. */
function problemOf(error: unknown): LockProblem {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('no identity matched')) return { kind: 'passphrase' }
  if (message.includes('work factor')) return { kind: 'costly' }
  return { kind: error instanceof RangeError ? 'failed' : 'damaged' }
}

function unarmor(bytes: Uint8Array): Uint8Array {
  return startOf(bytes).startsWith(ARMOR_START)
    ? armor.decode(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    : bytes
}

/** Whether the file has a passphrase at all: the first line after the version says how it was encrypted. */
function hasPassphrase(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith(`${BINARY_START}-> scrypt `)
}

/** Decrypts a file of the age format, as bytes or as text. Nothing of it is given out before all of it was checked. */
export async function decryptBytes(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, LockProblem>> {
  try {
    const file = unarmor(bytes)
    if (!hasPassphrase(file)) return failure({ kind: 'recipients' })
    const decrypter = new Decrypter()
    decrypter.addPassphrase(normalize(passphrase))
    return success(await decrypter.decrypt(file))
  } catch (error) {
    return failure(problemOf(error))
  }
}
