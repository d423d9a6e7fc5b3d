import { assertNever } from '@/domain/assertNever'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { PlaceState, RecordsReport, SnapshotsReport, WipeProof } from '@/stores/wipe'

/** A part of the proof in words, the same on the screen and in the file. */
export interface ProofPart {
  readonly heading: string
  readonly lines: readonly string[]
}

/** What a wipe does not reach. */
export function limitsOfWipe(t: Translate): readonly string[] {
  return [
    t('start.wipe.stays_files'),
    t('start.wipe.stays_copies'),
    t('start.wipe.stays_pool'),
    t('start.wipe.stays_disk'),
  ]
}

/** Whether every place was found empty, or does not exist. */
export function isClean({ browser, journal, snapshots, portfolio }: WipeProof): boolean {
  return [browser, journal, snapshots, portfolio].every(({ state }) => state === 'empty' || state === 'missing')
}

export function proofHeading(t: Translate, proof: WipeProof): string {
  const { client } = proof
  return isClean(proof) ? t('start.proof.heading_clean', { client }) : t('start.proof.heading_left', { client })
}

type Found = { readonly state: PlaceState; readonly read: number; readonly left: number }

function foundLine(t: Translate, { state, read, left }: Found): string {
  switch (state) {
    case 'empty':
      return read === 0 ? t('start.proof.nothing') : t('start.proof.empty', { read })
    case 'left':
      return t('start.proof.left', { left })
    case 'unchecked':
      return t('start.proof.unchecked')
    case 'missing':
      return t('start.proof.missing')
    default:
      return assertNever(state)
  }
}

/** What was removed is told only where it was found out. */
function recordLines(t: Translate, report: RecordsReport): readonly string[] {
  const { assessment, fileMark, gathering, aside } = report.removed
  const removed = t('start.proof.removed', { assessments: assessment, marks: fileMark, gatherings: gathering, aside })
  const isKnown = report.state === 'empty' || report.state === 'left'
  return isKnown ? [removed, foundLine(t, report)] : [foundLine(t, report)]
}

function snapshotLines(t: Translate, report: SnapshotsReport): readonly string[] {
  const { changed, deleted } = report
  const isKnown = report.state === 'empty' || report.state === 'left'
  return isKnown ? [t('start.proof.changed', { changed, deleted }), foundLine(t, report)] : [foundLine(t, report)]
}

function portfolioLines(t: Translate, report: WipeProof['portfolio']): readonly string[] {
  const removed = t('start.proof.compared_removed', { count: report.removed })
  return report.state === 'unchecked' ? [foundLine(t, report)] : [removed, foundLine(t, report)]
}

/** The whole proof in words. */
export function proofParts(t: Translate, format: Format, proof: WipeProof): readonly ProofPart[] {
  const { client, naming } = proof
  const assessments = proof.assessments.map(({ id, name, createdOn }) =>
    t('start.proof.assessment', { id, name: name || t('start.kept.nameless'), date: format.date(createdOn) }),
  )
  const named = naming > 0 ? [t('start.proof.naming', { client, count: naming })] : []
  return [
    { heading: t('start.proof.assessments'), lines: assessments },
    { heading: t('start.proof.browser'), lines: recordLines(t, proof.browser) },
    { heading: t('start.proof.journal'), lines: recordLines(t, proof.journal) },
    { heading: t('start.proof.snapshots'), lines: snapshotLines(t, proof.snapshots) },
    { heading: t('start.proof.compared'), lines: portfolioLines(t, proof.portfolio) },
    { heading: t('start.proof.memory'), lines: [t('start.proof.memory_text')] },
    { heading: t('start.proof.limits'), lines: [...limitsOfWipe(t), ...named] },
  ]
}

/** The proof as a text file. */
export function proofText(heading: string, when: string, parts: readonly ProofPart[]): string {
  const body = parts.flatMap((part) => ['', part.heading, ...part.lines.map((line) => `- ${line}`)])
  return `${[heading, when, ...body].join('\n')}\n`
}
