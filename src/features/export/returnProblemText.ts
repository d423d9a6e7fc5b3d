import type { BadTableCell } from '@/exchange/workbook/badCell'
import type { ReturnProblem } from '@/exchange/workbook/readAssessmentWorkbook'
import { type Translate, useI18n } from '@/i18n'

/** Cells that a message names; of more it says how many. */
const MOST_CELLS = 8

function cellText(t: Translate, { table, cell, text, why }: BadTableCell): string {
  const where = {
    sheet: table === 'answers' ? t('exports.sheet.answers') : t('exports.sheet.plan'),
    cell,
    text,
  }
  const texts: Readonly<Record<BadTableCell['why'], string>> = {
    value: t('exports.cell.value', where),
    day: t('exports.cell.day', where),
    stray: t('exports.cell.stray', where),
    twice: t('exports.cell.twice', where),
    noteOnly: t('exports.cell.note_only', where),
    reason: t('exports.cell.reason', where),
    tooLong: t('exports.cell.too_long', where),
  }
  return texts[why]
}

/** Why a workbook is not taken in, a line for each reason: what happened, what is safe, what to do. */
export function useReturnProblemText() {
  const { t } = useI18n()
  return (problem: ReturnProblem): readonly string[] => {
    switch (problem.kind) {
      case 'cells': {
        const named = problem.cells.slice(0, MOST_CELLS).map((cell) => cellText(t, cell))
        const others = problem.cells.length - named.length
        return [
          t('exports.refused.cells', { count: problem.cells.length }),
          ...named,
          ...(others > 0 ? [t('exports.refused.more', { count: others })] : []),
        ]
      }
      case 'otherBank':
        return [t('exports.refused.other_bank', { version: problem.bank.version })]
      case 'newerFormat':
        return [t('exports.refused.newer')]
      case 'closedFile':
        return [t('exports.refused.closed_file')]
      case 'tooLarge':
        return [t('exports.refused.too_large')]
      case 'damaged':
        return [t('exports.refused.damaged')]
      case 'notWorkbook':
        return [t('exports.refused.not_workbook')]
      case 'anonymous':
        return [t('exports.refused.anonymous')]
      case 'otherAssessment':
        return [t('exports.refused.other_assessment')]
    }
  }
}
