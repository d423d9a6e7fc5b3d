import { defineStore } from 'pinia'
import { computed } from 'vue'
import { bankLog, builtInBank } from '@/content/bank'
import { scoringInputOf } from '@/domain/assessment'
import { routeBetween } from '@/domain/bankChange'
import { lastMoveOf, moveToBank } from '@/domain/bankMove'
import { localDate } from '@/domain/localDate'
import { score } from '@/domain/scoring/score'
import { useAssessmentStore } from './assessment'
import { usePorts } from './ports'

/** The way of the open assessment from the bank it was answered under to the current one. */
export const useBankMoveStore = defineStore('bankMove', () => {
  const ports = usePorts()
  const store = useAssessmentStore()
  const today = () => localDate(ports.now())

  /** What moving would do, with the result right after it; null when the assessment is under the current bank. */
  const ahead = computed(() => {
    const from = store.assessment.bank.version
    const to = builtInBank.bank.version
    const route = routeBetween(bankLog, from, to)
    if (route.length === 0) return null
    const { assessment, report } = moveToBank(store.assessment, route, today())
    return { from, to, route, report, result: score(builtInBank, scoringInputOf(assessment)) }
  })
  /** The last move that was made; null when there was none. */
  const made = computed(() => lastMoveOf(store.assessment, bankLog))

  /** Moves the open assessment to the current bank; nothing happens when it is there already. */
  function move() {
    if (ahead.value) store.edit({ kind: 'bank', route: ahead.value.route, on: today() })
  }

  return { ahead, made, move }
})
