import type { PictureFile } from '@/charts/picture/savePicture'
import type { Assessment } from '@/domain/assessment'
import { fileNameFrom } from '@/exchange/fileName'
import type { OutgoingBytes, OutgoingFile } from '@/stores/ports'

function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after this task, so the address is let go only later.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** Hands a text file to the person through the browser's own download; nothing is sent anywhere. */
export function download({ name, type, text }: OutgoingFile): void {
  downloadBlob(name, new Blob([text], { type }))
}

/** Hands a file of bytes to the person in the same way. */
export function downloadBytes({ name, type, bytes }: OutgoingBytes): void {
  downloadBlob(name, new Blob([new Uint8Array(bytes)], { type }))
}

/** Hands a picture to the person in the same way; its name says what it shows, of whom and from when. */
export function downloadPicture({ title, extension, content }: PictureFile, { organization, createdOn }: Assessment) {
  downloadBlob(fileNameFrom([title, organization.name, createdOn], extension), content)
}
