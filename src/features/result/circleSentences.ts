import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { type Circle, LINK_IDS } from '@/domain/scoring/circle'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useLinkNames } from '@/explain/linkNames'

/** The reading of the circle: where it weakens or stops, and what is not known yet before that. One or two sentences. */
export function useCircleSentences(circle: MaybeRefOrGetter<Circle>) {
  const { t } = useI18n()
  const format = useFormat()
  const names = useLinkNames()

  /** Below 60 a link is weak before it is stuck: a weak first one is not called a stop. */
  function whereItBreaks({ links, brokenAt }: Circle): string | null {
    const first = links.find(({ id }) => id === brokenAt)
    if (!first) return null
    if (first.status !== 'weak') return t('result.circle.sentence_broken', { link: names.value[first.id] })
    const stuck = links.find(({ status }) => status === 'stuck')
    return stuck
      ? t('result.circle.sentence_weak_stuck', { weak: names.value[first.id], stuck: names.value[stuck.id] })
      : t('result.circle.sentence_weak', { link: names.value[first.id] })
  }

  return computed(() => {
    const given = toValue(circle)
    if (given.unknownBefore.length === LINK_IDS.length) return [t('result.circle.sentence_nothing')]
    if (given.state === 'turning') return [t('result.circle.sentence_turning')]
    const unknown = format.value.list(
      given.unknownBefore.map((id) => t('result.circle.quoted', { name: names.value[id] })),
    )
    const broken = whereItBreaks(given)
    if (broken === null) return [t('result.circle.sentence_unknown', { unknown })]
    return unknown ? [broken, t('result.circle.unknown_before', { unknown })] : [broken]
  })
}
