import type { AskedWording } from '@/content/bank'
import { assertNever } from '@/domain/assertNever'
import type { Translate } from '@/i18n'
import type { LastMove } from '@/stores/history'
import type { useItemNames } from './itemNames'

interface Words {
  readonly t: Translate
  readonly items: ReturnType<typeof useItemNames>['value']
  readonly questions: AskedWording['questions']
}

/** What was taken back or done again, in words. */
export function moveText({ direction, change }: LastMove, { t, items, questions }: Words): string {
  const isUndo = direction === 'undo'
  const itemText = (item: string) => (isUndo ? t('history.undone.item', { item }) : t('history.redone.item', { item }))
  switch (change.kind) {
    case 'organization':
      return itemText(items.organization[change.field])
    case 'practice':
      return itemText(items.practice[change.field])
    case 'client':
    case 'goal':
    case 'plan':
      return itemText(items[change.kind])
    case 'answer': {
      const title = questions[change.question]?.title ?? change.question
      if (change.part === 'note')
        return isUndo ? t('history.undone.note', { title }) : t('history.redone.note', { title })
      return isUndo ? t('history.undone.answer', { title }) : t('history.redone.answer', { title })
    }
    case 'form':
      return isUndo ? t('history.undone.form') : t('history.redone.form')
    case 'bank':
      return isUndo ? t('history.undone.bank') : t('history.redone.bank')
    case 'work':
      return isUndo ? t('history.undone.work') : t('history.redone.work')
    case 'several': {
      const { count } = change
      return isUndo ? t('history.undone.several', { count }) : t('history.redone.several', { count })
    }
    case 'other':
      return isUndo ? t('history.undone.other') : t('history.redone.other')
    default:
      return assertNever(change)
  }
}
