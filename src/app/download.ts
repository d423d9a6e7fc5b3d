import type { OutgoingFile } from '@/stores/ports'

/** Hands a text file to the person through the browser's own download; nothing is sent anywhere. */
export function download({ name, type, text }: OutgoingFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after this task, so the address is let go only later.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
