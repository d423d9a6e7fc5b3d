import { computed } from 'vue'
import type { Range } from '@/domain/benefits'
import type { Outlook } from '@/domain/outlook'
import type { Circle } from '@/domain/scoring/circle'
import { useDiagnosisTexts } from '@/explain/diagnosisTexts'
import { useLinkNames } from '@/explain/linkNames'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'

/** One figure that today and the scenarios are compared by, in words. */
export interface OutlookRow {
  readonly label: string
  readonly of: (outlook: Outlook) => string
}

/** The rows of the comparison: where it stands, what the work allows, and what telework brings. */
export function useOutlookRows() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const diagnosis = useDiagnosisTexts()
  const links = useLinkNames()

  const missing = () => t('simulate.compare.unknown')
  function between(range: Range | null, write: (value: number) => string): string {
    if (range === null) return missing()
    const [from, to] = range.map(write)
    return from === to ? (from ?? '') : t('simulate.compare.range', { from, to })
  }
  function circleText({ state, brokenAt }: Circle): string {
    if (state === 'turning') return t('simulate.compare.turning')
    return brokenAt === null ? missing() : t('simulate.compare.broken', { link: links.value[brokenAt] })
  }
  const whole = (value: number) => format.value.number(value, 0)

  return computed<readonly OutlookRow[]>(() => [
    {
      label: t('simulate.compare.readiness'),
      of: ({ result: { stage } }) => (stage === null ? missing() : terms.value.stage[stage]),
    },
    {
      label: t('simulate.compare.ratio'),
      of: ({ result: { practice } }) => (practice?.ratio == null ? missing() : format.value.percent(practice.ratio)),
    },
    {
      label: t('simulate.compare.capacity'),
      of: ({ result: { capacity } }) => between(capacity && [capacity.lower, capacity.upper], format.value.percent),
    },
    { label: t('simulate.compare.diagnosis'), of: ({ result }) => diagnosis.value[result.diagnosis.state] },
    { label: t('simulate.compare.circle'), of: ({ result }) => circleText(result.circle) },
    { label: t('simulate.compare.seats'), of: ({ benefits }) => between(benefits.seatsNeeded, whole) },
    { label: t('simulate.compare.freed'), of: ({ benefits }) => between(benefits.seatsFreed, whole) },
    { label: t('simulate.compare.office'), of: ({ benefits }) => between(benefits.officeSaving, whole) },
    { label: t('simulate.compare.hours'), of: ({ benefits }) => between(benefits.commuteHours, whole) },
    { label: t('simulate.compare.hours_each'), of: ({ benefits }) => between(benefits.commuteHoursPerUser, whole) },
    { label: t('simulate.compare.co2'), of: ({ benefits }) => between(benefits.co2, whole) },
    { label: t('simulate.compare.emergency'), of: ({ benefits }) => between(benefits.emergencyPeople, whole) },
  ])
}
