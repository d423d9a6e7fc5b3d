import { defineStore } from 'pinia'
import { computed, type ShallowRef, shallowRef } from 'vue'
import { bankLog, builtInBank, builtInBankOf, builtInBanks } from '@/content/bank'
import { prefectureName } from '@/content/prefectures'
import { countedOf, inNameOrder, passes, searchTextOf, sortRows } from '@/domain/compare/arrange'
import { type Basis, basesOf, type Ground, isSameBasis } from '@/domain/compare/basis'
import { columnsOf } from '@/domain/compare/columns'
import { type ComparisonRow, rowOf } from '@/domain/compare/row'
import { FIRST_VIEW, fitView, type ViewSettings } from '@/domain/compare/view'
import { clientOf } from '@/domain/clients'
import { prefectureOf } from '@/domain/localCode'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import { useClientsStore } from './clients'
import { useLibraryStore } from './library'
import { usePortfolioStore } from './portfolio'

/** As many as can be told apart side by side. */
export const MOST_PICKED = 5

/** Records and rows are never changed in place: what was made of one stays true for it. */
const ownRows = new WeakMap<AssessmentRecord, ComparisonRow>()
const searchTexts = new WeakMap<ComparisonRow, string>()

function ownRow(record: AssessmentRecord): ComparisonRow {
  const row = ownRows.get(record) ?? rowOf(record, builtInBankOf(record.assessment.bank))
  ownRows.set(record, row)
  return row
}

function searchText(row: ComparisonRow): string {
  const known = searchTexts.get(row)
  if (known !== undefined) return known
  const prefecture = row.localCode ? prefectureOf(row.localCode) : ''
  const names = (['ja', 'en'] as const).map((locale) => prefectureName(prefecture, locale) ?? '')
  const text = searchTextOf(row, names)
  searchTexts.set(row, text)
  return text
}

/** Which of the two sources take part. */
interface Sources {
  readonly own: boolean
  readonly portfolio: boolean
}

/** One's own rows and those that were brought in, by name. */
function useRows(sources: Readonly<ShallowRef<Sources>>) {
  const clients = useClientsStore()
  const library = useLibraryStore()
  const portfolio = usePortfolioStore()
  const own = computed(() => clients.shownRecords.map(ownRow))
  const ownIds = computed(() => new Set(own.value.map(({ id }) => id)))
  /** While one client is shown, what was brought in for another one stays out of sight; what is kept here says for whom. */
  const shownOthers = computed(() =>
    portfolio.rows.filter(({ id, client }) => {
      const kept = library.records.get(id)?.assessment
      const own = kept ? clientOf(kept) : client
      return own === '' || clients.isShown({ client: own })
    }),
  )
  const hidden = computed(() => portfolio.rows.length - shownOthers.value.length)
  /** Of an assessment that is kept here and was brought in as well, one's own counts. */
  const twice = computed(() => portfolio.rows.filter(({ id }) => ownIds.value.has(id)).length)
  const rows = computed(() => {
    const others = shownOthers.value.filter(({ id }) => !ownIds.value.has(id))
    return inNameOrder([...(sources.value.own ? own.value : []), ...(sources.value.portfolio ? others : [])])
  })
  return { own, ownIds, twice, hidden, rows }
}

/** What is compared, on which basis, and how it is looked at. */
export const useCompareStore = defineStore('compare', () => {
  const sources = shallowRef<Sources>({ own: true, portfolio: true })
  const wanted = shallowRef<Basis | null>(null)
  const settings = shallowRef<ViewSettings>(FIRST_VIEW)
  const pickedIds = shallowRef<readonly string[]>([])

  const { own, ownIds, twice, hidden, rows } = useRows(sources)
  const bases = computed(() => basesOf(rows.value, builtInBanks))
  const basis = computed<Basis>(() => {
    const chosen = bases.value.find((each) => wanted.value && isSameBasis(each, wanted.value))
    return chosen ?? bases.value[0] ?? { bank: builtInBank.bank, form: 'standard' }
  })
  const ground = computed<Ground>(() => ({ basis: basis.value, banks: builtInBanks, log: bankLog }))
  const columns = computed(() => columnsOf(ground.value))
  const view = computed(() => fitView(settings.value, columns.value))
  const found = computed(() => rows.value.filter((row) => passes(row, searchText(row), view.value.filter)))
  const shown = computed(() => (view.value.sort ? sortRows(found.value, view.value.sort, ground.value) : found.value))
  const counted = computed(() => countedOf(shown.value))
  const picked = computed(() => {
    const byId = new Map(rows.value.map((row) => [row.id, row]))
    return pickedIds.value.flatMap((id) => byId.get(id) ?? [])
  })

  function look(changes: Partial<ViewSettings>) {
    settings.value = { ...settings.value, ...changes }
  }

  /** Puts a row beside the others that are picked, or takes it away; no more than `MOST_PICKED`. */
  function pick(id: string, isPicked: boolean) {
    const others = picked.value.map((row) => row.id).filter((each) => each !== id)
    pickedIds.value = isPicked && others.length < MOST_PICKED ? [...others, id] : others
  }

  function include(changes: Partial<Sources>) {
    sources.value = { ...sources.value, ...changes }
  }

  function standOn(chosen: Basis) {
    wanted.value = chosen
  }

  return {
    sources,
    own,
    ownIds,
    twice,
    hidden,
    rows,
    bases,
    basis,
    ground,
    columns,
    view,
    shown,
    counted,
    picked,
    look,
    pick,
    include,
    standOn,
  }
})
