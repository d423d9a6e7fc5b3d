import { type Answers, isBlank, type Level, levelOf } from '../answer'
import { AXES, type Axis } from '../bank'
import type { FormBank, PreparedBank } from '../preparedBank'
import type { ScoringInput } from '../scoringInput'
import { tally } from './bounds'
import type { Stage } from './path'
import { type AssessmentResult, score } from './score'

/** What raising one question by one level brings; gains are changes of lower bounds, null where one is null. */
export interface StepGain {
  readonly question: string
  readonly from: Exclude<Level, 4>
  readonly to: Exclude<Level, 0>
  readonly sectionGain: number | null
  readonly widerGain: number | null
  readonly longerGain: number | null
  readonly capacityGain: number | null
  readonly stageAfter: Stage | null
}

/** How much knowing one blank answer narrows the range of each axis, in points. */
export interface FindOut {
  readonly question: string
  readonly wider: number
  readonly longer: number
}

const NEXT = { 0: 1, 1: 2, 2: 3, 3: 4 } as const

function gain(after: number | null | undefined, before: number | null | undefined): number | null {
  return after == null || before == null ? null : after - before
}

function scoredQuestions(form: FormBank) {
  const kinds = new Map(form.sections.map(({ id, kind }) => [id, kind]))
  return form.questions.filter(({ section }) => kinds.get(section) !== 'safeguard')
}

/**
 * Raises every pillar and enabler question with a level below 4 by one and scores again (docs/scoring.md §7).
 * In bank order; blanks and 該当しない give no step.
 */
export function listSteps(prepared: PreparedBank, input: ScoringInput, result: AssessmentResult): StepGain[] {
  return scoredQuestions(prepared.forms[input.form]).flatMap(({ id, section }) => {
    const from = levelOf(input.answers[id])
    if (from === null || from === 4) return []
    const to = NEXT[from]
    const answers: Answers = { ...input.answers, [id]: { kind: 'level', level: to } }
    const after = score(prepared, { ...input, answers })
    return [
      {
        question: id,
        from,
        to,
        sectionGain: gain(after.sections[section]?.lower, result.sections[section]?.lower),
        widerGain: gain(after.axes.wider.lower, result.axes.wider.lower),
        longerGain: gain(after.axes.longer.lower, result.axes.longer.lower),
        capacityGain: gain(after.capacity?.lower, result.capacity?.lower),
        stageAfter: after.stage,
      },
    ]
  })
}

/** Lists every blank pillar and enabler question with how much knowing it narrows each axis. In bank order. */
export function listFindOut(prepared: PreparedBank, { form, answers }: ScoringInput): FindOut[] {
  const formBank = prepared.forms[form]
  const narrowing = (axis: Axis) => {
    const { applicableWeight } = tally(formBank.onAxis[axis], answers)
    return new Map(formBank.onAxis[axis].map(({ id, weight }) => [id, (100 * weight) / applicableWeight]))
  }
  const [wider, longer] = AXES.map(narrowing)
  return scoredQuestions(formBank)
    .filter(({ id }) => isBlank(answers[id]))
    .map(({ id }) => ({ question: id, wider: wider?.get(id) ?? 0, longer: longer?.get(id) ?? 0 }))
}
