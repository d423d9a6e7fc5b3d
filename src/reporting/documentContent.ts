import { anonymousChoices } from '@/domain/report/anonymous'
import type { ReportChoices } from '@/domain/report/choices'
import type { DocumentContent } from '@/domain/report/content'
import { computed } from 'vue'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useDrawings } from './drawings'
import { factSentences } from './factSentences'
import { useReport } from './report'
import { useSpeakerNotes } from './speakerNotes'

/**
 * What a file of the report is written from: the report as it is wanted, on request without names, its pictures as
 * figures, and what stands beside it. Null until the texts it is made of are there.
 */
export function useDocumentContent(wanted: () => ReportChoices, isAnonymous: () => boolean) {
  const { t, locale } = useI18n()
  const format = useFormat()
  const choices = computed(() => (isAnonymous() ? anonymousChoices(wanted()) : wanted()))
  const report = useReport(() => choices.value, isAnonymous)
  const facts = computed(() => report.value?.facts ?? [])
  const drawings = useDrawings()
  const notes = useSpeakerNotes(() => facts.value)
  const texts = computed((): DocumentContent['texts'] => ({
    language: locale.value === 'ja' ? 'ja-JP' : 'en-GB',
    about: facts.value.map((_, place) => format.value.sentences(factSentences(facts.value.slice(0, place + 1), t))),
    tick: t('report.to_do.tick'),
    approval: t('report.approval.label'),
    circulation: t('report.approval.circulation'),
    logo: t('report.page.logo_alt'),
    continued: (heading, place, total) => t('documents.continued', { heading, place, total }),
    notes: notes.value,
  }))
  return computed((): Omit<DocumentContent, 'logo'> | null => {
    const { approvers, hasCirculation, author } = choices.value
    return (
      report.value && {
        report: report.value,
        drawings: drawings.value,
        texts: texts.value,
        approvers,
        hasCirculation,
        author,
      }
    )
  })
}
