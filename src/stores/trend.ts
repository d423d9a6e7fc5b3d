import { defineStore } from 'pinia'
import { computed } from 'vue'
import { bankLog, builtInBankOf } from '@/content/bank'
import { type Assessment, scoringInputOf } from '@/domain/assessment'
import { groupByOrganization } from '@/domain/sameOrganization'
import { score } from '@/domain/scoring/score'
import { type Trend, type TrendEntry, trendOf } from '@/domain/trend'
import { type TrendPath, trendPathOf } from '@/domain/trendPath'
import { useLibraryStore } from './library'

/** Assessments are never changed in place, so what one scored stays true for the object it was scored from. */
const entries = new WeakMap<Assessment, TrendEntry>()

function entryOf(assessment: Assessment): TrendEntry {
  const known = entries.get(assessment)
  if (known) return known
  const bank = builtInBankOf(assessment.bank)
  const entry = { assessment, bank, result: score(bank, scoringInputOf(assessment)) }
  entries.set(assessment, entry)
  return entry
}

/** Which kept assessments are of one organization, and how its figures went over time. */
export const useTrendStore = defineStore('trend', () => {
  const library = useLibraryStore()
  const groups = computed(() => {
    const all = [...library.records.values()].map(({ assessment }) => assessment)
    return new Map(groupByOrganization(all).flatMap((group) => group.map(({ id }) => [id, group] as const)))
  })

  /** All assessments of the organization of one of them, in the order of time; none for one that is not kept. */
  const groupOf = (id: string): readonly Assessment[] => groups.value.get(id) ?? []

  /** The trend and the way over the path map of some assessments of one organization. */
  function read(assessments: readonly Assessment[]): { readonly trend: Trend; readonly path: TrendPath } {
    const trend = trendOf(assessments.map(entryOf), bankLog)
    return { trend, path: trendPathOf(trend.entries, bankLog) }
  }

  return { groupOf, read }
})
