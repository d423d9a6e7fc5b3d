import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { builtInBank, builtInBankOf } from '@/content/bank'
import { newAssessment } from '@/domain/assessment'
import type { Form } from '@/domain/bank'
import { edit as applyEdit, type EditCommand } from '@/domain/edit'
import { fieldTypedIn } from '@/domain/fieldTypedIn'
import { localDate } from '@/domain/localDate'
import { factsFrom } from '@/domain/practiceEntry'
import { progressOf } from '@/domain/progress'
import { useHistoryStore } from './history'
import { useLibraryStore } from './library'
import { usePorts } from './ports'

const NOBODY = newAssessment({ id: '', bank: builtInBank.bank, createdOn: '' })

/** The assessment that is open, and how it is changed; what it scores is in `scores`. */
export const useAssessmentStore = defineStore('assessment', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const history = useHistoryStore()
  const openId = shallowRef('')
  const record = computed(() => library.records.get(openId.value))
  /** The open assessment; a blank one while none is open, so that nobody has to ask twice. */
  const assessment = computed(() => record.value?.assessment ?? NOBODY)
  /** The bank it is under, in the version the answers were given for: an older one scores as it did. */
  const bank = computed(() => builtInBankOf(assessment.value.bank))
  const form = computed(() => bank.value.forms[assessment.value.form])
  const progress = computed(() => progressOf(form.value, assessment.value.answers))
  const practice = computed(() => factsFrom(assessment.value.practice, assessment.value.organization.staff))

  /** Opens a kept assessment; false when this browser has none of that id. */
  function open(id: string): boolean {
    openId.value = id
    return record.value !== undefined
  }

  /** Applies one change and keeps it at once. Does nothing while no assessment is open. */
  function edit(command: EditCommand) {
    history.change(openId.value, (current) => ({
      after: applyEdit(current, command),
      field: fieldTypedIn(current, command),
    }))
  }

  const canUndo = computed(() => history.canUndo(openId.value))
  const canRedo = computed(() => history.canRedo(openId.value))
  const undo = () => history.undo(openId.value)
  const redo = () => history.redo(openId.value)

  /** Changes the form; the result of the other form stays to be seen. */
  function changeForm(wanted: Form) {
    edit({ kind: 'form', form: wanted, on: localDate(ports.now()) })
  }

  return {
    assessment,
    record,
    bank,
    form,
    progress,
    practice,
    canUndo,
    canRedo,
    open,
    edit,
    undo,
    redo,
    changeForm,
  }
})
