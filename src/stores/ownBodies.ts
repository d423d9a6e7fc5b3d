import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { localDate } from '@/domain/localDate'
import type { OwnBody } from '@/domain/ownBody'
import type { BodyDraft } from '@/domain/ownDraft'
import { writeBodiesFile } from '@/exchange/ownBodiesFile'
import { bodiesIntake } from './bodiesIntake'
import type { BodyNews } from '@/persistence/ownBodyRepository'
import { handOver } from './outgoing'
import { type FurtherPorts, useFurtherPorts } from './ports'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

/** The own bodies as this tab has them in memory. */
function bodyMap({ ownBodies }: FurtherPorts) {
  const saving = useSavingStore()
  const byId = shallowRef<ReadonlyMap<string, OwnBody>>(new Map())
  /** How many records could not be read; they stay as they are. */
  const unreadable = shallowRef(0)
  const bodies = computed(() => [...byId.value.values()].sort((a, b) => a.name.localeCompare(b.name, 'ja')))

  function swap(id: string, body: OwnBody | null) {
    const changed = new Map(byId.value)
    if (body) changed.set(id, body)
    else changed.delete(id)
    byId.value = changed
  }

  /** Takes over what happened outside of this tab. What is in this tab only stays, and `saving` tells of it. */
  function hear(news: BodyNews) {
    switch (news.kind) {
      case 'written':
        takeOver([news.body])
        break
      case 'removed':
        swap(news.id, null)
        saving.forget(news.id)
        break
      case 'cleared':
        saving.noteCleared(byId.value.keys())
    }
  }

  /** Has bodies in memory that were written together with something else. */
  function takeOver(written: readonly OwnBody[]) {
    for (const body of written) {
      swap(body.id, body)
      saving.forget(body.id)
    }
  }

  async function load() {
    ownBodies.subscribe(hear)
    const loaded = await ownBodies.loadAll()
    unreadable.value = loaded.unreadable
    byId.value = new Map([...loaded.bodies.map((body): [string, OwnBody] => [body.id, body]), ...byId.value])
  }

  return { byId, unreadable, bodies, swap, takeOver, load }
}

/** The reference bodies that a person of this browser added. A change that cannot be stored is not made. */
export const useOwnBodiesStore = defineStore('ownBodies', () => {
  const ports = useFurtherPorts()
  const saving = useSavingStore()
  const tabs = useTabsStore()
  const { byId, unreadable, bodies, swap, takeOver, load } = bodyMap(ports)
  /** The one taken out last, until it is brought back. */
  const removed = shallowRef<OwnBody | null>(null)
  /** What is typed and not saved yet, by id of the body; "" for a new one. It lasts as long as the page. */
  const drafts = new Map<string, BodyDraft>()

  /** Keeps bodies, all or none; false when another tab writes or there is no room. */
  function putAll(changed: readonly OwnBody[]): boolean {
    if (!tabs.mayWrite()) return false
    const at = ports.now()
    const receipt = ports.ownBodies.saveAll(changed, at.toISOString())
    if (!receipt.stored.ok) return false
    for (const body of changed) {
      swap(body.id, body)
      void saving.follow(body.id, receipt, at)
    }
    return true
  }

  function remove(id: string): boolean {
    const body = byId.value.get(id)
    if (!body || !tabs.mayWrite()) return false
    const receipt = ports.ownBodies.remove(id)
    if (!receipt.stored.ok) return false
    void saving.follow(id, receipt, ports.now())
    swap(id, null)
    removed.value = body
    return true
  }

  /** Keeps once more what is in this tab only, or those of it that are meant. */
  function keepAgain(isMeant: (id: string) => boolean = () => true) {
    const unstored = bodies.value.filter(({ id }) => saving.unstored.has(id) && isMeant(id))
    if (unstored.length > 0) putAll(unstored)
  }

  function undoRemove() {
    if (removed.value && putAll([removed.value])) removed.value = null
  }

  /** Saves all own bodies to a file; `prefix` begins its name. */
  function toFile(prefix: string) {
    const at = ports.now()
    return handOver(ports, writeBodiesFile(bodies.value, [prefix, localDate(at)], at.toISOString()))
  }

  const { intake, readFile, accept, dismiss } = bodiesIntake(byId, putAll)

  saving.addKeeper(keepAgain)

  return {
    load,
    bodies,
    byId,
    unreadable,
    removed,
    intake,
    drafts,
    putAll,
    remove,
    takeOver,
    keepAgain,
    undoRemove,
    toFile,
    readFile,
    accept,
    dismiss,
  }
})
