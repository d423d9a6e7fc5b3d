import { computed } from 'vue'
import { prefectureName } from '@/content/prefectures'
import { assertNever } from '@/domain/assertNever'
import type { Form } from '@/domain/bank'
import type { Basis } from '@/domain/compare/basis'
import { type Cell, type Column, FACT_COLUMNS, FIGURE_COLUMNS, type Missing } from '@/domain/compare/columns'
import type { Grouping, SizeClass } from '@/domain/compare/groups'
import type { ComparisonRow } from '@/domain/compare/row'
import { prefectureOf } from '@/domain/localCode'
import type { OrganizationKind } from '@/domain/organization'
import { readable } from '@/domain/readable'
import { STAGES } from '@/domain/scoring/path'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useCompareStore } from '@/stores/compare'
import { useBankHistory } from '@/stores/wording'

type FixedColumn = 'name' | (typeof FACT_COLUMNS)[number] | (typeof FIGURE_COLUMNS)[number]

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => names.some((each) => each === name)
const FIXED: readonly FixedColumn[] = ['name', ...FACT_COLUMNS, ...FIGURE_COLUMNS]
const RATIOS: readonly Column[] = ['ratio', 'allowedRatio', 'coverage']

function useMissingWords() {
  const { t } = useI18n()
  return computed<Record<Missing, string>>(() => ({
    otherBank: t('compare.missing.other_bank'),
    otherForm: t('compare.missing.other_form'),
    notGiven: t('compare.missing.not_given'),
    notKnown: t('compare.missing.not_known'),
    unanswered: t('compare.missing.unanswered'),
    unknown: t('compare.missing.unknown'),
    notApplicable: t('compare.missing.not_applicable'),
    notAsked: t('compare.missing.not_asked'),
  }))
}

function useFixedColumns() {
  const { t } = useI18n()
  const terms = useTerms()
  return computed<Record<FixedColumn, string>>(() => ({
    name: t('compare.column.name'),
    prefecture: t('compare.column.prefecture'),
    localCode: t('organization.local_code.label'),
    kind: t('organization.kind.label'),
    staff: t('compare.column.staff'),
    createdOn: t('compare.column.created_on'),
    form: t('organization.form.heading'),
    bank: t('compare.column.bank'),
    stage: t('compare.column.stage'),
    wider: t('compare.column.wider', { axis: terms.value.axis.wider }),
    longer: t('compare.column.longer', { axis: terms.value.axis.longer }),
    ratio: t('compare.column.ratio'),
    allowedRatio: t('compare.column.allowed_ratio'),
    coverage: t('compare.column.coverage'),
  }))
}

function useGroupWords() {
  const { t, locale } = useI18n()
  const terms = useTerms()
  const sizes = computed<Record<SizeClass, string>>(() => ({
    under100: t('compare.size.under_100'),
    from100: t('compare.size.from_100'),
    from300: t('compare.size.from_300'),
    from1000: t('compare.size.from_1000'),
    from3000: t('compare.size.from_3000'),
  }))
  const prefecture = (number: string) => prefectureName(number, locale.value) ?? number
  function group(grouping: Grouping, key: string | null): string {
    switch (grouping) {
      case 'none':
        return t('compare.group.all')
      case 'prefecture':
        return key === null ? t('compare.group.no_prefecture') : prefecture(key)
      case 'size':
        return key === null ? t('compare.group.no_size') : sizes.value[key as SizeClass]
      case 'kind':
        return terms.value.kind[key as OrganizationKind]
      default:
        return assertNever(grouping)
    }
  }
  return { sizes, prefecture, group }
}

/** Every word of a comparison in the language in use: names of columns and groups, what stands in a cell. */
export function useCompareWords() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useCompareStore()
  const history = useBankHistory()
  const fixed = useFixedColumns()
  const missing = useMissingWords()
  const groups = useGroupWords()
  const wording = computed(() => history.value?.wordings[store.basis.bank.version])

  const form = (name: Form) => (name === 'quick' ? t('organization.form.quick') : t('organization.form.standard'))

  /** The title of a section or question, where the bank has one. */
  function column(name: Column): string {
    if (isOneOf(FIXED, name)) return fixed.value[name]
    const id = name.slice(name.indexOf(':') + 1)
    const texts = name.startsWith('section:') ? wording.value?.sections : wording.value?.questions
    return texts?.[id]?.title ?? id
  }

  function numberText(name: Column, value: number): string {
    if (name === 'stage') return terms.value.stage[STAGES.find((stage) => stage === value) ?? 0]
    return RATIOS.includes(name) ? format.value.percent(value) : format.value.number(value)
  }

  function valueText(name: string, value: string): string {
    switch (name) {
      case 'prefecture':
        return groups.prefecture(value)
      case 'kind':
        return terms.value.kind[value as OrganizationKind]
      case 'form':
        return form(value as Form)
      case 'createdOn':
        return format.value.date(value)
      default:
        return value
    }
  }

  /** What a cell says: its value, its range, or why there is none. */
  function cell(name: Column, given: Cell): string {
    if (given.kind === 'missing') return t('compare.missing.cell', { why: missing.value[given.why] })
    if (given.kind === 'text') return valueText(name, given.value)
    const lower = numberText(name, given.value)
    return given.value === given.upTo ? lower : t('compare.table.range', { lower, upper: numberText(name, given.upTo) })
  }

  /** A name with its prefecture where that is known: there are two cities called 府中市. */
  function nameOf({ name, localCode, kind }: ComparisonRow): string {
    const own = readable(name) || t('compare.table.nameless')
    const prefecture = localCode && kind === 'municipality' ? groups.prefecture(prefectureOf(localCode)) : ''
    return prefecture ? t('compare.table.with_place', { name: own, prefecture }) : own
  }

  const basis = ({ bank, form: name }: Basis) => t('compare.basis.name', { version: bank.version, form: form(name) })

  return { column, cell, nameOf, numberText, basis, form, missing, wording, ...groups }
}

export type CompareWords = ReturnType<typeof useCompareWords>
