import type { Bank } from '@/domain/bank'
import type { ComparisonRow } from '@/domain/compare/row'
import type { Result } from '@/domain/result'
import { decryptBytes, encryptText, type LockProblem } from './encryption'
import { type HandedFile, type PortfolioBatch, readPortfolioFiles, workOutRows } from './portfolioFiles'
import { tableHead, type TablePiece, tablePiece, type TableWish } from './tables/writeTable'

/** Work that takes so long that the page must not wait for it: what each is given and what it gives. */
export interface HeavyJobs {
  readonly encrypt: {
    readonly given: { readonly text: string; readonly passphrase: string }
    readonly result: string
  }
  readonly decrypt: {
    readonly given: { readonly bytes: Uint8Array; readonly passphrase: string }
    readonly result: Result<Uint8Array, LockProblem>
  }
  /** Reads some of the files that are to be compared. */
  readonly readPortfolio: {
    readonly given: { readonly files: readonly HandedFile[]; readonly banks: readonly Bank[] }
    readonly result: PortfolioBatch
  }
  /** Works out rows of kept texts anew. */
  readonly workOutRows: {
    readonly given: { readonly texts: readonly string[]; readonly banks: readonly Bank[] }
    readonly result: readonly ComparisonRow[]
  }
  readonly tableHead: {
    readonly given: { readonly wish: TableWish; readonly banks: readonly Bank[] }
    readonly result: string
  }
  /** Writes the lines of some records, given as their texts. */
  readonly tablePiece: {
    readonly given: { readonly texts: readonly string[]; readonly wish: TableWish; readonly banks: readonly Bank[] }
    readonly result: TablePiece
  }
}

/** A job as it is sent to a worker. */
export type HeavyRequest<Kind extends keyof HeavyJobs = keyof HeavyJobs> = {
  readonly [K in Kind]: { readonly kind: K; readonly given: HeavyJobs[K]['given'] }
}[Kind]

/** Asks for a heavy job. Rejects only for what nobody foresaw, such as a browser without enough memory. */
export type RunHeavy = <K extends keyof HeavyJobs>(
  kind: K,
  given: HeavyJobs[K]['given'],
) => Promise<HeavyJobs[K]['result']>

const jobs: { readonly [K in keyof HeavyJobs]: (given: HeavyJobs[K]['given']) => Promise<HeavyJobs[K]['result']> } = {
  encrypt: ({ text, passphrase }) => encryptText(text, passphrase),
  decrypt: ({ bytes, passphrase }) => decryptBytes(bytes, passphrase),
  readPortfolio: ({ files, banks }) => readPortfolioFiles(files, banks),
  workOutRows: ({ texts, banks }) => Promise.resolve(workOutRows(texts, banks)),
  tableHead: ({ wish, banks }) => Promise.resolve(tableHead(wish, banks)),
  tablePiece: ({ texts, wish, banks }) => Promise.resolve(tablePiece(texts, banks, wish)),
}

/** Does a heavy job where it is called: in a worker, or in the page where there is none. */
export const doHeavyJob: RunHeavy = (kind, given) => jobs[kind](given)
