import * as v from 'valibot'
import type { Bank } from '@/domain/bank'
import { byNumber, parseGathering } from '@/domain/gathering'
import { type InputProblem, toProblem } from '@/domain/problem'
import type { Request } from '@/domain/request'
import { failure, type Result, success } from '@/domain/result'
import type { Room } from '@/domain/rooms'
import type { RequestedSheet } from '@/domain/sheet'
import { sheetFromSaved, sheetToSaved } from '@/persistence/savedSheet'
import { checkedSheet } from './readHandedSheet'

export type SavedRoomProblem =
  | { readonly kind: 'otherBank'; readonly id: string; readonly version: string }
  | { readonly kind: 'invalid'; readonly problem: InputProblem }

/** Far more people than a room holds. */
const MOST_SHEETS = 1_000

const DataSchema = v.object(
  {
    gathering: v.unknown(),
    sheets: v.pipe(v.array(v.unknown(), 'list'), v.maxLength(MOST_SHEETS, 'list')),
  },
  'object',
)

/** A gathering with its sheets as files hold it. */
export function roomToSaved({ gathering, sheets }: Room) {
  return { gathering, sheets: sheets.map(sheetToSaved) }
}

function readSheet(given: unknown, request: Request, banks: readonly Bank[]): Result<RequestedSheet, SavedRoomProblem> {
  const saved = sheetFromSaved(given, banks)
  if (!saved.ok) return saved
  const sheet = checkedSheet(saved.value, { request, banks })
  return sheet.ok ? sheet : failure({ kind: 'invalid', problem: { field: 'sheet', expected: 'requestId' } })
}

function readSheets(
  given: readonly unknown[],
  request: Request,
  banks: readonly Bank[],
): Result<readonly RequestedSheet[], SavedRoomProblem> {
  const sheets = new Map<string, RequestedSheet>()
  for (const each of given) {
    const sheet = readSheet(each, request, banks)
    if (!sheet.ok) return sheet
    const { respondent } = sheet.value
    if (sheets.has(respondent)) {
      return failure({ kind: 'invalid', problem: { field: `sheet.${respondent}`, expected: 'unique' } })
    }
    sheets.set(respondent, sheet.value)
  }
  return success(byNumber([...sheets.values()]))
}

/** Checks a gathering with its sheets from a file: the whole of it is good, or nothing of it is given. */
export function roomFromSaved(value: unknown, banks: readonly Bank[]): Result<Room, SavedRoomProblem> {
  const data = v.safeParse(DataSchema, value)
  if (!data.success) return failure({ kind: 'invalid', problem: toProblem('room', data.issues[0]) })
  const gathering = parseGathering(data.output.gathering, banks)
  if (!gathering.ok) return gathering
  const sheets = readSheets(data.output.sheets, gathering.value.request, banks)
  return sheets.ok ? success({ gathering: gathering.value, sheets: sheets.value }) : sheets
}
