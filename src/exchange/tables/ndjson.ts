import { mendLetters } from '../mendLetters'
import { answerColumns, answerRows } from './answerTable'
import { assessmentColumns, type ScoredAssessment } from './assessmentTable'
import { cellsByName } from './table'

/** Goes up when a field changes its meaning or goes away; a new field leaves it as it is. */
const LATEST_LINE_FORMAT = 1

const isAboutAnswers = ({ name }: { readonly name: string }) => name !== 'assessment'

/**
 * Assessments as lines of NDJSON, one JSON object each: the cells of the table of assessments, and in `answers` those of
 * the table of answers. Nothing for no assessments.
 */
export function ndjsonLines(
  scored: readonly ScoredAssessment[],
  { withTexts }: { readonly withTexts: boolean },
): string {
  const columns = answerColumns({ withTexts }).filter(isAboutAnswers)
  return scored
    .map((row) => {
      const sections = row.bank.bank.sections.map(({ id }) => id)
      const cells = cellsByName(assessmentColumns(sections), row)
      const answers = answerRows(row).map((answer) => cellsByName(columns, answer))
      return `${mendLetters(JSON.stringify({ format: LATEST_LINE_FORMAT, ...cells, answers }))}\n`
    })
    .join('')
}
