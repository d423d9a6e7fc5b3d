import { type Assessment, scoringInputOf } from '@/domain/assessment'
import { AXES } from '@/domain/bank'
import type { PreparedBank } from '@/domain/preparedBank'
import { progressOf } from '@/domain/progress'
import type { Score } from '@/domain/scoring/bounds'
import { type AssessmentResult, score } from '@/domain/scoring/score'
import { type Column, textOrNull } from './table'

/** An assessment with all that a table says of it, worked out once. */
export interface ScoredAssessment {
  readonly assessment: Assessment
  /** The bank its answers were given under. */
  readonly bank: PreparedBank
  readonly result: AssessmentResult
}

/** Scores an assessment under its own bank, for the rows of tables. */
export function scoredAssessment(assessment: Assessment, bank: PreparedBank): ScoredAssessment {
  return { assessment, bank, result: score(bank, scoringInputOf(assessment)) }
}

type AssessmentColumn = Column<ScoredAssessment>

/** A score with its bounds: three columns, whose names begin alike. */
function scoreColumns(prefix: string, scoreIn: (row: ScoredAssessment) => Score | undefined): AssessmentColumn[] {
  const part = (name: string, key: 'score' | 'lower' | 'upper'): AssessmentColumn => ({
    name: `${prefix}_${name}`,
    type: 'double',
    of: (row) => scoreIn(row)?.[key] ?? null,
  })
  return [part('score', 'score'), part('lower', 'lower'), part('upper', 'upper')]
}

const about: readonly AssessmentColumn[] = [
  { name: 'assessment', type: 'text', of: ({ assessment }) => assessment.id },
  { name: 'created_on', type: 'date', of: ({ assessment }) => assessment.createdOn },
  { name: 'sample', type: 'boolean', of: ({ assessment }) => assessment.sample },
  { name: 'bank', type: 'text', of: ({ assessment }) => assessment.bank.id },
  { name: 'bank_version', type: 'text', of: ({ assessment }) => assessment.bank.version },
  { name: 'form', type: 'text', of: ({ assessment }) => assessment.form },
]

/** A code that was given before the kind was changed to one that has none stays kept, but is none of this organization. */
function codeOf({ organization: { kind, localCode } }: Assessment): string | null {
  return kind === 'municipality' || kind === 'prefecture' ? localCode : null
}

const organization: readonly AssessmentColumn[] = [
  { name: 'organization', type: 'text', of: ({ assessment }) => textOrNull(assessment.organization.name) },
  { name: 'kind', type: 'text', of: ({ assessment }) => assessment.organization.kind },
  { name: 'local_code', type: 'text', of: ({ assessment }) => codeOf(assessment) },
  { name: 'unit', type: 'text', of: ({ assessment }) => assessment.organization.unit },
  { name: 'department', type: 'text', of: ({ assessment }) => textOrNull(assessment.organization.department) },
  { name: 'staff', type: 'integer', of: ({ assessment }) => assessment.organization.staff },
  { name: 'staff_as_of', type: 'date', of: ({ assessment }) => assessment.organization.staffAsOf },
]

const progress = ({ assessment, bank }: ScoredAssessment) => progressOf(bank.forms[assessment.form], assessment.answers)

const readiness: readonly AssessmentColumn[] = [
  { name: 'questions', type: 'integer', of: (row) => progress(row).total },
  { name: 'answered', type: 'integer', of: (row) => progress(row).answered },
  { name: 'stage', type: 'integer', of: ({ result }) => result.stage },
  { name: 'stage_lower', type: 'integer', of: ({ result }) => result.stageRange?.[0] ?? null },
  { name: 'stage_upper', type: 'integer', of: ({ result }) => result.stageRange?.[1] ?? null },
  ...AXES.flatMap((axis): AssessmentColumn[] => [
    { name: `${axis}_stage`, type: 'integer', of: ({ result }) => result.axes[axis].stage },
    ...scoreColumns(axis, ({ result }) => result.axes[axis]),
  ]),
]

const facts: readonly AssessmentColumn[] = [
  { name: 'rule_scope', type: 'text', of: ({ assessment }) => assessment.practice.scope },
  { name: 'eligible_share', type: 'double', of: ({ result }) => result.practice?.eligibleShare ?? null },
  { name: 'user_share', type: 'double', of: ({ result }) => result.practice?.userShare ?? null },
  { name: 'team_ratio', type: 'double', of: ({ result }) => result.practice?.ratio ?? null },
  { name: 'allowed_ratio', type: 'double', of: ({ result }) => result.practice?.allowedRatio ?? null },
  { name: 'capacity', type: 'double', of: ({ result }) => result.capacity?.now ?? null },
  { name: 'capacity_lower', type: 'double', of: ({ result }) => result.capacity?.lower ?? null },
  { name: 'capacity_upper', type: 'double', of: ({ result }) => result.capacity?.upper ?? null },
  { name: 'must_fix', type: 'integer', of: ({ result }) => result.mustFix.length },
  { name: 'must_check', type: 'integer', of: ({ result }) => result.mustCheck.length },
]

/**
 * The columns of the table with one row for each assessment. Scores are 0…100, shares and ratios 0…1; the scores of
 * `sections` (ids of a bank) stand at the end, so that a bank with more of them only adds columns.
 */
export function assessmentColumns(sections: readonly string[]): readonly AssessmentColumn[] {
  const ofSections = sections.flatMap((id) => scoreColumns(id, ({ result }) => result.sections[id]))
  return [...about, ...organization, ...readiness, ...facts, ...ofSections]
}
