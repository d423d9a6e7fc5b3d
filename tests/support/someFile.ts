import type { IncomingFile } from '@/stores/incoming'

/** A file as a browser hands it in. */
export function someFile(content: string | Uint8Array, name = '診断.json'): IncomingFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) }
}
