import { defineStore } from 'pinia'
import type { Bank } from '@/domain/bank'
import { RESPONDENT_DIGITS } from '@/domain/idDigits'
import { questionsOfScope, type Request } from '@/domain/request'
import type { WorkbookTexts } from '@/exchange/sheets/workbook/writeSheetWorkbook'
import { usePorts } from './ports'

/** What a question is called, how it is asked and what its levels look like. */
interface AskedWords {
  readonly title: string
  readonly text: string
  readonly levels: readonly string[]
}

/** Requests to departments going out as workbooks. */
export const useWorkbooksStore = defineStore('workbooks', () => {
  const ports = usePorts()

  /** Hands a request to the person as a workbook with drop-downs, whose name is given. */
  async function save(
    request: Extract<Request, { kind: 'inquiry' }>,
    bank: Bank,
    words: Readonly<Record<string, AskedWords>>,
    texts: WorkbookTexts,
  ): Promise<string> {
    const { writeSheetWorkbook } = await import('@/exchange/sheets/workbook/writeSheetWorkbook')
    const questions = questionsOfScope(bank, request.scope).map(({ id, allowNa }) => {
      const { title, text, levels } = words[id] ?? { title: id, text: '', levels: [] }
      return { id, title, text, levels, allowNa }
    })
    const file = writeSheetWorkbook({ request, respondent: ports.newDigits(RESPONDENT_DIGITS), questions }, texts)
    ports.downloadBytes(file)
    return file.name
  }

  return { save }
})
