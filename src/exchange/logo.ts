import { LARGEST_LOGO } from '@/domain/report/choices'
import { failure, type Result, success } from '@/domain/result'

/** Why a file cannot be the logo of reports; `size` in bytes. */
export type LogoProblem =
  { readonly kind: 'tooLarge'; readonly size: number } | { readonly kind: 'notPicture' | 'notReadable' }

/** Formats by the bytes that they begin with, read as Latin-1. */
const FORMATS = [
  { type: 'image/png', begins: /^\x89PNG\r\n\x1a\n/u },
  { type: 'image/jpeg', begins: /^\xff\xd8\xff/u },
  { type: 'image/webp', begins: /^RIFF[\s\S]{4}WEBP/u },
]

/** Makes a data: address of a picture: PNG, JPEG or WebP by its bytes, whatever its name is. */
function logoFrom(bytes: Uint8Array): Result<string, LogoProblem> {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const format = FORMATS.find(({ begins }) => begins.test(letters))
  return format ? success(`data:${format.type};base64,${btoa(letters)}`) : failure({ kind: 'notPicture' })
}

/** Reads a logo from a file; one that is too large is not read at all. */
export async function readLogo(file: Blob): Promise<Result<string, LogoProblem>> {
  if (file.size > LARGEST_LOGO) return failure({ kind: 'tooLarge', size: file.size })
  try {
    return logoFrom(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return failure({ kind: 'notReadable' })
  }
}
