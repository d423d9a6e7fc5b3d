import { builtInBanks } from '@/content/bank'
import { type IncomingStanding, standingsOf } from '@/domain/compare/incomingHead'
import type { ComparisonRow } from '@/domain/compare/row'
import type { RunHeavy } from '@/exchange/heavyJob'
import { type HandedFile, type PortfolioBatch, textsOf } from '@/exchange/portfolioFiles'
import type { PortfolioEntry } from '@/persistence/portfolioRepository'

/** Files of one piece of work: few enough that stopping and counting are seen at once. */
const FILES_AT_ONCE = 50

/** Whether an assessment that stands so to what is kept is to come in. */
export function isTaken(standing: IncomingStanding | undefined): boolean {
  return standing === 'new' || standing === 'newer'
}

/** A piece of work that the browser could not do, for want of memory: none of its files was read, and each is named. */
function unreadBatch(files: readonly HandedFile[]): PortfolioBatch {
  const refusals = files.map(({ name }) => ({ fileName: name, place: null, problem: { kind: 'notReadable' } as const }))
  return { rows: [], texts: new Blob(['[]']), refusals, locked: [] }
}

/** What was read so far of files that are to be compared, a piece of work at a time. */
export function portfolioReading(runHeavy: RunHeavy) {
  const batches: PortfolioBatch[] = []
  let locked: HandedFile[] = []

  /** Reads files; `isWanted` is asked after each piece and ends it. */
  async function read(files: readonly HandedFile[], isWanted: (done: number) => boolean): Promise<boolean> {
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
      if (!isWanted(start)) return false
      const some = files.slice(start, start + FILES_AT_ONCE)
      const batch = await runHeavy('readPortfolio', { files: some, banks: builtInBanks }).catch(() => unreadBatch(some))
      batches.push(batch)
      locked.push(...batch.locked.flatMap((index) => some[index] ?? []))
    }
    return isWanted(files.length)
  }

  async function open(file: HandedFile, passphrase: string): Promise<HandedFile | null> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const plain = await runHeavy('decrypt', { bytes, passphrase })
    return plain.ok ? new File([Uint8Array.from(plain.value)], file.name) : null
  }

  /**
   * Tries a passphrase on every file that waits for one, and reads those that it opens; the others go on waiting. Gives
   * how many it opened; null when it was ended.
   */
  async function unlock(passphrase: string, isWanted: (done: number) => boolean): Promise<number | null> {
    const [waiting, opened] = [locked, [] as HandedFile[]]
    const still: HandedFile[] = []
    for (const [index, file] of waiting.entries()) {
      if (!isWanted(index)) return null
      const plain = await open(file, passphrase).catch(() => null)
      if (plain) opened.push(plain)
      else still.push(file)
    }
    locked = still
    return (await read(opened, () => isWanted(waiting.length))) ? opened.length : null
  }

  /** How each assessment that was read stands to those that are kept, batch after batch. */
  function standings(kept: readonly ComparisonRow[]): IncomingStanding[] {
    const byId = new Map(kept.map((row) => [row.id, row]))
    return standingsOf(
      batches.flatMap(({ rows }) => rows),
      byId,
    )
  }

  /** What is to come in, batch after batch; the texts are read when their turn comes. */
  async function* entries(standing: readonly IncomingStanding[]): AsyncGenerator<PortfolioEntry[]> {
    let place = 0
    for (const batch of batches) {
      const texts = await textsOf(batch)
      const own = standing.slice(place, place + batch.rows.length)
      place += batch.rows.length
      yield batch.rows.flatMap((row, index) => {
        const text = texts[index]
        return text !== undefined && isTaken(own[index]) ? [{ row, text }] : []
      })
    }
  }

  return {
    read,
    unlock,
    standings,
    entries,
    refusals: () => batches.flatMap((batch) => batch.refusals),
    lockedCount: () => locked.length,
  }
}
