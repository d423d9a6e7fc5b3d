import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useGatheringsStore } from '@/stores/gatherings'
import { useProxyEntriesStore } from '@/stores/proxyEntries'

/** How many of a request's sheets were typed in here; those withdrawn since do not count. */
export function useTyped(request: MaybeRefOrGetter<string>) {
  const gatherings = useGatheringsStore()
  const entries = useProxyEntriesStore()
  return computed(() => {
    const kept = new Set(gatherings.sheetsOf(toValue(request)).map(({ respondent }) => respondent))
    return entries.entries.get(toValue(request))?.typed.filter((respondent) => kept.has(respondent)).length ?? 0
  })
}
