import { defineStore } from 'pinia'
import { computed } from 'vue'
import { builtInBanks } from '@/content/bank'
import { anonymized, takenOut } from '@/domain/anonymized'
import type { Assessment } from '@/domain/assessment'
import type { TextFileKind } from '@/domain/exportChoices'
import { asPlainText, writeAssessmentFile } from '@/exchange/assessmentFile'
import { fileNameFrom } from '@/exchange/fileName'
import type { TableKind } from '@/exchange/tables/writeTable'
import type { AssessmentWorkbookContent, AssessmentWorkbookTexts } from '@/exchange/workbook/content'
import { type AssessmentRecord, writeRecord } from '@/persistence/readRecord'
import { useAssessmentStore } from './assessment'
import { useFileMarksStore } from './fileMarks'
import { type FileOutcome, useFilesStore } from './files'
import { handOver } from './outgoing'
import { type OutgoingFile, useFurtherPorts } from './ports'

const TABLES: Readonly<Record<Exclude<TextFileKind, 'json' | 'text'>, TableKind>> = {
  scores: 'assessments',
  answers: 'answers',
  ndjson: 'ndjson',
}

/** The open assessment going out to files for other people and programs, as it is or without names. */
export const useExportsStore = defineStore('exports', () => {
  const ports = useFurtherPorts()
  const store = useAssessmentStore()
  const files = useFilesStore()
  const marks = useFileMarksStore()
  /** What an anonymous file does not have. */
  const taken = computed(() => takenOut(store.assessment))

  /** The open assessment as it goes out. */
  function subject(isAnonymous: boolean): Assessment {
    return isAnonymous ? anonymized(store.assessment, ports.newId()) : store.assessment
  }

  async function tableFile(table: TableKind, record: AssessmentRecord, prefix: string, withTexts: boolean) {
    const wish = { kind: table, withTexts }
    const head = await ports.runHeavy('tableHead', { wish, banks: builtInBanks })
    const piece = await ports.runHeavy('tablePiece', { texts: [writeRecord(record)], wish, banks: builtInBanks })
    const { organization, createdOn } = record.assessment
    const [extension, type] =
      table === 'ndjson' ? ['ndjson', 'application/x-ndjson'] : ['csv', 'text/csv;charset=utf-8']
    const file: OutgoingFile = {
      name: fileNameFrom([prefix, organization.name, createdOn], extension),
      type,
      text: head + piece.text,
    }
    return file
  }

  /** Saves the open assessment as a file of text; `prefix` begins its name in the reader's language. */
  async function saveText(
    file: TextFileKind,
    { prefix, isAnonymous }: { readonly prefix: string; readonly isAnonymous: boolean },
  ): Promise<FileOutcome> {
    const { record } = store
    if (!record) return 'failed'
    if (file === 'json' && !isAnonymous) return files.saveToFile(record, prefix)
    // A new record of its own: how often the other one was saved is nobody's business.
    const outgoing = isAnonymous ? { ...record, revision: 1, assessment: subject(true) } : record
    if (file === 'json') return handOver(ports, writeAssessmentFile(outgoing, { prefix }))
    if (file === 'text') {
      const outcome = await handOver(ports, asPlainText(writeAssessmentFile(outgoing, { prefix })))
      if (!isAnonymous && (outcome === 'saved' || outcome === 'handed')) marks.note([record], outcome)
      return outcome
    }
    try {
      return await handOver(ports, await tableFile(TABLES[file], outgoing, prefix, !isAnonymous))
    } catch {
      return 'failed'
    }
  }

  /** Hands a workbook to the person; its content is put into words by the page. */
  async function saveWorkbook(
    content: AssessmentWorkbookContent,
    texts: AssessmentWorkbookTexts,
  ): Promise<FileOutcome> {
    try {
      const { writeAssessmentWorkbook } = await import('@/exchange/workbook/writeAssessmentWorkbook')
      ports.downloadBytes(writeAssessmentWorkbook(content, texts))
      return 'handed'
    } catch {
      return 'failed'
    }
  }

  return { taken, subject, saveText, saveWorkbook }
})
