import type { CodeDamage } from '@/exchange/sheets/codeGroups'
import type { BadCell } from '@/exchange/sheets/workbook/readSheetWorkbook'
import type { HandedProblem } from '@/exchange/sheets/readHandedSheet'
import { type Translate, useI18n } from '@/i18n'
import { type Received, useGatheringsStore } from '@/stores/gatherings'

type Where = Extract<HandedProblem, { kind: 'damaged' }>['where']

function damageText(t: Translate, where: Where): string {
  switch (where.kind) {
    case 'group':
      return t('gather.refused.group', { group: where.group })
    case 'length':
      return t('gather.refused.length', lengthsOf(where))
    case 'whole':
      return t('gather.refused.whole')
    case 'field':
      return t('gather.refused.field', { field: where.problem.field })
  }
}

/** Cells that a message names; of more it says how many. */
const MOST_CELLS = 8

function cellText(t: Translate, { cell, text, why }: BadCell): string {
  switch (why) {
    case 'value':
      return t('gather.refused.cell_value', { cell, text })
    case 'stray':
      return t('gather.refused.cell_stray', { cell })
    case 'twice':
      return t('gather.refused.cell_twice', { cell })
    case 'noteOnly':
      return t('gather.refused.cell_note', { cell })
  }
}

function cellsText(t: Translate, cells: readonly BadCell[]): string {
  const named = cells.slice(0, MOST_CELLS).map((cell) => cellText(t, cell))
  const others = cells.length - named.length
  if (others > 0) named.push(t('gather.refused.cells_more', { count: others }))
  return [t('gather.refused.cells', { count: cells.length }), ...named].join('\n')
}

function lengthsOf({ given, expected }: Extract<CodeDamage, { kind: 'length' }>) {
  return { given, expected }
}

function refusedText(t: Translate, problem: HandedProblem, titleOf: (request: string) => string | undefined): string {
  switch (problem.kind) {
    case 'notSheet':
      return t('gather.refused.not_sheet')
    case 'damaged':
      return damageText(t, problem.where)
    case 'newerFormat':
      return t('gather.refused.newer')
    case 'cells':
      return cellsText(t, problem.cells)
    case 'tooLarge':
      return t('gather.refused.too_large')
    case 'closedFile':
      return t('gather.refused.closed_file')
    case 'otherBank':
      return problem.bank
        ? t('gather.refused.other_bank', { id: problem.bank.id, version: problem.bank.version })
        : t('gather.refused.unknown_bank')
    case 'otherRequest': {
      const title = titleOf(problem.request)
      return title === undefined
        ? t('gather.refused.other_request', { request: problem.request })
        : t('gather.refused.other_gathering', { title })
    }
  }
}

/** What became of something handed in; or a picture had no code in it, or was none. */
export type Outcome = Received | { readonly kind: 'noCode' | 'noPicture' }

/** Says what became of something handed in: what happened, what is safe, what to do. */
export function useReceivedText(): (received: Outcome) => string {
  const { t } = useI18n()
  const store = useGatheringsStore()
  return (received) => {
    switch (received.kind) {
      case 'added':
        return t('gather.received.added', { number: received.sheet.respondent.slice(-4) })
      case 'same':
        return t('gather.received.same', { number: received.sheet.respondent.slice(-4) })
      case 'changed':
        return t('gather.received.changed', { number: received.sheet.respondent.slice(-4) })
      case 'notKept':
        return t('gather.received.not_kept')
      case 'noCode':
        return t('scan.picture.no_code')
      case 'noPicture':
        return t('scan.picture.no_picture')
      case 'closed':
        return t('gather.received.closed')
      case 'refused':
        return refusedText(t, received.problem, (request) => store.gatherings.get(request)?.request.title)
    }
  }
}
