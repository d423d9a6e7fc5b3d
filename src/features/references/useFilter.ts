import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isEqual } from '@/domain/isEqual'
import { filterFrom, queryOf } from './filterQuery'

/** The filter of the list, kept in the query of the address so that it survives a reload and can be passed on. */
export function useFilter() {
  const route = useRoute()
  const router = useRouter()
  const filter = shallowRef(filterFrom(route.query))

  watch(filter, (wanted) => {
    if (!isEqual(wanted, filterFrom(route.query))) {
      void router.replace({ query: { ...route.query, ...queryOf(wanted) } })
    }
  })
  // A link or the back button; what was typed here is in the address already.
  watch(
    () => route.query,
    (query) => {
      const read = filterFrom(query)
      if (!isEqual(read, filter.value)) filter.value = read
    },
  )
  return filter
}
