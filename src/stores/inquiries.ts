import { defineStore } from 'pinia'
import { computed } from 'vue'
import { clientOf } from '@/domain/clients'
import { REQUEST_DIGITS } from '@/domain/idDigits'
import { unassigned } from '@/domain/inquiry/inquiries'
import { mergesOf, type QuestionMerge, type Said, take } from '@/domain/inquiry/merge'
import { gatheringsOf, gatheringsToKeep, standingsOf } from '@/domain/inquiry/settingOut'
import { type Voice, voicesOf } from '@/domain/inquiry/voices'
import { localDate } from '@/domain/localDate'
import { useAssessmentStore } from './assessment'
import { useGatheringsStore } from './gatherings'
import { usePorts } from './ports'

/** Which departments are asked what of the open assessment, what is out, and what came back. */
export const useInquiriesStore = defineStore('inquiries', () => {
  const ports = usePorts()
  const store = useAssessmentStore()
  const gatherings = useGatheringsStore()
  const asking = computed(() => ({
    bank: store.bank.bank,
    form: store.assessment.form,
    inquiries: store.assessment.inquiries,
  }))
  const questions = computed(() => store.form.questions.map(({ id }) => id))
  /** Requests for this assessment, closed ones too. */
  const all = computed(() => gatheringsOf(gatherings.gatherings.values(), store.assessment.id))
  const standings = computed(() => standingsOf(asking.value, all.value))
  /** Whether setting out would keep or close anything. */
  const isAllOut = computed(
    () =>
      standings.value.dropped.length === 0 &&
      standings.value.departments.every(({ kind }) => kind === 'sent' || kind === 'nothing'),
  )
  const left = computed(() => unassigned(questions.value, store.assessment.inquiries.departments))
  const sheets = computed(() => all.value.flatMap(({ request }) => gatherings.sheetsOf(request.id)))
  const merges = computed(() =>
    mergesOf(questions.value, store.assessment.answers, store.assessment.inquiries, voicesOf(all.value, sheets.value)),
  )

  /** Keeps a request for every department that is asked something new and closes the old ones; false if nothing was kept. */
  function setOut(title: string): boolean {
    const { id, bank } = store.assessment
    return gatherings.putAll(
      gatheringsToKeep(asking.value, standings.value, {
        assessment: id,
        client: clientOf(store.assessment),
        bank,
        title,
        today: localDate(ports.now()),
        newId: () => ports.newDigits(REQUEST_DIGITS),
      }),
    )
  }

  /** Takes answers over as one change that can be taken back; `lineOf` says in words who said what. */
  function accept(chosen: readonly (readonly [QuestionMerge, Said])[], lineOf: (voice: Voice) => string) {
    store.edit({ kind: 'takeOver', taken: chosen.map(([merge, said]) => take(merge, said, lineOf)) })
  }

  return { all, standings, isAllOut, left, sheets, merges, setOut, accept }
})
