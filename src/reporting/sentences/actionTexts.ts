import { computed } from 'vue'
import type { BankWording } from '@/content/bank'
import { type ActionStatus, type Due, dueDate, type PlannedAction } from '@/domain/plan'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'

/** What the page says of an action: its name, what to do, from which level to which, by when, how far it is. */
export function useActionTexts() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  const era = computed(() => words.value.era)
  const year = (value: number) => format.value.year(value, era.value)

  const statuses = computed<Record<ActionStatus, string>>(() => ({
    todo: t('plan.status.todo'),
    doing: t('plan.status.doing'),
    done: t('plan.status.done'),
    dropped: t('plan.status.dropped'),
  }))

  function dueText(due: Due | null, era = words.value.era): string {
    if (!due) return t('plan.due.none')
    const last = format.value.date(dueDate(due), era)
    if (due.kind === 'date') return last
    const fiscalYear = t('plan.due.fiscal_year', { year: format.value.year(due.fiscalYear, era) })
    return due.kind === 'fiscalYear'
      ? t('plan.due.whole', { fiscalYear, last })
      : t('plan.due.quarter_of', { fiscalYear, quarter: due.quarter, last })
  }

  function levelsText({ from, to }: Pick<PlannedAction, 'from' | 'to'>): string {
    return from === null ? t('plan.action.levels_unknown', { to }) : t('plan.action.levels', { from, to })
  }

  /** The bank's own words for each level on the way; a question whose level is not known is found out first. */
  function stepsOf(
    { question, from, to }: Pick<PlannedAction, 'question' | 'from' | 'to'>,
    wording: BankWording,
  ): string[] {
    const texts = wording.questions[question]
    if (!texts) return []
    const steps = texts.action.slice(from ?? 0, to)
    return from === null ? [t('plan.action.find_out'), ...steps] : [...steps]
  }

  const titleOf = (question: string, wording: BankWording) => wording.questions[question]?.title ?? question

  return { statuses, era, year, dueText, levelsText, stepsOf, titleOf }
}
