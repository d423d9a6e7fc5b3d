import { type Assessment, scoringInputOf } from '../assessment'
import { AXES, type BankRef, type Form } from '../bank'
import { sizeClassOf, type SizeClass } from '../compare/groups'
import { hash } from '../fingerprint'
import { fiscalYearOf } from '../localDate'
import type { OrganizationKind } from '../organization'
import type { PreparedBank } from '../preparedBank'
import type { Score } from '../scoring/bounds'
import type { Stage } from '../scoring/path'
import { score } from '../scoring/score'

/** Below this part of its weight answered, a score says too little to be set beside those of others (convention). */
const KNOWN_ENOUGH = 0.8

/** What an organization gives to a pool of peers: no name, no place, no words, no single answer. */
export interface PeerEntry {
  /** The same for every hand-over of one assessment, so that it counts once; nobody can tell the assessment from it. */
  readonly entry: string
  /**
   * The same for the assessments of one organization that were given from one browser, made from the random id of the
   * earliest of them, so that the organization counts once in a group; absent where only the assessment is told.
   */
  readonly organization?: string | undefined
  /** Local date of the hand-over, YYYY-MM-DD; of two of one assessment the later one counts. */
  readonly givenOn: string
  /** Of the assessment, April to March. */
  readonly fiscalYear: number
  readonly kind: OrganizationKind
  readonly size: SizeClass | null
  readonly bank: BankRef
  readonly form: Form
  readonly stage: Stage | null
  /** Whole points, 0…100, by axis and section; null where too little is known, or nothing applies. */
  readonly scores: Readonly<Record<string, number | null>>
  /** Team telework ratio in percent to one decimal; null if not known. */
  readonly ratioPercent: number | null
}

/** Why an assessment is not for a pool: it is made up, or speaks for one department only. */
export type PeerObstacle = 'sample' | 'department'

function knownScore({ score: points, coverage }: Score): number | null {
  return points === null || coverage === null || coverage < KNOWN_ENOUGH ? null : Math.round(points)
}

/** Why this assessment cannot be given to a pool; null when it can. */
export function peerObstacle({ sample, organization }: Assessment): PeerObstacle | null {
  if (sample) return 'sample'
  return organization.unit === 'department' ? 'department' : null
}

/**
 * What a pool of peers is given of one assessment: kind, class of size, fiscal year, stage, and scores rounded to whole
 * points, so that its decimals do not tell whose they are. Safeguards
 * are duties and no score, so they stay out. `prepared` is the bank it is under, `givenOn` the local date of today,
 * `earliest` the id of the organization's earliest assessment.
 */
export function peerEntryOf(
  assessment: Assessment,
  prepared: PreparedBank,
  givenOn: string,
  earliest = assessment.id,
): PeerEntry {
  const { id, createdOn, organization, bank, form } = assessment
  const result = score(prepared, scoringInputOf(assessment))
  const axes = AXES.map((axis) => [axis, knownScore(result.axes[axis])] as const)
  const sections = prepared.bank.sections.flatMap(({ id: section, kind: sectionKind }) => {
    const reached = result.sections[section]
    return reached && sectionKind !== 'safeguard' ? [[section, knownScore(reached)] as const] : []
  })
  const ratio = result.practice?.ratio ?? null
  return {
    entry: hash(`peer ${id}`),
    organization: hash(`peer organization ${earliest}`),
    givenOn,
    fiscalYear: fiscalYearOf(createdOn),
    kind: organization.kind,
    size: organization.staff === null ? null : sizeClassOf(organization.staff),
    bank: { id: bank.id, version: bank.version },
    form,
    stage: result.stage,
    scores: Object.fromEntries([...axes, ...sections]),
    ratioPercent: ratio === null ? null : Math.round(ratio * 1_000) / 10,
  }
}
