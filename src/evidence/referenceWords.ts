import { computed } from 'vue'
import { bodyMarkText, markDaysText } from '@/charts/describePathMap'
import { isOwnBody } from '@/domain/ownBody'
import type { BodyMark } from '@/domain/pathMap'
import type { BodyKind, PositionStatus } from '@/domain/reference'
import type { KeyTopic } from '@/domain/referenceHistory'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms, useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useReferenceWording } from '@/stores/referenceWording'

/** What a body is, in words. */
function useKindNames() {
  const { t } = useI18n()
  return computed<Record<BodyKind, string>>(() => ({
    ministry: t('references.kind.ministry'),
    prefecture: t('references.kind.prefecture'),
    designated_city: t('references.kind.designated_city'),
    special_ward: t('references.kind.special_ward'),
    city: t('references.kind.city'),
    town: t('references.kind.town'),
    company: t('references.kind.company'),
    other: t('references.kind.other'),
  }))
}

/** Names, dates and marks of reference bodies in words. */
export function useReferenceWords() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  const wording = useReferenceWording()
  const own = useOwnBodiesStore()
  const kinds = useKindNames()

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

  /** What a person added is marked as such wherever its name stands. */
  function body(id: string): string {
    if (!isOwnBody(id)) return wording.value?.[id]?.name ?? id
    return t('references.own.marked', { name: own.byId.get(id)?.name ?? id })
  }

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

  /** What readers want to know of a body, as a list; empty for none. */
  function topics(all: readonly KeyTopic[]): string {
    const names: Record<KeyTopic, string> = {
      scope: t('references.topic.scope'),
      days: t('references.topic.days'),
      use: t('references.topic.use'),
    }
    return format.value.list(all.map((topic) => names[topic]))
  }

  return computed(() => ({ body, date, mark, status, kind: (of: BodyKind) => kinds.value[of], topics }))
}
