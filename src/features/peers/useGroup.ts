import { computed, ref } from 'vue'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { type PeerGroup, peersOf } from '@/domain/peers/pool'

/** Chosen by a person; empty: the first that there is, for the size: any. */
interface Choice {
  readonly year: string
  readonly kind: string
  readonly size: string
  readonly basis: string
}

const basisKey = ({ bank, form }: Pick<PeerEntry, 'bank' | 'form'>) => JSON.stringify([bank.id, bank.version, form])

/** The different values of entries, each with one entry that has it. */
function distinct(entries: readonly PeerEntry[], keyOf: (entry: PeerEntry) => string): ReadonlyMap<string, PeerEntry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]))
}

/**
 * The group of organizations that are shown: what of it can be chosen comes from the pool itself, and what was chosen
 * and is not there counts as not chosen. Begins with the group of `like` if there is one.
 */
export function useGroup(pool: () => readonly PeerEntry[], like: () => PeerEntry | undefined) {
  const choice = ref<Choice>({ year: '', kind: '', size: '', basis: '' })
  const years = computed(() => distinct(pool(), ({ fiscalYear }) => String(fiscalYear)))
  const kinds = computed(() => distinct(pool(), ({ kind }) => kind))
  const bases = computed(() => distinct(pool(), basisKey))
  const sizes = computed(() =>
    distinct(
      pool().filter(({ size }) => size !== null),
      ({ size }) => String(size),
    ),
  )
  const pick = (from: ReadonlyMap<string, PeerEntry>, wanted: string, ofLike: string | undefined) =>
    from.get(wanted) ?? from.get(ofLike ?? '') ?? [...from.values()].at(-1)

  const group = computed<PeerGroup | null>(() => {
    const own = like()
    const year = pick(years.value, choice.value.year, own && String(own.fiscalYear))
    const kind = pick(kinds.value, choice.value.kind, own?.kind)
    const basis = pick(bases.value, choice.value.basis, own && basisKey(own))
    if (!year || !kind || !basis) return null
    const size = sizes.value.get(choice.value.size)?.size ?? null
    return { fiscalYear: year.fiscalYear, kind: kind.kind, size, bank: basis.bank, form: basis.form }
  })
  const peers = computed(() => (group.value ? peersOf(pool(), group.value) : []))
  const keys = computed(() => ({
    year: String(group.value?.fiscalYear ?? ''),
    kind: group.value?.kind ?? '',
    size: group.value?.size ?? '',
    basis: group.value ? basisKey(group.value) : '',
  }))

  function choose(part: keyof Choice, value: string) {
    choice.value = { ...choice.value, [part]: value }
  }

  return { group, peers, keys, choose, years, kinds, sizes, bases }
}
