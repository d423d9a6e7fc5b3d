import type { FileOutcome } from './files'
import type { OutgoingFile, Ports } from './ports'

/** Hands a file to the person: where they choose, or as a download where the browser has no such dialog. */
export async function handOver(ports: Ports, file: OutgoingFile): Promise<FileOutcome> {
  if (!ports.fileDialogs) {
    ports.download(file)
    return 'handed'
  }
  const target = await ports.fileDialogs.choosePlace(file)
  if (!target) return 'cancelled'
  const outcome = await target.write(file.text)
  return outcome === 'written' ? 'saved' : outcome
}
