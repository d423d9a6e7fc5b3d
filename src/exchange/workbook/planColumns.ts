import { LEVELS } from '@/domain/answer'
import { ACTION_STATUSES, dueDate } from '@/domain/plan'
import type { AssessmentWorkbookTexts, PlanLine } from './content'
import type { SheetColumn } from './tableSheet'

export const DUE_KINDS = ['date', 'quarter', 'fiscalYear'] as const

/** The columns of the plan; all but what an action is about are to be written in. */
export function planColumns({ headings, words }: AssessmentWorkbookTexts): readonly SheetColumn<PlanLine>[] {
  const isOpen = true
  return [
    { name: 'plan.id', heading: '', width: 4, look: 'text', isHidden: true, of: ({ action }) => action.question },
    { name: 'plan.title', heading: headings.question, width: 34, look: 'text', isOpen, of: ({ title }) => title },
    { name: 'plan.from', heading: headings.from, width: 10, look: 'whole', of: ({ action }) => action.from },
    {
      name: 'plan.to',
      heading: headings.to,
      width: 10,
      look: 'whole',
      isOpen,
      choices: () => LEVELS.map(String),
      of: ({ action }) => action.to,
    },
    { name: 'plan.owner', heading: headings.owner, width: 20, look: 'text', isOpen, of: ({ action }) => action.owner },
    { name: 'plan.start', heading: headings.start, width: 13, look: 'day', isOpen, of: ({ action }) => action.start },
    {
      name: 'plan.due',
      heading: headings.due,
      width: 13,
      look: 'day',
      isOpen,
      of: ({ action: { due } }) => due && dueDate(due),
    },
    {
      name: 'plan.dueKind',
      heading: headings.dueKind,
      width: 12,
      look: 'text',
      isOpen,
      choices: () => DUE_KINDS.map((kind) => words.dues[kind]),
      of: ({ action: { due } }) => due && words.dues[due.kind],
    },
    {
      name: 'plan.status',
      heading: headings.status,
      width: 11,
      look: 'text',
      isOpen,
      choices: () => ACTION_STATUSES.map((status) => words.statuses[status]),
      of: ({ action }) => words.statuses[action.status],
    },
    { name: 'plan.note', heading: headings.note, width: 44, look: 'text', isOpen, of: ({ action }) => action.note },
  ]
}
