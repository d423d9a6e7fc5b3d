import type { BankWording } from '@/content/bank'
import type { PlannedAction } from '@/domain/plan'
import { useI18n } from '@/i18n'
import { useActionTexts } from './sentences/actionTexts'

/** What a calendar says of an action: what it is, and from where to where, how, by whom, and how far it has come. */
export function useCalendarTexts() {
  const { t } = useI18n()
  const { statuses, levelsText, stepsOf, titleOf } = useActionTexts()
  /** An anonymous calendar says nothing of who is in charge: that nobody is would be wrong. */
  return (action: PlannedAction, wording: BankWording, isAnonymous = false) => {
    const title = titleOf(action.question, wording)
    const lines = [
      levelsText(action),
      ...stepsOf(action, wording),
      isAnonymous ? '' : t('plan.action.owned_by', { owner: action.owner || t('plan.action.no_owner') }),
      statuses.value[action.status],
      action.note,
    ]
    return { summary: t('plan.calendar.summary', { title }), description: lines.filter(Boolean).join('\n') }
  }
}
