import { computed } from 'vue'
import { AXES } from '@/domain/bank'
import type { Trend, TrendBreak, TrendEntry } from '@/domain/trend'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useBankWording } from '@/stores/wording'

/** The sign at a break: A, B, … */
export const breakSign = (index: number): string => String.fromCharCode(65 + index)

/** What changed between two assessments that follow each other, and what cannot be held against each other for it. */
export function useBreakWords() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const wording = useBankWording()

  function changed(each: TrendBreak, before: TrendEntry, after: TrendEntry): string {
    const names = { quick: t('trend.breaks.quick'), standard: t('trend.breaks.standard') }
    const [from, to] = [before.assessment, after.assessment]
    return format.value.list([
      ...(each.form ? [t('trend.breaks.form', { from: names[from.form], to: names[to.form] })] : []),
      ...(each.version ? [t('trend.breaks.version', { from: from.bank.version, to: to.bank.version })] : []),
    ])
  }

  function note(trend: Trend, each: TrendBreak, index: number, dateOf: (id: string) => string): string {
    const place = trend.entries.findIndex(({ assessment }) => assessment.id === each.before)
    const [before, after] = [trend.entries[place - 1], trend.entries[place]]
    if (!before || !after) return ''
    const params = { sign: breakSign(index), date: dateOf(each.before), changed: changed(each, before, after) }
    const sections = each.sections.map((id) => wording.value?.sections[id]?.title ?? id)
    const axes = AXES.filter((axis) => each.axes.includes(axis)).map((axis) => terms.value.axis[axis])
    const lost = [...(each.stage ? [t('trend.figure.stage')] : []), ...axes, ...sections]
    if (lost.length === 0) return t('trend.breaks.nothing_lost', params)
    const isAll = sections.length === after.bank.bank.sections.length && axes.length === AXES.length
    return isAll
      ? t('trend.breaks.all_lost', params)
      : t('trend.breaks.lost', { ...params, lost: format.value.list(lost) })
  }

  return computed(
    () => (trend: Trend, dateOf: (id: string) => string) =>
      trend.breaks.map((each, index) => note(trend, each, index, dateOf)),
  )
}
