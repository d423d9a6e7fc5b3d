import type { FileDialogs, FileTarget, OutgoingFile } from '@/stores/ports'

/** The part of the File System Access API that is used here; TypeScript's DOM library does not have it yet. */
interface SaveFilePicker {
  (options: {
    suggestedName: string
    types: { description?: string; accept: Record<string, string[]> }[]
  }): Promise<FileSystemFileHandle>
}

declare global {
  interface Window {
    readonly showSaveFilePicker?: SaveFilePicker
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}

function targetOf(handle: FileSystemFileHandle): FileTarget {
  return {
    name: handle.name,
    async write(text) {
      try {
        // The browser writes beside the file and swaps it in at the end: a crash leaves the old one whole.
        const stream = await handle.createWritable()
        await stream.write(text)
        await stream.close()
        return 'written'
      } catch (error) {
        return isNamed(error, 'NotAllowedError') ? 'refused' : 'failed'
      }
    },
  }
}

/** Both endings are offered, since gateways drop one of them. */
function typesOf({ name, type }: OutgoingFile) {
  const own = name.endsWith('.age') ? { 'application/octet-stream': ['.age'] } : { [type]: ['.json'] }
  return [{ accept: own }, { accept: { 'text/plain': ['.txt'] } }]
}

/** The browser's dialog for saving; null where it has none or the page is not secure. */
export function fileDialogs(): FileDialogs | null {
  const show = window.showSaveFilePicker
  if (!show) return null
  return {
    async choosePlace(file) {
      try {
        return targetOf(await show.call(window, { suggestedName: file.name, types: typesOf(file) }))
      } catch (error) {
        // Anything else (no gesture, a policy) must not look like a saved file either.
        if (isNamed(error, 'AbortError')) return null
        return { name: file.name, write: () => Promise.resolve('refused') }
      }
    },
  }
}
