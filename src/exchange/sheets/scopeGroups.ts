import type { Bank, Form } from '@/domain/bank'
import type { RequestScope } from '@/domain/request'
import { GROUP_DIGITS, piecesOf } from './codeGroups'

const FORM_DIGITS: Readonly<Record<Form, string>> = { quick: '0', standard: '1' }
const FORM_OF: Readonly<Record<string, Form>> = { '0': 'quick', '1': 'standard' }
/** Members of a list that one group names: 2⁹ sets of nine stay below 1,000. */
const MEMBERS = 9

/** Which of all ids are named: nine to a group, the first of nine counts 256, the last 1. */
function writeSet(all: readonly string[], named: readonly string[]): string {
  const bits = all.map((id) => (named.includes(id) ? '1' : '0')).join('')
  return piecesOf(bits, MEMBERS)
    .map((nine) => String(Number.parseInt(nine.padEnd(MEMBERS, '0'), 2)).padStart(GROUP_DIGITS, '0'))
    .join('')
}

/** The ids named by groups; undefined where a group names what is not there. */
function readSet(all: readonly string[], groups: readonly string[]): readonly string[] | undefined {
  const bits = groups.map((group) => Number(group).toString(2).padStart(MEMBERS, '0')).join('')
  const named = all.filter((_, index) => bits[index] === '1')
  return writeSet(all, named) === groups.join('') ? named : undefined
}

/** How many groups a list of that many ids takes. */
const groupsFor = (ids: readonly unknown[]) => Math.ceil(ids.length / MEMBERS)

const sectionsOf = (bank: Bank) => bank.sections.map(({ id }) => id)
const questionsOf = (bank: Bank) => bank.questions.map(({ id }) => id)

/** A scope as the digits of a code: kind, form and 0, then the set of its sections or questions. */
export function writeScope(bank: Bank, scope: RequestScope): string {
  switch (scope.kind) {
    case 'form':
      return `0${FORM_DIGITS[scope.form]}0`
    case 'sections':
      return `1${FORM_DIGITS[scope.form]}0${writeSet(sectionsOf(bank), scope.sections)}`
    case 'questions':
      return `200${writeSet(questionsOf(bank), scope.questions)}`
  }
}

/**
 * The scope that the groups of a code begin with, and how many groups it took; undefined where they write none.
 * Sections and questions come in the bank's order.
 */
export function readScope(
  bank: Bank,
  groups: readonly string[],
): { readonly scope: RequestScope; readonly taken: number } | undefined {
  const [first = '', ...others] = groups
  const form = FORM_OF[first.charAt(1)]
  if (form === undefined || first[2] !== '0') return undefined
  if (first.startsWith('0')) return { scope: { kind: 'form', form }, taken: 1 }
  if (first.startsWith('1')) {
    const count = groupsFor(bank.sections)
    const sections = readSet(sectionsOf(bank), others.slice(0, count))
    return sections && { scope: { kind: 'sections', form, sections }, taken: 1 + count }
  }
  if (!first.startsWith('20')) return undefined
  const count = groupsFor(bank.questions)
  const questions = readSet(questionsOf(bank), others.slice(0, count))
  return questions && { scope: { kind: 'questions', questions }, taken: 1 + count }
}
