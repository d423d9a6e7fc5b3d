import type { AssessmentWorkbookTexts } from '@/exchange/workbook/content'
import { type Translate, useI18n } from '@/i18n'
import { useActionTexts } from '@/reporting/sentences/actionTexts'

function headingsIn(t: Translate): AssessmentWorkbookTexts['headings'] {
  return {
    number: t('exports.heading.number'),
    section: t('exports.heading.section'),
    question: t('exports.heading.question'),
    text: t('exports.heading.text'),
    weight: t('exports.heading.weight'),
    answer: t('exports.heading.answer'),
    meaning: t('exports.heading.meaning'),
    reason: t('exports.heading.reason'),
    note: t('exports.heading.note'),
    group: t('exports.heading.group'),
    name: t('exports.heading.name'),
    lower: t('exports.heading.lower'),
    score: t('exports.heading.score'),
    upper: t('exports.heading.upper'),
    action: t('exports.heading.action'),
    from: t('exports.heading.from'),
    to: t('exports.heading.to'),
    effort: t('exports.heading.effort'),
    wider: t('exports.heading.wider'),
    longer: t('exports.heading.longer'),
    capacity: t('exports.heading.capacity'),
    stage: t('exports.heading.stage'),
    owner: t('exports.heading.owner'),
    start: t('exports.heading.start'),
    due: t('exports.heading.due'),
    dueKind: t('exports.heading.due_kind'),
    status: t('exports.heading.status'),
    body: t('exports.heading.body'),
    fact: t('exports.heading.fact'),
    date: t('exports.heading.date'),
    source: t('exports.heading.source'),
    address: t('exports.heading.address'),
    origin: t('exports.heading.origin'),
    confidence: t('exports.heading.confidence'),
  }
}

/** The words of a workbook: names of sheets, headings, drop-downs. */
export function useWorkbookTexts() {
  const { t } = useI18n()
  const { statuses } = useActionTexts()
  return (): AssessmentWorkbookTexts => ({
    prefix: t('exports.file.workbook'),
    sheets: {
      about: t('exports.sheet.about'),
      answers: t('exports.sheet.answers'),
      scores: t('exports.sheet.scores'),
      steps: t('exports.sheet.steps'),
      plan: t('exports.sheet.plan'),
      references: t('exports.sheet.references'),
    },
    headings: headingsIn(t),
    words: {
      unknown: t('answer.choice.unknown'),
      notApplicable: t('answer.choice.na'),
      statuses: statuses.value,
      dues: {
        date: t('exports.due.date'),
        quarter: t('exports.due.quarter'),
        fiscalYear: t('exports.due.fiscal_year'),
      },
    },
    errorTitle: t('exports.drop.title'),
    errorText: t('exports.drop.text'),
  })
}
