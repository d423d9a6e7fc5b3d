import { ACTION_STATUSES } from '@/domain/plan'
import type { WorkbookWords } from './content'
import { DUE_KINDS } from './planColumns'

/** What the hidden sheet says the workbook is; a request to a department says otherwise. */
export const ASSESSMENT_APP = 'hironagaAssessment'
/** Goes up when an older version would read the workbook wrongly. */
export const ASSESSMENT_FORMAT = 1

/** The words of drop-downs as facts of the hidden sheet. */
export function wordFacts({ unknown, notApplicable, statuses, dues }: WorkbookWords): [string, string][] {
  return [
    ['unknown', unknown],
    ['notApplicable', notApplicable],
    ...ACTION_STATUSES.map((status): [string, string] => [status, statuses[status]]),
    ...DUE_KINDS.map((kind): [string, string] => [kind, dues[kind]]),
  ]
}
