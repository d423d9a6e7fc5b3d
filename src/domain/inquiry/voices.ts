import type { Answer } from '../answer'
import { hash } from '../fingerprint'
import type { Gathering } from '../gathering'
import type { RequestedSheet } from '../sheet'
import { inquiryOf } from './settingOut'

/** What one sheet of a department says to one question. */
export interface Voice {
  readonly department: string
  readonly request: string
  readonly respondent: string
  /** The request it answers was closed, since something else is asked now. */
  readonly isClosed: boolean
  readonly answer: Answer
}

const orderOf = ({ department, request, respondent }: Voice) => [department, request, respondent].join('\n')

/**
 * Everything that departments said, by question. The same sheets give the same voices, in whatever order and however
 * often they are given.
 */
export function voicesOf(
  gatherings: readonly Gathering[],
  sheets: readonly RequestedSheet[],
): ReadonlyMap<string, readonly Voice[]> {
  const byRequest = new Map(gatherings.map((gathering) => [gathering.request.id, gathering]))
  const single = new Map(sheets.map((sheet) => [`${sheet.request}/${sheet.respondent}`, sheet]))
  const voices = new Map<string, Voice[]>()
  for (const { request, respondent, answers } of single.values()) {
    const gathering = byRequest.get(request)
    const department = gathering && inquiryOf(gathering)?.department
    if (!gathering || department === undefined) continue
    const isClosed = gathering.closedOn !== null
    for (const [question, answer] of Object.entries(answers)) {
      const voice = { department, request, respondent, isClosed, answer }
      voices.set(question, [...(voices.get(question) ?? []), voice])
    }
  }
  return new Map([...voices].map(([id, of]) => [id, of.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))]))
}

/** What a voice says in a few letters, to know it again once it was dealt with: another answer or note is another mark. */
export function markOf({ respondent, answer }: Voice): string {
  const said = answer.kind === 'level' ? String(answer.level) : answer.kind
  const words = JSON.stringify([answer.note ?? '', answer.kind === 'notApplicable' ? answer.reason : ''])
  return `${respondent}:${said}:${hash(words)}`
}
