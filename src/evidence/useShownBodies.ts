import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isOwnBody } from '@/domain/ownBody'
import type { ReferenceBody } from '@/domain/reference'
import { useShownBodiesStore } from '@/stores/shownBodies'

const SEPARATOR = '.'

/**
 * Which bodies the path map shows. A choice is in the address, so that it survives a reload and can be passed on, and is
 * remembered from page to page. Until a choice is made the bodies of the deck are shown, and
 * those that the person added.
 */
export function useShownBodies(all: () => readonly ReferenceBody[]) {
  const route = useRoute()
  const router = useRouter()
  const store = useShownBodiesStore()

  watch(
    () => route.query['show'],
    (show) => {
      if (typeof show === 'string') store.choose(show.split(SEPARATOR))
    },
    { immediate: true },
  )

  const onMap = computed(() => all().filter(({ chartable }) => chartable))
  const shown = computed(() => {
    const { chosen } = store
    return onMap.value.filter(({ id, inDeck }) => (chosen === null ? inDeck || isOwnBody(id) : chosen.includes(id)))
  })

  function choose(ids: readonly string[]) {
    store.choose(ids)
    void router.replace({ query: { ...route.query, show: ids.join(SEPARATOR) } })
  }

  return { onMap, shown, choose }
}
