import type { Bank } from '@/domain/bank'
import { parseRequest, type Request, type RequestProblem, type RequestScope } from '@/domain/request'
import { failure, type Result, success } from '@/domain/result'
import { parseJson } from '@/persistence/readRecord'
import { base64UrlOf, bytesOfBase64Url } from '../base64Url'
import { sixDigitsOf } from './sixDigits'

const FORMAT = 1
/** A request has at most about 4,000 letters; a longer text is none. */
const LONGEST_TEXT = 40_000

export type RequestTextProblem =
  | RequestProblem
  /** No request at all. */
  | { readonly kind: 'notRequest' }
  /** A request that was cut off or changed on its way. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerFormat'; readonly format: number }

type ScopeTuple =
  | readonly [kind: 'f', form: string]
  | readonly [kind: 's', form: string, ...ids: string[]]
  | readonly [kind: 'q', ...ids: string[]]

function tupleOfScope(scope: RequestScope): ScopeTuple {
  switch (scope.kind) {
    case 'form':
      return ['f', scope.form]
    case 'sections':
      return ['s', scope.form, ...scope.sections]
    case 'questions':
      return ['q', ...scope.questions]
  }
}

function scopeOfTuple(tuple: unknown): unknown {
  const [kind, ...rest]: unknown[] = Array.isArray(tuple) ? tuple : []
  if (kind === 'f') return { kind: 'form', form: rest[0] }
  if (kind === 's') return { kind: 'sections', form: rest[0], sections: rest.slice(1) }
  return kind === 'q' ? { kind: 'questions', questions: rest } : undefined
}

/** A list instead of an object with names: half as long. The order is that of docs/file-format.md. */
function tupleOf(request: Request): readonly unknown[] {
  const { kind, id, bank, scope, title, notesAllowed } = request
  const common = [id, bank.id, bank.version, tupleOfScope(scope), title, notesAllowed ? 1 : 0]
  return kind === 'workshop' ? ['w', ...common, request.roles] : ['i', ...common, request.department, request.dueOn]
}

function fromTuple(tuple: unknown): unknown {
  if (!Array.isArray(tuple)) return undefined
  const [kind, id, bankId, version, scope, title, notes, last, dueOn]: unknown[] = tuple
  const common = {
    id,
    bank: { id: bankId, version },
    scope: scopeOfTuple(scope),
    title,
    notesAllowed: notes === 1 || (notes === 0 ? false : notes),
  }
  return kind === 'w'
    ? { kind: 'workshop', ...common, roles: last }
    : { kind: kind === 'i' ? 'inquiry' : kind, ...common, department: last, dueOn }
}

/** A request as a text for a link: letters, digits, `-`, `_` and `.` only, which no mail program breaks. */
export function writeRequestText(request: Request): string {
  const body = base64UrlOf(new TextEncoder().encode(JSON.stringify(tupleOf(request))))
  return `${String(FORMAT)}.${body}.${sixDigitsOf(body)}`
}

function decode(body: string): unknown {
  const bytes = bytesOfBase64Url(body)
  if (!bytes) return undefined
  try {
    const json = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return json.ok ? fromTuple(json.value) : undefined
  } catch {
    return undefined
  }
}

/** Reads the text of a link, whatever it is; never throws. */
export function readRequestText(text: string, banks: readonly Bank[]): Result<Request, RequestTextProblem> {
  const parts = /^(\d{1,3})\.([^.]*)(?:\.(.*))?$/su.exec(text.trim())
  if (text.length > LONGEST_TEXT || !parts) return failure({ kind: 'notRequest' })
  const [, format = '', body = '', check] = parts
  if (Number(format) > FORMAT) return failure({ kind: 'newerFormat', format: Number(format) })
  if (Number(format) < FORMAT) return failure({ kind: 'notRequest' })
  if (check !== sixDigitsOf(body)) return failure({ kind: 'damaged' })
  const value = decode(body)
  if (value === undefined) return failure({ kind: 'damaged' })
  const request = parseRequest(value, banks)
  return request.ok ? success(request.value) : request
}
