import type { Answer } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import type { ActionStatus, Due, PlannedAction } from '@/domain/plan'
import type { Score } from '@/domain/scoring/bounds'
import type { StepGain } from '@/domain/scoring/steps'

/** A question of the form with what was said to it. */
export interface AnswerLine {
  readonly question: string
  readonly section: string
  readonly title: string
  readonly text: string
  /** What each level looks like, 0–4. */
  readonly levels: readonly string[]
  readonly weight: number
  readonly allowNa: boolean
  readonly answer: Answer | undefined
}

/** An axis or a section with its score, 0…100. */
export interface ScoreLine {
  readonly group: string
  readonly title: string
  readonly score: Score | undefined
}

/** One question raised by one level. */
export interface StepLine {
  readonly title: string
  readonly action: string
  readonly effort: number
  readonly gain: StepGain
  /** Name of the stage that is reached by it; empty where it stays. */
  readonly stage: string
}

/** An action of the plan. */
export interface PlanLine {
  readonly title: string
  readonly action: PlannedAction
}

/** A published fact about a body, or one that the person added. */
export interface ReferenceLine {
  readonly body: string
  readonly text: string
  readonly date: string
  readonly source: string
  /** Empty where it has no public address. */
  readonly address: string
  readonly origin: string
  readonly confidence: string
}

/** What a workbook holds of one assessment. */
export interface AssessmentWorkbookContent {
  readonly assessment: Assessment
  /** Without names: such a workbook is not read again. */
  readonly isAnonymous: boolean
  /** Sentences of the first sheet; the first is its heading. */
  readonly about: readonly string[]
  readonly answers: readonly AnswerLine[]
  readonly scores: readonly ScoreLine[]
  readonly steps: readonly StepLine[]
  readonly plan: readonly PlanLine[]
  /** Without any there is no such sheet. */
  readonly references: readonly ReferenceLine[]
}

type SheetName = 'about' | 'answers' | 'scores' | 'steps' | 'plan' | 'references'

/** Words that drop-downs have and that are read again; they go along with the workbook, whatever language it is in. */
export interface WorkbookWords {
  readonly unknown: string
  readonly notApplicable: string
  readonly statuses: Readonly<Record<ActionStatus, string>>
  readonly dues: Readonly<Record<Due['kind'], string>>
}

/** Everything that people read in a workbook, in their language. */
export interface AssessmentWorkbookTexts {
  /** Begins the file's name. */
  readonly prefix: string
  /** At most 31 letters, none of `\ / ? * [ ] :`. */
  readonly sheets: Readonly<Record<SheetName, string>>
  readonly headings: Readonly<
    Record<
      | 'number'
      | 'section'
      | 'question'
      | 'text'
      | 'weight'
      | 'answer'
      | 'meaning'
      | 'reason'
      | 'note'
      | 'group'
      | 'name'
      | 'lower'
      | 'score'
      | 'upper'
      | 'action'
      | 'from'
      | 'to'
      | 'effort'
      | 'wider'
      | 'longer'
      | 'capacity'
      | 'stage'
      | 'owner'
      | 'start'
      | 'due'
      | 'dueKind'
      | 'status'
      | 'body'
      | 'fact'
      | 'date'
      | 'source'
      | 'address'
      | 'origin'
      | 'confidence',
      string
    >
  >
  readonly words: WorkbookWords
  readonly errorTitle: string
  readonly errorText: string
}
