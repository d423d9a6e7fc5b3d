import { computed, type MaybeRefOrGetter, ref, toValue } from 'vue'
import { answerFor, type Choice } from '@/asking/choice'
import { builtInBankOf } from '@/content/bank'
import type { Answer } from '@/domain/answer'
import { movedTo, type ProxyEntry, withProxyAnswer, withProxyRole } from '@/domain/proxyEntry'
import { questionsOfScope, rolesOf } from '@/domain/request'
import { type ProxyOutcome, useProxyEntriesStore } from '@/stores/proxyEntries'
import { useAskedWordingOf } from '@/stores/wording'
import { rolePlaceOf } from './roleKeys'

/** What is told of the last key that did more, or less, than to answer a question. */
export type ProxyNotice = ProxyOutcome | { readonly kind: 'noNa' }

/** What the request of a sheet asks, by place: 1 is its first question. */
function useAskedOf(entry: () => ProxyEntry) {
  const bank = computed(() => builtInBankOf(entry().request.bank).bank)
  const questions = computed(() => questionsOfScope(bank.value, entry().request.scope))
  const wording = useAskedWordingOf(() => bank.value.version)
  const question = computed(() => questions.value[entry().place - 1])
  const part = computed(() => {
    if (entry().place === 0) return 'role'
    return question.value ? 'question' : 'check'
  })
  return { questions, wording, question, part }
}

/** Typing one sheet after the other: where it stands, and what keys and buttons do. */
export function useProxySheet(given: MaybeRefOrGetter<ProxyEntry>) {
  const store = useProxyEntriesStore()
  const entry = () => toValue(given)
  const asked = useAskedOf(entry)
  const { questions, question, part } = asked
  const notice = ref<ProxyNotice | null>(null)
  const roles = computed(() => rolesOf(entry().request))
  /** Numbers of the questions without an answer. */
  const blanks = computed(() => questions.value.flatMap(({ id }, index) => (entry().answers[id] ? [] : [index + 1])))

  function edit(apply: (entry: ProxyEntry) => ProxyEntry) {
    notice.value = null
    store.change(entry().request.id, apply)
  }

  const goTo = (place: number) => edit((each) => movedTo(each, place, questions.value.length))
  const chooseRole = (role: string) => edit((each) => withProxyRole(each, role))

  function answer(said: Answer) {
    const asked = question.value?.id
    if (asked !== undefined) edit((each) => withProxyAnswer(each, asked, said))
  }

  /** A key or a press goes on by itself; the arrow keys among the radios do not, nor does what wants a reason. */
  function choose(choice: Choice, by: 'pointer' | 'keyboard' | 'number') {
    const asked = question.value
    if (!asked) return
    if (choice === 'notApplicable' && !asked.allowNa) {
      notice.value = { kind: 'noNa' }
      return
    }
    const { id } = asked
    const waits = by === 'keyboard' || (choice === 'notApplicable' && entry().request.notesAllowed)
    edit((each) => {
      const answered = withProxyAnswer(each, id, answerFor(choice, each.answers[id]))
      return waits ? answered : movedTo(answered, each.place + 1, questions.value.length)
    })
  }

  function keep() {
    notice.value = store.keepSheet(entry().request.id)
  }

  function next() {
    if (part.value === 'check') keep()
    else if (part.value === 'role' && entry().role === null) notice.value = { kind: 'noRole' }
    else goTo(entry().place + 1)
  }

  /** Backspace goes back; while the role is asked, its key chooses it. */
  function ownKey(key: string): boolean {
    if (key === 'Backspace') {
      goTo(entry().place - 1)
      return true
    }
    const role = part.value === 'role' ? roles.value[rolePlaceOf(key)] : undefined
    if (role !== undefined) chooseRole(role)
    return role !== undefined
  }

  function drop() {
    notice.value = null
    store.drop(entry().request.id)
  }

  function reopenLast() {
    notice.value = null
    store.reopenLast(entry().request.id)
  }

  return { ...asked, roles, blanks, notice, goTo, chooseRole, answer, choose, next, keep, ownKey, drop, reopenLast }
}
