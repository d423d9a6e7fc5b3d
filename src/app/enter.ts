import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import { bringHomePieces } from '@/features/start/pieces'
import { useAssessmentStore } from '@/stores/assessment'
import { useLibraryStore } from '@/stores/library'
import { useTabsStore } from '@/stores/tabs'
import { placeLink } from './placeLink'

type Destination = true | RouteLocationRaw

async function enterHome(): Promise<Destination> {
  await bringHomePieces()
  return true
}

/** What a link holds leaves the address and the history of the page before anything is shown. */
async function enterByLink(link: string): Promise<Destination> {
  const { useImportsStore } = await import('@/stores/imports')
  void useImportsStore().readLink(link)
  return { name: 'import', replace: true }
}

/**
 * Where a person gets who goes to an address: an assessment that is not here leads home, saying so. For the pages of an
 * assessment the answer is there at once, so that the next key is heard by the page that was gone to.
 */
export function enter(to: RouteLocationNormalized): Destination | Promise<Destination> {
  if (to.name === 'home') return enterHome()
  const { a: link } = to.query
  if (to.name === 'import' && link !== undefined) return enterByLink(String(link))
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
