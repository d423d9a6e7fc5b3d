import { defineStore } from 'pinia'
import { anonymized } from '@/domain/anonymized'
import { type CalendarOptions, writePlanCalendar } from '@/exchange/planCalendar'
import { useAssessmentStore } from './assessment'
import type { FileOutcome } from './files'
import { usePorts } from './ports'

interface CalendarWish extends Pick<CalendarOptions, 'textsOf'> {
  /** Begins the name of the file in the reader's language. */
  readonly prefix: string
  /** Without names, notes and owners; its entries are others than those of a calendar with them. */
  readonly isAnonymous?: boolean
}

/** The plan of the open assessment going out to files. */
export const usePlanFilesStore = defineStore('planFiles', () => {
  const ports = usePorts()
  const store = useAssessmentStore()

  /** Hands the dates of the plan over as a calendar file. */
  function exportCalendar({ prefix, textsOf, isAnonymous = false }: CalendarWish): FileOutcome {
    const subject = isAnonymous ? anonymized(store.assessment, ports.newId()) : store.assessment
    const { id, organization, plan } = subject
    const title = [prefix, organization.name].filter(Boolean).join('_')
    const revision = isAnonymous ? 1 : (store.record?.revision ?? 1)
    ports.download(writePlanCalendar(plan.actions, { id, revision, now: ports.now(), title, textsOf }))
    return 'handed'
  }

  return { exportCalendar }
})
