import { assertNever } from '@/domain/assertNever'
import type { Translate } from '@/i18n'
import type { FileOutcome } from '@/stores/files'

/** What became of saving to a file, in words. `name`: the file's. */
export function outcomeText(t: Translate, outcome: FileOutcome, name: string): string {
  switch (outcome) {
    case 'saved':
      return t('files.outcome.saved', { name })
    case 'handed':
      return t('files.outcome.handed')
    case 'cancelled':
      return t('files.outcome.cancelled')
    case 'refused':
      return t('files.outcome.refused')
    case 'failed':
      return t('files.outcome.failed')
    default:
      return assertNever(outcome)
  }
}
