import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { byDate, type ReferenceBody } from '@/domain/reference'

/** Long enough to read a sentence, in milliseconds. */
const STEP_DURATION = 4000

/** A body's history told step by step: by hand, or going on by itself until the last step. */
export function useHistoryPlay() {
  const body = shallowRef<ReferenceBody | null>(null)
  const index = ref(0)
  const timer = ref(0)
  const steps = computed(() => (body.value ? byDate(body.value.positions) : []))
  const position = computed(() => steps.value[index.value] ?? null)
  const isPlaying = computed(() => timer.value !== 0)
  const isFirst = computed(() => index.value === 0)
  const isLast = computed(() => index.value >= steps.value.length - 1)
  /** The body as it was known up to the step. */
  const soFar = computed(() =>
    body.value ? { ...body.value, positions: steps.value.slice(0, index.value + 1) } : null,
  )

  function pause() {
    window.clearInterval(timer.value)
    timer.value = 0
  }

  function go(by: 1 | -1) {
    index.value = Math.min(Math.max(index.value + by, 0), Math.max(steps.value.length - 1, 0))
  }

  /** A step by hand: what went on by itself stops. */
  function step(by: 1 | -1) {
    pause()
    go(by)
  }

  function play() {
    pause()
    if (isLast.value) index.value = 0
    timer.value = window.setInterval(() => {
      go(1)
      if (isLast.value) pause()
    }, STEP_DURATION)
  }

  function start(chosen: ReferenceBody | null) {
    pause()
    body.value = chosen
    index.value = 0
  }

  onScopeDispose(pause)
  return { body, steps, index, position, soFar, isPlaying, isFirst, isLast, start, step, play, pause }
}

export type HistoryPlay = ReturnType<typeof useHistoryPlay>
