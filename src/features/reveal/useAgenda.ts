import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Gathering } from '@/domain/gathering'
import { grantMinute, moveTimer, secondsLeft, toggleTimer, UNSTARTED_TIMER } from '@/domain/reveal/agendaTimer'
import { usePorts } from '@/stores/ports'

const TICK = 250

type Change = (apply: (gathering: Gathering) => Gathering) => void

/** The agenda of a gathering against the clock; every change is kept, so that a reload goes on where it was. */
export function useAgenda(gathering: () => Gathering, change: Change) {
  const ports = usePorts()
  const moment = () => ports.now().toISOString()
  const now = shallowRef(moment())
  const ticking = setInterval(() => {
    now.value = moment()
  }, TICK)
  onScopeDispose(() => {
    clearInterval(ticking)
  })

  const timer = computed(() => gathering().timer ?? UNSTARTED_TIMER)
  const last = computed(() => gathering().agenda.length - 1)
  const place = computed(() => Math.min(timer.value.item, last.value))
  const item = computed(() => gathering().agenda[place.value])
  const left = computed(() => secondsLeft(timer.value, item.value?.minutes ?? 0, now.value))
  const isRunning = computed(() => timer.value.since !== null)

  function edit(apply: (at: string) => NonNullable<Gathering['timer']>) {
    now.value = moment()
    change((each) => ({ ...each, timer: apply(now.value) }))
  }

  return {
    item,
    place,
    last,
    left,
    isRunning,
    toggle: () => {
      edit((at) => toggleTimer(timer.value, at))
    },
    /** `by`: 1 for the next item, −1 for the one before; at the ends nothing happens. */
    move: (by: number) => {
      const to = place.value + by
      if (to >= 0 && to <= last.value) edit((at) => moveTimer(timer.value, to, at))
    },
    grant: () => {
      edit(() => grantMinute(timer.value))
    },
  }
}
