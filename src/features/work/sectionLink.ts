import { type RouteLocationRaw, useRoute } from 'vue-router'

/** The way to the first question of a section of the open assessment. */
export function useSectionLink() {
  const route = useRoute()
  return (section: string): RouteLocationRaw => ({ name: 'questions', params: { id: route.params['id'], section } })
}
