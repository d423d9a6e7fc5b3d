import { assertNever } from '@/domain/assertNever'
import { readable } from '@/domain/readable'
import { type Translate, useI18n } from '@/i18n'
import type { ImportProblem } from '@/stores/incoming'

function problemText(t: Translate, problem: ImportProblem): string {
  switch (problem.kind) {
    case 'notReadable':
      return t('imports.problem.not_readable')
    case 'tooLarge':
      return t('imports.problem.too_large')
    case 'empty':
      return t('imports.problem.empty')
    case 'notText':
      return t('imports.problem.not_text')
    case 'notJson':
      return t('imports.problem.not_json')
    case 'tooDeep':
      return t('imports.problem.too_deep')
    case 'duplicateName':
      return t('imports.problem.duplicate_name', { field: readable(problem.field) })
    case 'forbiddenName':
      return t('imports.problem.forbidden_name', { field: readable(problem.field) })
    case 'brokenLetter':
      return t('imports.problem.broken_letter', { field: readable(problem.field) })
    case 'notOurs':
      return t('imports.problem.not_ours')
    case 'newerFormat':
      return t('imports.problem.newer')
    case 'otherBank':
      return t('imports.problem.other_bank', { id: readable(problem.id) })
    case 'invalid':
      return t('imports.problem.invalid', { field: readable(problem.problem.field) })
    default:
      return assertNever(problem)
  }
}

/** Says in the language in use why a file was not taken, and what to do. */
export function useProblemText(): (problem: ImportProblem) => string {
  const { t } = useI18n()
  return (problem) => problemText(t, problem)
}
