import type { RecordProblem } from '@/persistence/readRecord'
import type { TextProblem } from './fileText'
import type { JsonFault } from './jsonScan'

/** Why a file, or one assessment in it, cannot be taken in. */
export type FileProblem =
  | RecordProblem
  | TextProblem
  | JsonFault
  /** Reference bodies, which are taken in on their own page. */
  | { readonly kind: 'referencesFile' }
