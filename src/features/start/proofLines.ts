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
  return [t('kept.wipe.stays_files'), t('kept.wipe.stays_copies'), t('kept.wipe.stays_pool'), t('kept.wipe.stays_disk')]
}

/** Whether every place was found empty, or does not exist. */
export function isClean({ browser, journal, snapshots, portfolio }: WipeProof): boolean {
  return [browser, journal, snapshots, portfolio].every(({ state }) => state === 'empty' || state === 'missing')
}

export function proofHeading(t: Translate, proof: WipeProof): string {
  const { client } = proof
  return isClean(proof) ? t('kept.proof.heading_clean', { client }) : t('kept.proof.heading_left', { client })
}

type Found = { readonly state: PlaceState; readonly read: number; readonly left: number }

function foundLine(t: Translate, { state, read, left }: Found): string {
  switch (state) {
    case 'empty':
      return read === 0 ? t('kept.proof.nothing') : t('kept.proof.empty', { read })
    case 'left':
      return t('kept.proof.left', { left })
    case 'unchecked':
      return t('kept.proof.unchecked')
    case 'missing':
      return t('kept.proof.missing')
    default:
      return assertNever(state)
  }
}

/** What was removed is told only where it was found out. */
function recordLines(t: Translate, report: RecordsReport): readonly string[] {
  const { assessment, fileMark, gathering, aside } = report.removed
  const removed = t('kept.proof.removed', { assessments: assessment, marks: fileMark, gatherings: gathering, aside })
  const isKnown = report.state === 'empty' || report.state === 'left'
  return isKnown ? [removed, foundLine(t, report)] : [foundLine(t, report)]
}

function snapshotLines(t: Translate, report: SnapshotsReport): readonly string[] {
  const { changed, deleted } = report
  const isKnown = report.state === 'empty' || report.state === 'left'
  return isKnown ? [t('kept.proof.changed', { changed, deleted }), foundLine(t, report)] : [foundLine(t, report)]
}

function portfolioLines(t: Translate, report: WipeProof['portfolio']): readonly string[] {
  const removed = t('kept.proof.compared_removed', { count: report.removed })
  return report.state === 'unchecked' ? [foundLine(t, report)] : [removed, foundLine(t, report)]
}

/** The whole proof in words. */
export function proofParts(t: Translate, format: Format, proof: WipeProof): readonly ProofPart[] {
  const { client, naming } = proof
  const assessments = proof.assessments.map(({ id, name, createdOn }) =>
    t('kept.proof.assessment', { id, name: name || t('common.nameless'), date: format.date(createdOn) }),
  )
  const named = naming > 0 ? [t('kept.proof.naming', { client, count: naming })] : []
  return [
    { heading: t('kept.proof.assessments'), lines: assessments },
    { heading: t('kept.proof.browser'), lines: recordLines(t, proof.browser) },
    { heading: t('kept.proof.journal'), lines: recordLines(t, proof.journal) },
    { heading: t('kept.proof.snapshots'), lines: snapshotLines(t, proof.snapshots) },
    { heading: t('kept.proof.compared'), lines: portfolioLines(t, proof.portfolio) },
    { heading: t('kept.proof.memory'), lines: [t('kept.proof.memory_text')] },
    { heading: t('kept.proof.limits'), lines: [...limitsOfWipe(t), ...named] },
  ]
}

/** The proof as a text file. */
export function proofText(heading: string, when: string, parts: readonly ProofPart[]): string {
  const body = parts.flatMap((part) => ['', part.heading, ...part.lines.map((line) => `- ${line}`)])
  return `${[heading, when, ...body].join('\n')}\n`
}
