import { useClientsStore } from '@/stores/clients'
import { useNewAssessmentsStore } from '@/stores/newAssessments'
import { useSettingsStore } from '@/stores/settings'

/** Starts an empty assessment, for the client who is shown if one is, and gives its id. */
export function startEmpty(): string {
  return useNewAssessmentsStore().create('standard', useClientsStore().shown ?? '')
}

/** Opens the made-up sample organization and gives its id. */
export function openSample(): string {
  return useNewAssessmentsStore().openSample(useSettingsStore().locale)
}
