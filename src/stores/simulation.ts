import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { differencesBetween } from '@/domain/differences'
import { localDate } from '@/domain/localDate'
import { outlookOf } from '@/domain/outlook'
import { knownMoves, type Moves, NO_MOVES, type Scenario } from '@/domain/scenario'
import { targetWays } from '@/domain/targetWays'
import { withMoves } from '@/domain/withMoves'
import { useAssessmentStore } from './assessment'
import { usePorts } from './ports'

/** What is moved away from the open assessment to see what would follow. Kept in memory until it is given a name. */
export const useSimulationStore = defineStore('simulation', () => {
  const ports = usePorts()
  const store = useAssessmentStore()
  const draft = shallowRef({ assessment: '', moves: NO_MOVES })
  const moves = computed(() => (draft.value.assessment === store.assessment.id ? draft.value.moves : NO_MOVES))
  const outlook = (given: Moves) => outlookOf(store.bank, withMoves(store.assessment, knownMoves(given, store.bank)))
  const copy = computed(() => withMoves(store.assessment, moves.value))
  const today = computed(() => outlookOf(store.bank, store.assessment))
  const simulated = computed(() => outlookOf(store.bank, copy.value))
  const differences = computed(() => differencesBetween(store.assessment, copy.value))
  const kept = computed(() =>
    store.assessment.scenarios.map((scenario) => ({ scenario, outlook: outlook(scenario.moves) })),
  )

  function setMoves(given: Moves) {
    draft.value = { assessment: store.assessment.id, moves: given }
  }
  const move = (changes: Partial<Moves>) => setMoves({ ...moves.value, ...changes })
  const reset = () => setMoves(NO_MOVES)

  /** Keeps what is moved under a name. */
  function keep(name: string) {
    const scenario = { id: ports.newId(), name, createdOn: localDate(ports.now()), moves: moves.value }
    store.edit({ kind: 'keepScenario', scenario })
  }

  const remove = ({ id }: Scenario) => store.edit({ kind: 'removeScenario', id })
  const resume = (scenario: Scenario) => setMoves(knownMoves(scenario.moves, store.bank))

  /** What is moved becomes the answers and figures of today: one change, which can be undone. */
  function accept() {
    store.edit({ kind: 'acceptMoves', moves: moves.value })
    reset()
  }

  /** Who must telework how often to reach a team ratio, with the work as it is moved. */
  const waysTo = (target: number) => targetWays(target, simulated.value.facts, simulated.value.result.capacity)

  return { moves, copy, today, simulated, differences, kept, move, reset, keep, remove, resume, accept, waysTo }
})
