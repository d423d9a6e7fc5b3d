import { computed, shallowRef } from 'vue'
import type { Assessment } from '@/domain/assessment'
import type {
  AssessmentNews,
  AssessmentRecord,
  LoadedAssessments,
  UnreadableRecord,
} from '@/persistence/assessmentRepository'
import type { Ports } from './ports'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

/** The records as this tab has them in memory; the library store holds it and is the door for others. */
export function createRecordMap(ports: Ports) {
  const saving = useSavingStore()
  const tabs = useTabsStore()
  const records = shallowRef<ReadonlyMap<string, AssessmentRecord>>(new Map())
  const unreadable = shallowRef<readonly UnreadableRecord[]>([])
  const newestFirst = computed(() => [...records.value.values()].sort((a, b) => b.savedAt.localeCompare(a.savedAt)))

  function fill(loaded: LoadedAssessments) {
    records.value = new Map(loaded.records.map((record) => [record.assessment.id, record]))
    unreadable.value = loaded.unreadable
  }

  function swap(put: readonly AssessmentRecord[], remove: readonly string[] = []) {
    const changed = new Map(records.value)
    for (const record of put) changed.set(record.assessment.id, record)
    for (const id of remove) changed.delete(id)
    records.value = changed
  }

  /** Writes a record and has it in memory, whatever becomes of the write. `savedAt` is ISO 8601. */
  function keep(assessment: Assessment, savedAt: string) {
    const { record, receipt } = ports.assessments.save(assessment, savedAt)
    swap([record])
    void saving.follow(assessment.id, receipt, ports.now())
  }

  /** Takes a record out of storage and memory; false where it stays in both. */
  function takeOut(id: string): boolean {
    const receipt = ports.assessments.remove(id)
    void saving.follow(id, receipt, ports.now())
    if (receipt.stored.ok) swap([], [id])
    return receipt.stored.ok
  }

  /** Tries once more to keep what is in this tab only, or those of it that are meant. */
  function keepAgain(isMeant: (id: string) => boolean = () => true) {
    if (saving.unstored.size === 0 || !tabs.mayWrite()) return
    const refused = [...saving.unstored.keys()].filter(isMeant).flatMap((id) => records.value.get(id) ?? [])
    for (const { assessment, savedAt } of refused) keep(assessment, savedAt)
  }
  saving.addKeeper(keepAgain)

  /** Takes over what happened outside of this tab. What is in this tab only stays, and `saving` tells of it. */
  function hear(news: AssessmentNews) {
    switch (news.kind) {
      case 'written':
        swap([news.record])
        saving.forget(news.record.assessment.id)
        break
      case 'removed':
        swap([], [news.id])
        saving.forget(news.id)
        break
      case 'unreadable':
        unreadable.value = [...unreadable.value.filter(({ key }) => key !== news.record.key), news.record]
        break
      case 'cleared':
        saving.noteCleared(records.value.keys())
        break
      case 'stopped':
        saving.noteStopped()
    }
  }

  /** Lets go of assessments that are no longer kept anywhere, and of what could not be read of them. */
  function forget(ids: readonly string[]) {
    swap([], ids)
    for (const id of ids) saving.forget(id)
    unreadable.value = unreadable.value.filter(({ key }) => !ids.some((id) => key.endsWith(`/${id}`)))
  }

  return { records, unreadable, newestFirst, fill, swap, hear, keep, takeOut, keepAgain, forget }
}
