import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { type CompareView, MOST_VIEWS, type ViewSettings } from '@/domain/compare/view'
import { useFurtherPorts } from './ports'
import { useTabsStore } from './tabs'

/** Ways of looking at a comparison that are kept under a name. */
export const useCompareViewsStore = defineStore('compareViews', () => {
  const ports = useFurtherPorts()
  const tabs = useTabsStore()
  const views = shallowRef<readonly CompareView[]>([])
  /** The last change was not kept in the browser's storage. */
  const hasFailed = shallowRef(false)

  // As another tab has them by now: this one writes on top of that once it takes over.
  ports.compareViews.subscribe((kept) => {
    views.value = kept
  })

  async function load() {
    views.value = await ports.compareViews.load()
  }

  function save(changed: readonly CompareView[]): boolean {
    if (!tabs.mayWrite()) return false
    hasFailed.value = !ports.compareViews.save(changed, ports.now().toISOString()).stored.ok
    if (hasFailed.value) return false
    views.value = changed
    return true
  }

  /** Keeps the settings under a name, in the place of the view of that name if there is one. Null when it is not kept. */
  function keep(name: string, { columns, sort, filter, grouping }: ViewSettings): CompareView | null {
    const others = views.value.filter((view) => view.name !== name)
    const id = views.value.find((view) => view.name === name)?.id ?? ports.newId()
    const view = { id, name, columns, sort, filter, grouping }
    if (others.length >= MOST_VIEWS) return null
    return save([...others, view]) ? view : null
  }

  function remove(id: string): boolean {
    return save(views.value.filter((view) => view.id !== id))
  }

  return { views, hasFailed, load, keep, remove }
})
