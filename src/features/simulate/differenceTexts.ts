import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { BankWording } from '@/content/bank'
import { workTitleIn, type WorkWording } from '@/content/work'
import { type Answer, levelOf } from '@/domain/answer'
import { assertNever } from '@/domain/assertNever'
import type { Difference, MovedFact } from '@/domain/differences'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useSimulationStore } from '@/stores/simulation'

interface Wordings {
  readonly bank: BankWording
  readonly work: WorkWording
}

/** One difference from today as a sentence. */
export function useDifferenceTexts(wordings: MaybeRefOrGetter<Wordings>) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useSimulationStore()
  const facts = computed<Record<MovedFact, string>>(() => ({
    staff: t('simulate.practice.staff'),
    eligible: t('simulate.practice.eligible'),
    allowedDays: t('simulate.practice.allowed_days'),
    users: t('simulate.practice.users'),
    daysPerUser: t('simulate.practice.days_per_user'),
  }))
  const number = (value: number | null) => (value === null ? t('common.not_given') : format.value.number(value, 2))
  const level = (answer: Answer | null) => {
    const value = levelOf(answer ?? undefined)
    return value === null ? t('simulate.differences.no_level') : t('simulate.differences.level', { level: value })
  }
  const workName = (id: string) => workTitleIn(store.copy.work?.items ?? [], id, toValue(wordings).work)
  const trial = (isTrial: boolean) => (isTrial ? t('simulate.differences.trial') : t('simulate.differences.adopted'))
  const change = (name: string, from: string, to: string) => t('simulate.differences.change', { name, from, to })

  return (difference: Difference): string => {
    switch (difference.kind) {
      case 'level': {
        const { question, from, to } = difference
        return change(toValue(wordings).bank.questions[question]?.title ?? question, level(from), level(to))
      }
      case 'scope': {
        const scope = (value: typeof difference.from) =>
          value === null ? t('common.not_given') : terms.value.scope[value]
        return change(t('simulate.practice.scope'), scope(difference.from), scope(difference.to))
      }
      case 'trial':
        return change(t('simulate.differences.rule'), trial(difference.from), trial(difference.to))
      case 'fact':
        return change(facts.value[difference.fact], number(difference.from), number(difference.to))
      case 'share': {
        const percent = (value: number) => format.value.percent(value / 100)
        return change(workName(difference.work), percent(difference.from), percent(difference.to))
      }
      case 'cap': {
        const { percent } = format.value
        const name = t('simulate.work.cap_of', { kind: workName(difference.work) })
        return change(name, percent(difference.from), percent(difference.to))
      }
      default:
        return assertNever(difference)
    }
  }
}
