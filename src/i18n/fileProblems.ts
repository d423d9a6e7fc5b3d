import { type Translate, useI18n } from './index'

/** Why a file or a link was not taken, as the words need it. */
type FileProblem =
  | {
      readonly kind:
        | 'notReadable'
        | 'tooLarge'
        | 'empty'
        | 'notText'
        | 'notJson'
        | 'tooDeep'
        | 'notOurs'
        | 'newerFormat'
        | 'referencesFile'
        | 'noLink'
        | 'linkChanged'
        | 'linkNewer'
        | 'linkTooLarge'
    }
  | { readonly kind: 'linkCutOff'; readonly arrived: number; readonly expected: number }
  | { readonly kind: 'duplicateName' | 'forbiddenName' | 'brokenLetter'; readonly field: string }
  | { readonly kind: 'otherBank'; readonly id: string }
  | { readonly kind: 'invalid'; readonly problem: { readonly field: string } }

function problemText(t: Translate, problem: FileProblem, readable: (text: string) => string): string {
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
    case 'referencesFile':
      return t('imports.problem.references_file')
    case 'noLink':
      return t('imports.problem.no_link')
    case 'linkCutOff':
      return t('imports.problem.link_cut_off', { arrived: problem.arrived, expected: problem.expected })
    case 'linkChanged':
      return t('imports.problem.link_changed')
    case 'linkNewer':
      return t('imports.problem.link_newer')
    case 'linkTooLarge':
      return t('imports.problem.link_too_large')
    case 'invalid':
      return t('imports.problem.invalid', { field: readable(problem.problem.field) })
  }
}

/**
 * Says in the language in use why a file or a link was not taken, and what to do. `readable` makes a text from the file fit to
 * stand within a sentence.
 */
export function useProblemText(readable: (text: string) => string): (problem: FileProblem) => string {
  const { t } = useI18n()
  return (problem) => problemText(t, problem, readable)
}
