import { useClientsStore } from '@/stores/clients'

/** Id of the assessment that was saved last, of those that may be seen and are not the sample; null without any. */
export function lastKept(): string | null {
  const own = useClientsStore().shownRecords.find(({ assessment }) => !assessment.sample)
  return own?.assessment.id ?? null
}
