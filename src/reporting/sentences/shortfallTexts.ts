import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { BankWording } from '@/content/bank'
import type { Axis } from '@/domain/bank'
import type { ScoreRef } from '@/domain/explanation'
import type { HoldBacks } from '@/domain/holdBacks'
import { questionsWithRoom } from '@/domain/questionsWithRoom'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'

/** Questions named for each score that is too low: those that could still add most. */
const NAMED = 3
const isAxis = (id: string): id is Axis => id === 'wider' || id === 'longer'

/** The scores that are too low for the next stage, in words, with the questions that could raise them. */
export function useShortfallTexts(
  holdBacks: MaybeRefOrGetter<HoldBacks | null>,
  wording: MaybeRefOrGetter<BankWording>,
) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()

  /** More digits where rounding would make what is too low look as if it were enough. */
  function below(value: number, limit: number): string {
    const text = format.value.number(value)
    return text === format.value.number(limit) ? format.value.number(value, 3) : text
  }

  return computed(() =>
    (toValue(holdBacks)?.shortfalls ?? []).map(({ kind, id, lower, floor }) => {
      const name = isAxis(id) ? terms.value.axis[id] : (toValue(wording).sections[id]?.title ?? id)
      const figures = { name, lower: below(lower, floor), floor: format.value.number(floor) }
      const ref: ScoreRef = isAxis(id) ? { kind: 'axis', axis: id } : { kind: 'section', id }
      return {
        id,
        name,
        ref,
        text: kind === 'axis' ? t('result.hold.axis', figures) : t('result.hold.section', figures),
        questions: questionsWithRoom(store.form, store.assessment.answers, ref, NAMED),
      }
    }),
  )
}
