import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import { bringHomePieces } from '@/features/start/pieces'
import { useAssessmentStore } from '@/stores/assessment'
import { useLibraryStore } from '@/stores/library'
import { useTabsStore } from '@/stores/tabs'
import { placeLink } from './placeLink'

/** Where a person gets who goes to an address: an assessment that is not here leads home, saying so. */
export async function enter(to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  if (to.name === 'home') await bringHomePieces()
  const { a: link } = to.query
  if (to.name === 'import' && link !== undefined) {
    // What a link holds leaves the address and the history of the page before anything is shown.
    const { useImportsStore } = await import('@/stores/imports')
    void useImportsStore().readLink(String(link))
    return { name: 'import', replace: true }
  }
  const id = to.params['id']
  if (typeof id !== 'string') return true
  if (!useAssessmentStore().open(id)) {
    // While another tab writes, nothing new comes to be here; the notice says so.
    return useTabsStore().refused > 0 ? { name: 'home' } : { name: 'home', query: { missing: '1' } }
  }
  // An assessment's own address leads to where the person was last.
  const record = to.name === 'assessment' ? useLibraryStore().records.get(id) : undefined
  return record ? placeLink(record.assessment) : true
}
