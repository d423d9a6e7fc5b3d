import type { Translate } from '@/i18n'

/** What became of saving several things to one file; see the stores for when each comes about. */
export type Outcome = 'saved' | 'handed' | 'cancelled' | 'refused' | 'failed' | 'noMemory'
export type SavingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly count: number; readonly bodies: number }

/** What became of saving several assessments to a file, in words; "" before it was asked for. */
export function outcomeText(t: Translate, state: SavingState): string {
  if (state.kind === 'none') return ''
  if (state.kind === 'working') return t('ui.outcome.working')
  const { outcome, count, bodies } = state
  const texts: Readonly<Record<Outcome, string>> = {
    saved: bodies > 0 ? t('ui.outcome.saved_with_bodies', { count, bodies }) : t('ui.outcome.saved', { count }),
    handed: bodies > 0 ? t('ui.outcome.handed_with_bodies', { count, bodies }) : t('ui.outcome.handed', { count }),
    cancelled: t('ui.outcome.cancelled'),
    refused: t('ui.outcome.refused'),
    failed: t('ui.outcome.failed'),
    noMemory: t('ui.outcome.no_memory'),
  }
  return texts[outcome]
}
