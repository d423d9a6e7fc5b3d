import { inject, type InjectionKey, type Ref } from 'vue'

/**
 * The door to what is kept in this browser, and to everything that works with it. It stays closed for a visitor who has
 * nothing here and looks at the home page only, and opens half for who answers: the rest is fetched when it is needed.
 */
export interface KeptDoor {
  /** Whether assessments and settings can be used. */
  readonly isOpen: Readonly<Ref<boolean>>
  /** Whether all of the stores can be used. */
  readonly isWide: Readonly<Ref<boolean>>
  /** Opens it once, for assessments and settings; fails, and can be tried again, where the app's files cannot be fetched. */
  open(): Promise<void>
  /** Opens it for everything else as well. */
  openWide(): Promise<void>
}

export const KEPT: InjectionKey<KeptDoor> = Symbol('kept')

/** The door of the running app; throws outside of it. */
export function useKept(): KeptDoor {
  const door = inject(KEPT)
  if (!door) throw new Error('The door to what is kept is not provided')
  return door
}
