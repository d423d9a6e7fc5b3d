import { assertNever } from '@/domain/assertNever'
import { type Translate, useI18n } from '@/i18n'
import type { TablesState } from '@/stores/tables'

function doneText(t: Translate, { outcome, count, unreadable }: Extract<TablesState, { kind: 'done' }>): string {
  if (outcome === 'cancelled') return t('tables.cancelled')
  if (outcome === 'refused' || outcome === 'failed') return t('tables.not_written')
  const done = outcome === 'saved' ? t('tables.saved', { count }) : t('tables.handed', { count })
  return unreadable === 0 ? done : done + t('tables.unreadable', { count: unreadable })
}

function textOf(t: Translate, state: TablesState): string {
  switch (state.kind) {
    case 'none':
      return ''
    case 'working':
      return t('tables.working', { done: state.done, total: state.total })
    case 'stopped':
      return t('tables.stopped')
    case 'failed':
      return t('tables.failed')
    case 'done':
      return doneText(t, state)
    default:
      return assertNever(state)
  }
}

/** Says in the language in use what became of writing a table. */
export function useTablesText(): (state: TablesState) => string {
  const { t } = useI18n()
  return (state) => textOf(t, state)
}
