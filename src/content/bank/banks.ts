import { type BankRef, parseBank } from '@/domain/bank'
import { type BankChange, parseBankLog } from '@/domain/bankChange'
import { prepareBank, type PreparedBank } from '@/domain/preparedBank'
import type { InputProblem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import changes from './changes.json'
import structure from './structure.json'
import structure1_0_0 from './versions/1.0.0/structure.json'

function sound<T>(read: Result<T, InputProblem>): T {
  if (!read.ok) throw new Error(`The built-in bank is broken: ${read.error.field} (${read.error.expected})`)
  return read.value
}

function prepare(written: unknown): PreparedBank {
  return prepareBank(sound(parseBank(written)))
}

/** The question bank that comes with the product, ready for scoring; its texts are loaded apart. */
export const builtInBank: PreparedBank = prepare(structure)

/** Every released version of it, oldest first and the current one last: older answers are read and scored for ever. */
const preparedBanks: readonly PreparedBank[] = [prepare(structure1_0_0), builtInBank]

/** The structures of all released versions, oldest first. */
export const builtInBanks = preparedBanks.map(({ bank }) => bank)

/** What changed from each released version to the next. */
export const bankLog: readonly BankChange[] = sound(parseBankLog(builtInBanks, changes))

/** The released version that an assessment is under; throws for any other, which no reading lets in. */
export function builtInBankOf({ id, version }: BankRef): PreparedBank {
  const found = preparedBanks.find(({ bank }) => bank.id === id && bank.version === version)
  if (!found) throw new Error(`The bank ${id} ${version} is not built in`)
  return found
}
