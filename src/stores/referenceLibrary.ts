import { computed } from 'vue'
import type { ReferenceWording } from '@/content/references'
import type { References } from '@/domain/reference'
import { asReference } from '@/domain/ownReference'
import { useOwnBodiesStore } from './ownBodies'
import { useReferencesStore } from './references'
import { useReferenceWording } from './referenceWording'

/** The reference bodies together with their texts in the language in use. */
export interface ReferenceLibrary extends References {
  readonly wording: ReferenceWording
}

/** The reference library, what the person added among it; null until both the bodies and their texts are loaded. */
export function useReferenceLibrary() {
  const references = useReferencesStore()
  const wording = useReferenceWording()
  const own = useOwnBodiesStore()
  return computed<ReferenceLibrary | null>(() => {
    if (!references.library || !wording.value) return null
    const added = own.bodies.map(asReference)
    return {
      bodies: [...added.map(({ body }) => body), ...references.library.bodies],
      sources: Object.assign({ ...references.library.sources }, ...added.map(({ sources }) => sources)),
      wording: { ...wording.value, ...Object.fromEntries(added.map((each) => [each.body.id, each.wording])) },
    }
  })
}
