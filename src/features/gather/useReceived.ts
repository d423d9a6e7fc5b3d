import { shallowRef } from 'vue'
import type { Gathering } from '@/domain/gathering'
import { type Received, useGatheringsStore } from '@/stores/gatherings'
import type { Outcome } from '@/gathering/receivedText'
import type { ReceivedEntry } from '@/gathering/ReceivedList.vue'

/** What became of everything handed in on this page, the newest first. */
export function useReceived(gathering: () => Gathering) {
  const store = useGatheringsStore()
  const entries = shallowRef<readonly ReceivedEntry[]>([])
  let count = 0

  function note(from: string, received: Outcome) {
    count += 1
    entries.value = [{ key: count, from, received }, ...entries.value]
  }

  const receive = (given: string | Uint8Array): Received => store.receive(gathering(), given)

  function replace(entry: ReceivedEntry) {
    const { received } = entry
    if (received.kind !== 'changed') return
    const outcome: Received = store.replace(received.sheet)
      ? { kind: 'added', sheet: received.sheet }
      : { kind: 'notKept' }
    entries.value = entries.value.map((each) => (each === entry ? { ...each, received: outcome } : each))
  }

  function leave(entry: ReceivedEntry) {
    entries.value = entries.value.filter((each) => each !== entry)
  }

  /** Takes in every code of a picture, or notes that there is none in it. */
  async function receivePicture(file: File) {
    const [{ readQrCodes }, { picturePixels }] = await Promise.all([
      import('@/exchange/qrReader'),
      import('@/ui/pixels'),
    ])
    const pixels = await picturePixels(file)
    const codes = pixels ? await readQrCodes(pixels) : []
    if (codes.length === 0) note(file.name, { kind: pixels ? 'noCode' : 'noPicture' })
    for (const code of codes) note(file.name, receive(code))
  }

  async function receiveFile(file: File) {
    if (file.type.startsWith('image/')) {
      await receivePicture(file)
      return
    }
    // A file that the browser does not hand over is as good as an empty one: it is told as no sheet.
    const content = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
    note(file.name, await store.receiveAmong([gathering()], new Uint8Array(content)))
  }

  return { entries, note, receive, receiveFile, replace, leave }
}
