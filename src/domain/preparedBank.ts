import { AXES, type Axis, type Bank, type Form, type Question, type Section } from './bank'

/** A question with the weight it has in one computation (its own weight, or its weight on an axis). */
export interface WeightedQuestion {
  readonly id: string
  readonly weight: number
}

/** A bank cut down to one form, indexed for scoring. Sections keep the bank's order, questions too. */
export interface FormBank {
  readonly sections: readonly Section[]
  readonly questions: readonly Question[]
  readonly bySection: ReadonlyMap<string, readonly Question[]>
  readonly onAxis: Readonly<Record<Axis, readonly WeightedQuestion[]>>
  readonly emergency: readonly Question[]
  readonly effect: readonly Question[]
  readonly pillarQuestions: readonly Question[]
  readonly safeguardQuestions: readonly Question[]
}

/** A checked bank with what scoring needs looked up once, so that scoring many assessments stays cheap. */
export interface PreparedBank {
  readonly bank: Bank
  readonly forms: Readonly<Record<Form, FormBank>>
  readonly questionById: ReadonlyMap<string, Question>
}

function weightOn(axis: Axis, questions: readonly Question[]): readonly WeightedQuestion[] {
  return questions
    .filter(({ axes }) => axes[axis] > 0)
    .map(({ id, weight, axes }) => ({ id, weight: weight * axes[axis] }))
}

/** Indexes some questions of a bank as a form is: those of a request, for instance. */
export function prepareForm(bank: Bank, questions: readonly Question[]): FormBank {
  const ofSection = (id: string) => questions.filter(({ section }) => section === id)
  const kinds = new Map(bank.sections.map(({ id, kind }) => [id, kind]))
  const scored = questions.filter(({ section }) => kinds.get(section) !== 'safeguard')
  return {
    sections: bank.sections,
    questions,
    bySection: new Map(bank.sections.map(({ id }) => [id, ofSection(id)])),
    onAxis: { wider: weightOn(AXES[0], scored), longer: weightOn(AXES[1], scored) },
    emergency: questions.filter(({ emergency }) => emergency),
    effect: questions.filter(({ effect }) => effect),
    pillarQuestions: questions.filter(({ section }) => kinds.get(section) === 'pillar'),
    safeguardQuestions: questions.filter(({ section }) => kinds.get(section) === 'safeguard'),
  }
}

/** Indexes a checked bank for both forms; the quick form holds only the questions flagged `quick`. */
export function prepareBank(bank: Bank): PreparedBank {
  return {
    bank,
    forms: {
      standard: prepareForm(bank, bank.questions),
      quick: prepareForm(
        bank,
        bank.questions.filter(({ quick }) => quick),
      ),
    },
    questionById: new Map(bank.questions.map((question) => [question.id, question])),
  }
}
