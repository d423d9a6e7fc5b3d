import { computed, ref } from 'vue'
import { builtInBankOf } from '@/content/bank'
import type { Gathering } from '@/domain/gathering'
import { groupView } from '@/domain/reveal/groupView'
import { useClientsStore } from '@/stores/clients'
import { useGatheringsStore } from '@/stores/gatherings'
import { useBankWordingOf } from '@/stores/wording'

/** The gathering of an address, what may be shown of it, and the one way to change it. */
export function useGathering(id: () => string) {
  const store = useGatheringsStore()
  const clients = useClientsStore()
  /** Undefined where it is not here, or belongs to a client that is not shown. */
  const gathering = computed(() => {
    const kept = store.gatherings.get(id())
    return kept && clients.isShown(kept) ? kept : undefined
  })
  // Every change of the gathering gives a new one; what follows hangs on the parts that stay the same.
  const request = computed(() => gathering.value?.request)
  const smallestGroup = computed(() => gathering.value?.smallestGroup ?? 0)
  const bank = computed(() => request.value && builtInBankOf(request.value.bank).bank)
  const sheets = computed(() => store.sheetsOf(id()))
  /** Null where the group is too small. */
  const view = computed(() =>
    request.value && bank.value
      ? groupView(bank.value, { request: request.value, smallestGroup: smallestGroup.value }, sheets.value)
      : null,
  )
  const wording = useBankWordingOf(() => request.value?.bank.version)
  /** The last change could not be kept, and was not made. */
  const isRefused = ref(false)

  function change(apply: (gathering: Gathering) => Gathering) {
    if (gathering.value) isRefused.value = !store.put(apply(gathering.value))
  }

  return { gathering, bank, sheets, view, wording, isRefused, change }
}
