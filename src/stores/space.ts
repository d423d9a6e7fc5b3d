import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { type Space, useFurtherPorts } from './ports'

/** What the browser says of its storage. */
export const useSpaceStore = defineStore('space', () => {
  const ports = useFurtherPorts()
  /** Null until it is known, and where the browser does not say. */
  const space = shallowRef<Space | null>(null)
  const isPersisted = shallowRef<boolean | null>(null)
  /** The browser was asked not to clear the storage, and refused. */
  const wasRefused = shallowRef(false)

  async function look() {
    ;[space.value, isPersisted.value] = await Promise.all([ports.space.estimate(), ports.space.isPersisted()])
  }

  /** Asks the browser not to clear the storage on its own. */
  async function persist() {
    isPersisted.value = await ports.space.persist()
    wasRefused.value = !isPersisted.value
  }

  return { space, isPersisted, wasRefused, look, persist }
})
