import { inject, type InjectionKey } from 'vue'
import type { SearchPlan } from '@/domain/planning/planSearch'
import type { AssessmentRepository } from '@/persistence/assessmentRepository'
import type { SettingsRepository } from '@/persistence/settingsRepository'

/** A file handed to the person. */
export interface OutgoingFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** The outside world, chosen once in `app/` and replaced in tests. */
export interface Ports {
  readonly assessments: AssessmentRepository
  readonly settings: SettingsRepository
  readonly now: () => Date
  readonly newId: () => string
  readonly download: (file: OutgoingFile) => void
  readonly searchPlan: SearchPlan
}

export const PORTS: InjectionKey<Ports> = Symbol('ports')

/** The ports of the running app; throws outside of it, since nothing works without them. */
export function usePorts(): Ports {
  const ports = inject(PORTS)
  if (!ports) throw new Error('The ports are not provided')
  return ports
}
