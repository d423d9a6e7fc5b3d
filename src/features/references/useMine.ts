import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useClientsStore } from '@/stores/clients'
import { ownStandingOf } from '@/stores/ownStanding'

/**
 * The kept assessment that is set beside the bodies: its id is in the address, like the choice of bodies.
 * While one client is shown, an id of another client is as one that is not kept.
 */
export function useMine() {
  const route = useRoute()
  const router = useRouter()
  const clients = useClientsStore()
  const mine = computed({
    get: () => (typeof route.query['mine'] === 'string' ? route.query['mine'] : null),
    set: (id) => void router.replace({ query: { ...route.query, mine: id ?? undefined } }),
  })
  const own = computed(() => {
    const record = clients.shownRecords.find(({ assessment }) => assessment.id === mine.value)
    return record ? ownStandingOf(record.assessment) : null
  })
  return { mine, own }
}
