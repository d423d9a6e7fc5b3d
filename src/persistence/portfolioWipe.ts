import type { PortfolioRepository } from './portfolioRepository'
import { isOfClient, type PlaceState, type WipeTarget } from './wipeTarget'

/** What was taken out of the assessments that are only compared. Counts are of texts. */
export interface PortfolioReport {
  readonly state: PlaceState
  readonly removed: number
  /** Texts read in the check, and those of them that are still of the client. */
  readonly read: number
  readonly left: number
}

/** Texts that are read at a time: some megabytes. */
const AT_ONCE = 200

interface Look {
  readonly read: number
  readonly meant: readonly string[]
}

/** Reads every text; null when not all of them could be read. */
async function look(portfolio: PortfolioRepository, { client, ids }: WipeTarget): Promise<Look | null> {
  const all = await portfolio.ids()
  if (all === null) return null
  const meant: string[] = []
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE)
    const texts = await portfolio.texts(some)
    if (texts.size < some.length) return null
    meant.push(...[...texts].filter(([id, text]) => ids.has(id) || isOfClient(text, client)).map(([id]) => id))
  }
  return { read: all.length, meant }
}

/** Takes what is of the target out of the portfolio, and reads it before and after. */
export async function wipePortfolio(portfolio: PortfolioRepository, target: WipeTarget): Promise<PortfolioReport> {
  const before = await look(portfolio, target)
  if (before && before.meant.length > 0) await portfolio.remove(before.meant)
  const after = await look(portfolio, target)
  if (!before || !after) return { state: 'unchecked', removed: 0, read: 0, left: 0 }
  const left = after.meant.length
  return { state: left === 0 ? 'empty' : 'left', removed: before.meant.length - left, read: after.read, left }
}
