import * as v from 'valibot'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'

const SECTION_KINDS = ['pillar', 'enabler', 'safeguard'] as const
export const AXES = ['wider', 'longer'] as const
export const FORMS = ['quick', 'standard'] as const
export type Axis = (typeof AXES)[number]
export type Form = (typeof FORMS)[number]

/** Ids are used as names in objects, so a name that every object has already (toString, …) is none. */
const idSchema = v.pipe(
  v.string('text'),
  v.minLength(1, 'text'),
  v.check((id) => !(id in Object.prototype), 'allowedName'),
)
/** Far above any sensible weight; below it every sum of a bank stays exact. */
const LARGEST_WEIGHT = 1_000_000_000

const positiveInteger = v.pipe(
  v.number('positiveInteger'),
  v.integer('positiveInteger'),
  v.minValue(1, 'positiveInteger'),
  v.maxValue(LARGEST_WEIGHT, 'positiveInteger'),
)
const axisWeight = v.pipe(
  v.number('nonNegativeInteger'),
  v.integer('nonNegativeInteger'),
  v.minValue(0, 'nonNegativeInteger'),
  v.maxValue(1_000, 'nonNegativeInteger'),
)
const flag = v.optional(v.boolean('boolean'), false)

const SectionSchema = v.object({ id: idSchema, kind: v.picklist(SECTION_KINDS, 'sectionKind') }, 'object')

const QuestionSchema = v.object(
  {
    id: idSchema,
    section: idSchema,
    weight: positiveInteger,
    axes: v.object({ wider: axisWeight, longer: axisWeight }, 'nonNegativeInteger'),
    /** How hard one level up is, 1–3. */
    effort: v.picklist([1, 2, 3], 'effort'),
    /** Part of the quick form. */
    quick: flag,
    /** Counts into the circle's 「効果が見える」. */
    effect: flag,
    /** Counts into the emergency readiness. */
    emergency: flag,
    /** 該当しない may be answered. */
    allowNa: flag,
  },
  'object',
)

const BankSchema = v.object(
  {
    id: idSchema,
    version: v.pipe(v.string('version'), v.minLength(1, 'version')),
    sections: v.pipe(v.array(SectionSchema, 'list'), v.readonly()),
    questions: v.pipe(v.array(QuestionSchema, 'list'), v.readonly()),
  },
  'object',
)

export type Section = Readonly<v.InferOutput<typeof SectionSchema>>
export type Question = Readonly<v.InferOutput<typeof QuestionSchema>>

/** The structure of a question bank: ids, weights and flags. Its wording lives with the content. */
export interface Bank {
  readonly id: string
  readonly version: string
  readonly sections: readonly Section[]
  readonly questions: readonly Question[]
}

/** Names a bank: answers belong to it by its id and version. */
export type BankRef = Pick<Bank, 'id' | 'version'>

/** The bank of that id and version; undefined when none of `banks` is it. */
export function findBank(banks: readonly Bank[], { id, version }: BankRef): Bank | undefined {
  return banks.find((bank) => bank.id === id && bank.version === version)
}

/** The ids of the sections that a kind of work can need: pillars and enablers, in the order of the bank. */
export function sectionsOfWork({ sections }: Bank): readonly string[] {
  return sections.filter(({ kind }) => kind !== 'safeguard').map(({ id }) => id)
}

function firstDuplicate(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

function findBankProblem(bank: Bank): InputProblem | undefined {
  const section = firstDuplicate(bank.sections.map(({ id }) => id))
  if (section !== undefined) return { field: `bank.sections.${section}`, expected: 'unique' }
  const question = firstDuplicate(bank.questions.map(({ id }) => id))
  if (question !== undefined) return { field: `bank.questions.${question}`, expected: 'unique' }
  const kinds = new Map(bank.sections.map(({ id, kind }) => [id, kind]))
  const stray = bank.questions.find((each) => !kinds.has(each.section))
  if (stray) return { field: `bank.questions.${stray.id}.section`, expected: 'knownSection' }
  const axis = AXES.find(
    (name) => !bank.questions.some((each) => each.axes[name] > 0 && kinds.get(each.section) !== 'safeguard'),
  )
  if (axis) return { field: `bank.axes.${axis}`, expected: 'questionOnAxis' }
  const empty = bank.sections.find(
    ({ id, kind }) => kind === 'pillar' && !bank.questions.some((each) => each.section === id),
  )
  if (empty) return { field: `bank.sections.${empty.id}`, expected: 'questionInPillar' }
  return undefined
}

/**
 * Checks a question bank and gives its structure; unknown fields (wording, sources) are left out.
 *
 * Refused: duplicate ids, a question in an unknown section, an axis or a pillar without a question,
 * and numbers outside docs/scoring.md §1.
 */
export function parseBank(input: unknown): Result<Bank, InputProblem> {
  const parsed = v.safeParse(BankSchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('bank', parsed.issues[0]))
  const problem = findBankProblem(parsed.output)
  return problem ? failure(problem) : success(parsed.output)
}
