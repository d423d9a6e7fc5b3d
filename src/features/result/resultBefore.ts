import { computed } from 'vue'
import { builtInBankOf } from '@/content/bank'
import { type EarlierState, inputOfEarlier } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/**
 * How things stood before the last change of one kind: the state, its result as it was scored then, the day of the change
 * and whether the stage is lower now while questions are open. Undefined when nothing of the kind was changed.
 */
export function useResultBefore(change: EarlierState['change']) {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const words = useWords(() => store.assessment.organization.kind)
  return computed(() => {
    const { assessment, progress } = store
    const state = assessment.earlier.filter((each) => each.change === change).at(-1)
    if (!state) return undefined
    const bank = builtInBankOf({ id: assessment.bank.id, version: state.version })
    const result = score(bank, inputOfEarlier(assessment, state))
    const count = progress.unanswered.length
    const hasFallen = (result.stage ?? 0) > (scores.result.stage ?? 0) && count > 0
    return {
      state,
      result,
      date: format.value.date(state.on, words.value.era),
      /** Why the stage is lower; empty when it is not, or for another reason. */
      fallen: hasFallen ? t('result.before_after.fallen', { count }) : '',
    }
  })
}
