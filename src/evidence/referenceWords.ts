import { computed } from 'vue'
import { bodyMarkText, markDaysText } from '@/charts/describePathMap'
import type { BodyMark } from '@/domain/pathMap'
import type { PositionStatus } from '@/domain/reference'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms, useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useReferenceWording } from '@/stores/wording'

/** Names, dates and marks of reference bodies in words. */
export function useReferenceWords() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  const wording = useReferenceWording()

  function date(asOf: string): string {
    const { era } = words.value
    const [first = '', second = ''] = asOf.replace('FY', '').split('-')
    const year = format.value.year(Number(first), era)
    if (asOf.startsWith('FY')) return t('references.date.fiscal_year', { year })
    if (second === '') return year
    return second.length === 4
      ? t('references.date.span', { from: year, to: format.value.year(Number(second), era) })
      : format.value.month({ year: Number(first), month: Number(second) }, era)
  }

  const body = (id: string): string => wording.value?.[id]?.name ?? id

  function mark(of: BodyMark, number: number): string {
    const text = t('references.mark', {
      number,
      date: date(of.asOf),
      what: bodyMarkText(of, t),
      scope: terms.value.scope[of.scope],
      days: markDaysText(of, t, format.value),
    })
    const { ratio } = of
    return ratio === null ? text : t('references.mark_share', { mark: text, ratio: format.value.percent(ratio) })
  }

  function status(of: PositionStatus): string {
    const names: Record<PositionStatus, string> = {
      trial: t('references.status.trial'),
      adopted: t('references.status.adopted'),
      planned: t('references.status.planned'),
    }
    return names[of]
  }

  return computed(() => ({ body, date, mark, status }))
}
