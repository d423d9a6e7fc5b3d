import { useI18n } from '@/i18n'
import type { OpenProblem } from '@/stores/rooms'

/** Says why a file is not opened as a facilitator's; what is safe is the same for all and stands beside it. */
export function useRoomProblemText(): (problem: OpenProblem) => string {
  const { t } = useI18n()
  return (problem) => {
    switch (problem.kind) {
      case 'notRoom':
        return t('room.problem.not_room')
      case 'damaged':
        return t('room.problem.damaged')
      case 'newerFormat':
        return t('room.problem.newer')
      case 'otherBank':
        return t('room.problem.other_bank', { id: problem.id, version: problem.version })
      case 'invalid':
        return t('room.problem.invalid', { field: problem.problem.field })
      case 'otherContent':
        return t('room.problem.other_content')
      case 'shown':
        return t('room.problem.shown')
      case 'hiddenClient':
        return t('room.problem.hidden')
    }
  }
}
