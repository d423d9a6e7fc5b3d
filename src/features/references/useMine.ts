import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLibraryStore } from '@/stores/library'
import { ownStandingOf } from '@/stores/ownStanding'

/** The kept assessment that is set beside the bodies: its id is in the address, like the choice of bodies. */
export function useMine() {
  const route = useRoute()
  const router = useRouter()
  const kept = useLibraryStore()
  const mine = computed({
    get: () => (typeof route.query['mine'] === 'string' ? route.query['mine'] : null),
    set: (id) => void router.replace({ query: { ...route.query, mine: id ?? undefined } }),
  })
  const own = computed(() => {
    const record = kept.records.get(mine.value ?? '')
    return record ? ownStandingOf(record.assessment) : null
  })
  return { mine, own }
}
