import { type Bank, type BankRef, findBank } from '@/domain/bank'
import { answersToHand } from '@/domain/participation'
import type { InputProblem } from '@/domain/problem'
import { questionsOfScope, type Request, rolesOf } from '@/domain/request'
import { failure, type Result, success } from '@/domain/result'
import type { RequestedSheet } from '@/domain/sheet'
import { sheetFromSaved } from '@/persistence/savedSheet'
import { decodeText } from '../fileText'
import type { CodeDamage } from './codeGroups'
import { readOwnFile } from './ownFile'
import { writeScope } from './scopeGroups'
import { readSheetCode } from './sheetCode'
import { isOfficeFile } from './workbook/officeFile'
import type { BadCell } from './workbook/readSheetWorkbook'

/** Why something handed in is no sheet of a request. Nothing of it is taken over. */
export type HandedProblem =
  /** Neither a code nor a file of a sheet. */
  | { readonly kind: 'notSheet' }
  /** Cut off, mistyped or changed; a code says where, a file which field. */
  | {
      readonly kind: 'damaged'
      readonly where: CodeDamage | { readonly kind: 'field'; readonly problem: InputProblem }
    }
  | { readonly kind: 'newerFormat'; readonly format: number }
  /** It belongs to another bank or version; null where a code only says that it is none of those known. */
  | { readonly kind: 'otherBank'; readonly bank: BankRef | null }
  /** It answers another request, whose id it says, or one with other roles or questions. */
  | { readonly kind: 'otherRequest'; readonly request: string }
  /** A workbook with cells that are no answers. */
  | { readonly kind: 'cells'; readonly cells: readonly BadCell[] }
  /** A workbook that is larger than any that was filled in by hand. */
  | { readonly kind: 'tooLarge' }
  /** A workbook of an old format, or one that a password closes. */
  | { readonly kind: 'closedFile' }

/** By which request a sheet is read, and the banks that are known. */
export interface Reading {
  readonly request: Request
  readonly banks: readonly Bank[]
}

export type Handed = Result<RequestedSheet, HandedProblem>

const sameBank = (a: BankRef, b: BankRef) => a.id === b.id && a.version === b.version

/** A sheet that is as its request asked, without notes where the request takes none; else why it is not. */
export function checkedSheet(sheet: RequestedSheet, { request, banks }: Reading): Handed {
  if (sheet.request !== request.id) return failure({ kind: 'otherRequest', request: sheet.request })
  const bank = findBank(banks, sheet.bank)
  if (!bank || !sameBank(bank, request.bank)) return failure({ kind: 'otherBank', bank: sheet.bank })
  const asked = new Set(questionsOfScope(bank, request.scope).map(({ id }) => id))
  const isAsked = Object.keys(sheet.answers).every((id) => asked.has(id))
  if (!isAsked || !rolesOf(request).includes(sheet.role)) {
    return failure({ kind: 'otherRequest', request: sheet.request })
  }
  return success({ ...sheet, answers: answersToHand(sheet.answers, request) })
}

function readCode(text: string, reading: Reading): Handed {
  const { request, banks } = reading
  const read = readSheetCode(text, banks)
  if (!read.ok) return read
  const { roleIndex, scope, ...sheet } = read.value
  const bank = findBank(banks, sheet.bank)
  const role = rolesOf(request)[roleIndex]
  const isSameScope = bank !== undefined && writeScope(bank, scope) === writeScope(bank, request.scope)
  if (role === undefined || !isSameScope) {
    // Which request it is counts more than what else is otherwise.
    return failure({ kind: 'otherRequest', request: sheet.request })
  }
  return checkedSheet({ ...sheet, role }, reading)
}

function readFile(text: string, reading: Reading): Handed {
  const data = readOwnFile(text, 'sheet')
  if (!data.ok) {
    if (data.error.kind === 'newerFormat') return failure(data.error)
    return failure(data.error.kind === 'notOurs' ? { kind: 'notSheet' } : { kind: 'damaged', where: { kind: 'whole' } })
  }
  const sheet = sheetFromSaved(data.value, reading.banks)
  if (sheet.ok) return checkedSheet(sheet.value, reading)
  return failure(
    sheet.error.kind === 'otherBank'
      ? { kind: 'otherBank', bank: { id: sheet.error.id, version: sheet.error.version } }
      : { kind: 'damaged', where: { kind: 'field', problem: sheet.error.problem } },
  )
}

/**
 * Reads a sheet in whatever form it was handed over: a code as typed, pasted or scanned, or a file as text
 * or bytes. Notes and reasons are left out where the request takes none. Never throws; either the whole
 * sheet is good or nothing of it is given.
 */
export function readHandedSheet(given: string | Uint8Array, reading: Reading): Handed {
  const decoded = typeof given === 'string' ? success(given) : decodeText(given)
  if (!decoded.ok) return failure({ kind: 'notSheet' })
  const text = decoded.value
  if (text.trimStart().startsWith('{')) return readFile(text, reading)
  return readCode(text, reading)
}

/** Reads a sheet as `readHandedSheet` does, and workbooks beside; what reads those is fetched for the first of them. */
export async function readHanded(given: string | Uint8Array, reading: Reading): Promise<Handed> {
  if (typeof given === 'string' || !isOfficeFile(given)) return readHandedSheet(given, reading)
  const { readSheetWorkbook } = await import('./workbook/readSheetWorkbook')
  const read = readSheetWorkbook(given, reading.banks)
  // Workbooks are for departments only, and a department has one role.
  const role = reading.request.kind === 'inquiry' ? reading.request.department : ''
  return read.ok ? checkedSheet({ ...read.value, role }, reading) : read
}
