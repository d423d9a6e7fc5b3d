import { defineStore } from 'pinia'
import { type CalendarOptions, writePlanCalendar } from '@/exchange/planCalendar'
import { useAssessmentStore } from './assessment'
import { usePorts } from './ports'

/** The plan of the open assessment going out to files. */
export const usePlanFilesStore = defineStore('planFiles', () => {
  const ports = usePorts()
  const store = useAssessmentStore()

  /** Hands the dates of the plan over as a calendar file; `prefix` begins its name in the reader's language. */
  function exportCalendar({ prefix, textsOf }: { readonly prefix: string } & Pick<CalendarOptions, 'textsOf'>) {
    const { id, organization, plan } = store.assessment
    const title = [prefix, organization.name].filter(Boolean).join('_')
    const revision = store.record?.revision ?? 1
    ports.download(writePlanCalendar(plan.actions, { id, revision, now: ports.now(), title, textsOf }))
  }

  return { exportCalendar }
})
