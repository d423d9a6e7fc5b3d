import { readFileSync } from 'node:fs'
import { parseBank } from '@/domain/bank'
import type { AssessmentRecord } from '@/persistence/readRecord'
import { aPortfolio, portfolioFile } from '../../support/portfolio'

const folder = new URL('../../../src/content/bank/', import.meta.url)
const banks = ['versions/1.0.0/structure.json', 'structure.json'].map((name) => {
  const parsed = parseBank(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  if (!parsed.ok) throw new Error(parsed.error.field)
  return parsed.value
})

/** Made-up organizations of the built-in banks. */
export function portfolioOf(count: number): AssessmentRecord[] {
  return aPortfolio({ count, banks })
}

/** A text as Playwright hands it to a page. */
export function handed(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** Their files, as each of them would have exported its own. */
export function filesOf(records: readonly AssessmentRecord[]) {
  return records.map(portfolioFile).map(({ name, text }) => handed(name, text))
}
