import { computed } from 'vue'
import type { ReferenceWording } from '@/content/references'
import type { References } from '@/domain/reference'
import { useReferencesStore } from './references'
import { useReferenceWording } from './wording'

/** The reference bodies together with their texts in the language in use. */
export interface ReferenceLibrary extends References {
  readonly wording: ReferenceWording
}

/** The reference library; null until both the bodies and their texts are loaded. */
export function useReferenceLibrary() {
  const references = useReferencesStore()
  const wording = useReferenceWording()
  return computed<ReferenceLibrary | null>(() =>
    references.library && wording.value ? { ...references.library, wording: wording.value } : null,
  )
}
