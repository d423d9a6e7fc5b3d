import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import { RESPONDENT_DIGITS } from '@/domain/idDigits'
import { type HandOverWay, type Participation, startParticipation, withHandedOver } from '@/domain/participation'
import type { Request } from '@/domain/request'
import type { ParticipationNews } from '@/persistence/participationRepository'
import { useFurtherPorts } from './ports'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

const savingId = (request: string) => `participation/${request}`

/** What this person answers to requests, by the id of the request; none of it leaves but by a sheet they hand over. */
export const useParticipationsStore = defineStore('participations', () => {
  const ports = useFurtherPorts()
  const saving = useSavingStore()
  const tabs = useTabsStore()
  const participations = shallowRef<ReadonlyMap<string, Participation>>(new Map())

  function swap(request: string, participation: Participation | null) {
    const changed = new Map(participations.value)
    changed.delete(request)
    participations.value = participation ? changed.set(request, participation) : changed
  }

  function hear(news: ParticipationNews) {
    if (news.kind === 'cleared') {
      saving.noteCleared([...participations.value.keys()].map(savingId))
      return
    }
    const request = news.kind === 'removed' ? news.request : news.participation.request.id
    swap(request, news.kind === 'removed' ? null : news.participation)
    saving.forget(savingId(request))
  }

  async function load() {
    ports.participations.subscribe(builtInBanks, hear)
    const kept = await ports.participations.loadAll(builtInBanks)
    participations.value = new Map(kept.map((each) => [each.request.id, each]))
  }

  /** Writes one and has it in memory, whatever becomes of the write. */
  function keep(participation: Participation) {
    const now = ports.now()
    swap(participation.request.id, participation)
    const receipt = ports.participations.save(participation, now.toISOString())
    void saving.follow(savingId(participation.request.id), receipt, now)
  }

  /** Begins to answer a request; where it was begun before, nothing changes. False while another tab writes. */
  function begin(request: Request): boolean {
    if (participations.value.has(request.id)) return true
    if (!tabs.mayWrite()) return false
    keep(startParticipation(request, ports.newDigits(RESPONDENT_DIGITS)))
    return true
  }

  /** Changes one; nothing happens while another tab writes, or where there is none for that request. */
  function change(request: string, apply: (participation: Participation) => Participation) {
    const participation = participations.value.get(request)
    if (participation && tabs.mayWrite()) keep(apply(participation))
  }

  /** Notes that the sheet was handed over in that way just now. */
  function noteHandedOver(request: string, way: HandOverWay) {
    change(request, (participation) => withHandedOver(participation, way, ports.now().toISOString()))
  }

  /** Takes one out of this browser for good; false where it stays. */
  function remove(request: string): boolean {
    if (!tabs.mayWrite()) return false
    const receipt = ports.participations.remove(request)
    void saving.follow(savingId(request), receipt, ports.now())
    if (receipt.stored.ok) swap(request, null)
    return receipt.stored.ok
  }

  /** Tries once more to keep what is in this tab only, or those of it that are meant. */
  function keepAgain(isMeant: (id: string) => boolean = () => true) {
    const refused = [...participations.value.values()].filter(({ request }) =>
      saving.unstored.has(savingId(request.id)),
    )
    if (refused.length === 0 || !tabs.mayWrite()) return
    for (const participation of refused) if (isMeant(savingId(participation.request.id))) keep(participation)
  }

  saving.addKeeper(keepAgain)

  return { participations, load, begin, change, noteHandedOver, remove, keepAgain }
})
