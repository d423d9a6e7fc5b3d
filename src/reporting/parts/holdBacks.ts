import { computed } from 'vue'
import { holdBacksOf } from '@/domain/holdBacks'
import type { ReportBlock } from '@/domain/report/document'
import { firstOf } from '@/domain/report/onePage'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { useBankWording } from '@/stores/wording'
import { list, sentence } from '../blocks'
import type { ReportContext } from '../context'
import { useShortfallTexts } from '../sentences/shortfallTexts'

const NO_WORDING = { sections: {}, questions: {} }

/** What keeps the organization from the next stage; says so when nothing does. */
export function useHoldBacksPart() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const wording = useBankWording()
  const holdBacks = computed(() => holdBacksOf(scores.result, store.form, store.assessment.answers))
  const shortfalls = useShortfallTexts(holdBacks, () => wording.value ?? NO_WORDING)
  return computed(() => ({ t, format, terms, titleOf, limits }: ReportContext): ReportBlock[] => {
    if (scores.result.stage === null) return sentence(t('result.readiness.none_why'))
    if (!holdBacks.value) return sentence(t('result.hold.none'))
    const stage = terms.stage[holdBacks.value.toStage]
    const named = (questions: readonly string[]) => {
      const { shown, left } = firstOf(questions.map(titleOf), limits?.questions ?? null)
      const names = format.list(shown)
      return left.length === 0 ? names : t('report.hold.and_more', { names, count: left.length })
    }
    const tooLow = firstOf(shortfalls.value, limits?.shortfalls ?? null)
    const low = tooLow.shown.map(({ text, questions }) =>
      questions.length === 0 ? text : t('report.hold.with_room', { text, questions: named(questions) }),
    )
    const holes = [false, true].flatMap((isBlank) => {
      const found = holdBacks.value?.holes.filter((hole) => hole.isBlank === isBlank) ?? []
      if (found.length === 0) return []
      const given = { count: found.length, stage, questions: named(found.map(({ question }) => question)) }
      return [isBlank ? t('report.hold.blank_holes', given) : t('report.hold.holes', given)]
    })
    return [
      ...sentence(t('report.hold.lead', { stage })),
      ...list([
        ...low,
        ...(tooLow.left.length > 0
          ? [
              t('report.hold.more', {
                count: tooLow.left.length,
                names: format.list(tooLow.left.map(({ name }) => name)),
              }),
            ]
          : []),
        ...holes,
      ]),
      ...(low.length > 0 ? sentence(t('result.hold.blanks'), 'quiet') : []),
    ]
  })
}
