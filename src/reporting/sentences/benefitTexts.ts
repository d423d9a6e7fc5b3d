import { computed } from 'vue'
import { benefitsOf, type Range } from '@/domain/benefits'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** What telework brings today in seats and on the way, in sentences; only what the person's own figures allow. */
export function useBenefitTexts() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const whole = (value: number) => format.value.number(value, 0)
  function rangeOf([from, to]: Range): string {
    const [least, most] = [whole(from), whole(to)]
    return least === most ? least : t('report.benefits.range', { from: least, to: most })
  }
  return computed((): string[] => {
    const given = store.assessment.benefits
    const benefits = benefitsOf(store.practice.facts, scores.result.capacity, given)
    const { seatsNeeded, seatsFreed, officeSaving, commuteHours, co2 } = benefits
    return [
      seatsNeeded && t('report.benefits.needed', { seats: rangeOf(seatsNeeded) }),
      seatsFreed && t('report.benefits.freed', { seats: whole(given.seats ?? 0), freed: rangeOf(seatsFreed) }),
      officeSaving && t('report.benefits.office', { yen: rangeOf(officeSaving), each: whole(given.yenPerSeat ?? 0) }),
      commuteHours &&
        t('report.benefits.hours', {
          hours: rangeOf(commuteHours),
          minutes: format.value.number(given.commuteMinutes ?? 0),
        }),
      co2 &&
        t('report.benefits.co2', {
          kilograms: rangeOf(co2),
          kilometres: format.value.number(given.commuteKilometres ?? 0),
          grams: format.value.number(given.gramsPerKilometre ?? 0),
        }),
    ].filter((text) => text !== null)
  })
}
