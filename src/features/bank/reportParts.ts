import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { BankWording, ChangeReasons } from '@/content/bank'
import type { BankChange } from '@/domain/bankChange'
import { isReworded, type MoveReport } from '@/domain/bankMove'
import { useI18n } from '@/i18n'

export interface ReportRow {
  readonly question: string
  readonly title: string
  /** Why the question is in this part. */
  readonly reasons: readonly string[]
}

export interface ReportPart {
  readonly kind: keyof MoveReport
  readonly heading: string
  readonly lead: string
  readonly rows: readonly ReportRow[]
}

export interface ReportInput {
  readonly report: MoveReport
  readonly route: readonly BankChange[]
  readonly wordings: Readonly<Record<string, BankWording>>
  readonly reasons: ChangeReasons
}

/** A report in words, question by question, what has to be done first; parts without questions are left out. */
export function useReportParts(input: MaybeRefOrGetter<ReportInput>) {
  const { t } = useI18n()
  return computed<readonly ReportPart[]>(() => {
    const { report, route, wordings, reasons } = toValue(input)
    const versions = [...route.map(({ to }) => to), ...route.map(({ from }) => from)]
    const titleOf = (id: string) =>
      versions.map((version) => wordings[version]?.questions[id]?.title).find((title) => title !== undefined) ?? id
    const written = (id: string) => route.map(({ to }) => reasons[to]?.[id]).filter((text) => text !== undefined)
    const ofKept = (id: string) => [isReworded(route, id) ? t('bank.report.kept_reworded') : t('bank.report.kept_same')]
    const rowsOf = (ids: readonly string[], reasonsOf: (id: string) => readonly string[]) =>
      ids.map((id) => ({ question: id, title: titleOf(id), reasons: reasonsOf(id) }))
    const parts: readonly ReportPart[] = [
      {
        kind: 'again',
        heading: t('bank.report.again', { count: report.again.length }),
        lead: t('bank.report.again_lead'),
        rows: rowsOf(report.again, written),
      },
      {
        kind: 'archived',
        heading: t('bank.report.archived', { count: report.archived.length }),
        lead: t('bank.report.archived_lead'),
        rows: rowsOf(report.archived, written),
      },
      {
        kind: 'added',
        heading: t('bank.report.added', { count: report.added.length }),
        lead: t('bank.report.added_lead'),
        rows: rowsOf(report.added, written),
      },
      {
        kind: 'kept',
        heading: t('bank.report.kept', { count: report.kept.length }),
        lead: t('bank.report.kept_lead'),
        rows: rowsOf(report.kept, ofKept),
      },
    ]
    return parts.filter(({ rows }) => rows.length > 0)
  })
}
