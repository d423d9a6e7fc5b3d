import type { RequestTextProblem } from '@/exchange/sheets/requestText'
import { useI18n } from '@/i18n'

/** What became of a link or file that should have been a request; or another one has its number already. */
export type JoinProblem = RequestTextProblem | { readonly kind: 'sameNumber' }

/** Says what happened; what is safe and what to do is the same for all and stands in the page. */
export function useProblemText(): (problem: JoinProblem) => string {
  const { t } = useI18n()
  return (problem) => {
    switch (problem.kind) {
      case 'notRequest':
        return t('join.problem.not_request')
      case 'damaged':
        return t('join.problem.damaged')
      case 'newerFormat':
        return t('join.problem.newer')
      case 'otherBank':
        return t('join.problem.other_bank', { id: problem.id, version: problem.version })
      case 'invalid':
        return t('join.problem.invalid', { field: problem.problem.field })
      case 'sameNumber':
        return t('join.problem.same_number')
    }
  }
}
