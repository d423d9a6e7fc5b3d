import fc from 'fast-check'
import { builtInBanks } from '@/content/bank'
import type { Answer, Level } from '@/domain/answer'
import { type Bank, FORMS } from '@/domain/bank'
import { questionsOfScope, type Request, type RequestScope, rolesOf } from '@/domain/request'
import { aSheet, bank } from './requestBuilders'

export const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''))

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1 })

function scopes(of: Bank): fc.Arbitrary<RequestScope> {
  const form = fc.constantFrom(...FORMS)
  const kinds: fc.Arbitrary<RequestScope>[] = [
    form.map((each) => ({ kind: 'form', form: each })),
    fc.tuple(form, someOf(of.sections.map(({ id }) => id))).map(([each, sections]) => ({
      kind: 'sections',
      form: each,
      sections,
    })),
    someOf(of.questions.map(({ id }) => id)).map((questions) => ({ kind: 'questions', questions })),
  ]
  return fc.oneof(...kinds).filter((scope) => questionsOfScope(of, scope).length > 0)
}

const title = fc.constantFrom('ひろなが市', '𠮷野家 & "x" <b>', '=1+1', '👩‍👩‍👧 office')

/** Requests of every kind over every built-in bank. */
export const requests: fc.Arbitrary<Request> = fc.constantFrom(...builtInBanks).chain((each) =>
  fc
    .record({ id: digits(9), scope: scopes(each), title, notesAllowed: fc.boolean(), isWorkshop: fc.boolean() })
    .chain(({ isWorkshop, ...common }) => {
      const rest = { ...common, bank: { id: each.id, version: each.version } }
      const roles = fc.uniqueArray(fc.constantFrom('人事', '情報', '管理職', '担当', 'Field', '👷'), { minLength: 1 })
      const dueOn = fc.constantFrom(null, '2026-12-11')
      return isWorkshop
        ? roles.map((list): Request => ({ kind: 'workshop', ...rest, roles: list }))
        : dueOn.map((due): Request => ({ kind: 'inquiry', ...rest, department: '財政課', dueOn: due }))
    }),
)

function answersTo(allowNa: boolean): fc.Arbitrary<Answer | undefined> {
  const level = fc.constantFrom<Level>(0, 1, 2, 3, 4).map((each): Answer => ({ kind: 'level', level: each }))
  const others: Answer[] = [{ kind: 'unknown' }, ...(allowNa ? [{ kind: 'notApplicable', reason: '' } as const] : [])]
  return fc.oneof({ arbitrary: level, weight: 3 }, fc.constantFrom(...others), fc.constant(undefined))
}

/** A request with a sheet that answers it: any role, any answers, some questions left out. */
export const requestsWithSheets = requests.chain((request) => {
  const own = builtInBanks.find(({ version }) => version === request.bank.version) ?? bank
  const asked = questionsOfScope(own, request.scope)
  return fc
    .record({
      respondent: digits(12),
      role: fc.constantFrom(...rolesOf(request)),
      list: fc.tuple(...asked.map(({ allowNa }) => answersTo(allowNa))),
    })
    .map(({ respondent, role, list }) => {
      const answers = Object.fromEntries(asked.flatMap(({ id }, index) => (list[index] ? [[id, list[index]]] : [])))
      return { request, bank: own, sheet: aSheet(request, { respondent, role, answers }) }
    })
})
