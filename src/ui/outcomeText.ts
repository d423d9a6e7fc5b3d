import type { Translate } from '@/i18n'

/** What became of saving several things to one file; see the stores for when each comes about. */
export type Outcome = 'saved' | 'handed' | 'cancelled' | 'refused' | 'failed' | 'noMemory'
type DoneState = Extract<SavingState, { readonly kind: 'done' }>
export type SavingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | {
      readonly kind: 'done'
      readonly outcome: Outcome
      readonly counts: Readonly<Record<'assessments' | 'references' | 'rooms', number>>
    }

/** What is in a file, kind by kind; a kind of which there is nothing is not named. */
function contentText(t: Translate, { assessments, references, rooms }: DoneState['counts']): string {
  const parts = [
    ...(assessments > 0 ? [t('ui.outcome.assessments', { count: assessments })] : []),
    ...(references > 0 ? [t('ui.outcome.references', { count: references })] : []),
    ...(rooms > 0 ? [t('ui.outcome.rooms', { count: rooms })] : []),
  ]
  return parts.reduce((first, second) => t('ui.outcome.and', { first, second }))
}

/** What became of saving things to a file, in words; "" before it was asked for. */
export function outcomeText(t: Translate, state: SavingState): string {
  if (state.kind === 'none') return ''
  if (state.kind === 'working') return t('ui.outcome.working')
  const { outcome, counts } = state
  const content = contentText(t, counts)
  const texts: Readonly<Record<Outcome, string>> = {
    saved: t('ui.outcome.saved', { content }),
    handed: t('ui.outcome.handed', { content }),
    cancelled: t('ui.outcome.cancelled'),
    refused: t('ui.outcome.refused'),
    failed: t('ui.outcome.failed'),
    noMemory: t('ui.outcome.no_memory'),
  }
  return texts[outcome]
}
