import { isOwnBody } from '@/domain/ownBody'
import { useConfidenceNames } from '@/evidence/confidenceNames'
import { useFactRows } from '@/evidence/factRows'
import { useReferenceWords } from '@/evidence/referenceWords'
import type { ReferenceLine } from '@/exchange/workbook/content'
import { useReferenceLibrary } from '@/stores/referenceLibrary'
import { useShownBodiesStore } from '@/stores/shownBodies'

/** The facts of the bodies that the person set beside the result on the path map; none until some are chosen. */
export function useReferenceLines() {
  const shown = useShownBodiesStore()
  const library = useReferenceLibrary()
  const words = useReferenceWords()
  const rows = useFactRows()
  const confidences = useConfidenceNames()

  /** Bodies that the person added tell whose they are: an anonymous file is without them. */
  return (isAnonymous: boolean): ReferenceLine[] => {
    if (!library.value) return []
    const { bodies, sources, wording } = library.value
    const wanted = bodies.filter(({ id }) => shown.chosen?.includes(id) && !(isAnonymous && isOwnBody(id)))
    return wanted.flatMap((body) =>
      rows.value(body, body.facts, sources, wording).map((row) => ({
        body: words.value.body(body.id),
        text: [row.text, row.note].filter(Boolean).join('\n'),
        date: row.date,
        source: row.source.title,
        address: row.source.url ?? '',
        origin: row.origin,
        confidence: confidences.value[row.confidence],
      })),
    )
  }
}
