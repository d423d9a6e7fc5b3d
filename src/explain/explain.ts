import { inject, type InjectionKey, provide, readonly, shallowRef } from 'vue'
import type { NumberRef } from '@/domain/explanation'

type Explain = (ref: NumberRef) => void
const EXPLAIN: InjectionKey<Explain> = Symbol('explain a number')

/** For the page: the number that was asked about last, and how to forget it. */
export function provideExplain() {
  const asked = shallowRef<NumberRef | null>(null)
  provide(EXPLAIN, (ref) => {
    asked.value = ref
  })
  return {
    asked: readonly(asked),
    forget: () => {
      asked.value = null
    },
  }
}

/** For whatever shows a number: asks the page to open its formula. */
export function useExplain(): Explain {
  const explain = inject(EXPLAIN)
  if (!explain) throw new Error('No page explains numbers here')
  return explain
}
