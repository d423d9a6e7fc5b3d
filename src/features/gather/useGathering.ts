import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useClientsStore } from '@/stores/clients'
import { useGatheringsStore } from '@/stores/gatherings'

/** The gathering of a request; undefined where it is not here, or belongs to a client that is not shown just now. */
export function useGathering(request: MaybeRefOrGetter<string>) {
  const store = useGatheringsStore()
  const clients = useClientsStore()
  return computed(() => {
    const kept = store.gatherings.get(toValue(request))
    return kept && clients.isShown(kept) ? kept : undefined
  })
}
