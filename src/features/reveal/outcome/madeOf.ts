import { computed } from 'vue'
import type { Gathering } from '@/domain/gathering'
import { useClientsStore } from '@/stores/clients'
import { useLibraryStore } from '@/stores/library'

/** The assessments kept here that were made of a gathering, the newest first. */
export function useMadeOf(gathering: () => Gathering | undefined) {
  const library = useLibraryStore()
  const clients = useClientsStore()
  return computed(() => {
    const id = gathering()?.request.id
    return library.newestFirst
      .map(({ assessment }) => assessment)
      .filter((each) => each.origin !== null && each.origin.gathering === id && clients.isShown(each))
  })
}
