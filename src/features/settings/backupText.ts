import { assertNever } from '@/domain/assertNever'
import type { Translate } from '@/i18n'
import type { BackupState } from '@/stores/backup'

/** What became of saving several assessments to a file, in words; "" before it was asked for. */
export function backupText(t: Translate, state: BackupState): string {
  if (state.kind === 'none') return ''
  if (state.kind === 'working') return t('settings.outcome.working')
  const { outcome, count } = state
  switch (outcome) {
    case 'saved':
      return t('settings.outcome.saved', { count })
    case 'handed':
      return t('settings.outcome.handed', { count })
    case 'cancelled':
      return t('settings.outcome.cancelled')
    case 'refused':
      return t('settings.outcome.refused')
    case 'failed':
      return t('settings.outcome.failed')
    case 'noMemory':
      return t('settings.outcome.no_memory')
    default:
      return assertNever(outcome)
  }
}
