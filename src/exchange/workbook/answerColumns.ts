import { LEVELS } from '@/domain/answer'
import type { AnswerLine, AssessmentWorkbookTexts } from './content'
import type { SheetColumn } from './tableSheet'

/** A row with its place among the questions, from 1. */
type Numbered = AnswerLine & { readonly place: number }

function answerCell({ answer }: AnswerLine, { words }: AssessmentWorkbookTexts): string | number | null {
  switch (answer?.kind) {
    case 'level':
      return answer.level
    case 'unknown':
      return words.unknown
    case 'notApplicable':
      return words.notApplicable
    case undefined:
      return null
  }
}

/** The columns of the answers; what is said and the words beside it are to be written in. */
export function answerColumns(texts: AssessmentWorkbookTexts): readonly SheetColumn<Numbered>[] {
  const { headings, words } = texts
  const offered = (row: AnswerLine | undefined) => [
    ...LEVELS.map(String),
    words.unknown,
    ...(row?.allowNa ? [words.notApplicable] : []),
  ]
  return [
    { name: 'answers.id', heading: '', width: 4, look: 'text', isHidden: true, of: (row) => row.question },
    { name: 'answers.number', heading: headings.number, width: 6, look: 'whole', of: (row) => row.place },
    { name: 'answers.section', heading: headings.section, width: 20, look: 'text', of: (row) => row.section },
    { name: 'answers.title', heading: headings.question, width: 30, look: 'text', of: (row) => row.title },
    { name: 'answers.text', heading: headings.text, width: 50, look: 'text', of: (row) => row.text },
    { name: 'answers.weight', heading: headings.weight, width: 7, look: 'whole', of: (row) => row.weight },
    {
      name: 'answers.answer',
      heading: headings.answer,
      width: 13,
      look: 'whole',
      isOpen: true,
      choices: offered,
      of: (row) => answerCell(row, texts),
    },
    {
      name: 'answers.meaning',
      heading: headings.meaning,
      width: 44,
      look: 'text',
      of: ({ answer, levels }) => (answer?.kind === 'level' ? (levels[answer.level] ?? null) : null),
    },
    {
      name: 'answers.reason',
      heading: headings.reason,
      width: 24,
      look: 'text',
      isOpen: true,
      of: ({ answer }) => (answer?.kind === 'notApplicable' ? answer.reason : null),
    },
    {
      name: 'answers.note',
      heading: headings.note,
      width: 40,
      look: 'text',
      isOpen: true,
      of: ({ answer }) => answer?.note ?? null,
    },
  ]
}

/** The rows of the answers with their numbers. */
export function numbered(lines: readonly AnswerLine[]): readonly Numbered[] {
  return lines.map((line, index) => ({ ...line, place: index + 1 }))
}
