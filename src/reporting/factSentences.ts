import type { ReportFact } from '@/domain/report/document'
import type { Translate } from '@/i18n'

/** Facts as sentences, for where there is no table: a value that is a sentence keeps one full stop. */
export function factSentences(facts: readonly ReportFact[], t: Translate): string[] {
  return facts.map(({ label, value }) => t('documents.fact', { label, value: value.replace(/[。.]$/u, '') }))
}
