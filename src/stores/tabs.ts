import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { usePorts } from './ports'

/** Which of the open tabs writes. */
export const useTabsStore = defineStore('tabs', () => {
  const { tabs } = usePorts()
  const role = shallowRef(tabs.role())
  /** Counts the changes that were not made because another tab writes. */
  const refused = shallowRef(0)
  /** Counts them too, but never starts anew: whoever shows the page draws it again at each. */
  const redraws = shallowRef(0)
  /** The other tab has something that is not stored, so it goes on writing. */
  const isHeld = shallowRef(false)

  function look() {
    role.value = tabs.role()
    if (role.value === 'following') return
    refused.value = 0
    isHeld.value = false
  }
  tabs.subscribe(look)

  /** Asked before what is written beside a change: whether this tab writes. A no is not told. */
  function writes(): boolean {
    const may = tabs.mayWrite()
    look()
    return may
  }

  /** Asked before every change: whether this tab may make it. */
  function mayWrite(): boolean {
    const may = writes()
    if (!may) {
      refused.value += 1
      redraws.value += 1
    }
    return may
  }

  /** Makes this tab the one that writes, if the other one lets go. */
  async function takeOver() {
    isHeld.value = !(await tabs.takeOver())
    look()
  }

  return { role, refused, redraws, isHeld, mayWrite, writes, takeOver }
})
