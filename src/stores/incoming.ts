import { builtInBanks } from '@/content/bank'
import { groupOfPart, changedParts, type PartGroup } from '@/domain/fingerprint'
import { failure, type Result, success } from '@/domain/result'
import { type Standing, standingOf } from '@/domain/standing'
import type { LockProblem } from '@/exchange/encryption'
import type { FileProblem } from '@/exchange/fileProblem'
import { LARGEST_FILE } from '@/exchange/fileText'
import { LIBRARY_LISTS, type LibraryList, libraryOfOne, type ReadLibrary } from '@/exchange/libraryFile'
import type { LinkDamage } from '@/exchange/link/linkProblem'
import { readFile } from '@/exchange/readFile'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import type { FileMark } from '@/persistence/fileMarkRepository'
import type { Settings } from '@/persistence/settingsRepository'
import { stateOf } from './fileMarks'
import type { IncomingBody } from './incomingBodies'
import type { IncomingRoom } from './incomingRooms'

/** Why a file or a link was not taken: what stands in it, what became of it on its way, or the browser did not hand it over. */
export type ImportProblem = FileProblem | LinkDamage | { readonly kind: 'notReadable' }

/** A file as the browser hands it in; its size is known before it is read. */
export type IncomingFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** What a person can do with an assessment of a file; `take` puts it in the place of the kept one, if there is one. */
export type Choice = 'skip' | 'take' | 'copy'

/** One assessment of a file beside the kept one of the same id. */
export interface ImportEntry {
  readonly incoming: AssessmentRecord
  readonly existing: AssessmentRecord | null
  readonly standing: Standing
  /** Whether it may take the kept one's place; of two files of the same assessment only the later one may. */
  readonly canTake: boolean
  /** How many parts differ from the kept one, by the page they belong to. */
  readonly differences: Readonly<Partial<Record<PartGroup, number>>>
}

/** An entry of a file, or a whole file where there is no place, that could not be read. */
export interface Refusal {
  /** Null for a link. */
  readonly fileName: string | null
  readonly place: number | null
  /** The list of the file that the place is one of; null where there is no place. */
  readonly list: LibraryList | null
  readonly problem: ImportProblem
}

/** Files that were read and checked and wait for the person's word. Nothing has changed yet. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  /** An encrypted file waits for its passphrase; `problem` says why the last one did not open it. */
  | { readonly kind: 'locked'; readonly fileName: string; readonly problem: LockProblem | null }
  | { readonly kind: 'unlocking'; readonly fileName: string }
  | {
      readonly kind: 'preview'
      readonly entries: readonly ImportEntry[]
      /** Reference bodies that the person of the file added. */
      readonly bodies: readonly IncomingBody[]
      /** Gatherings with the sheets that came in. */
      readonly rooms: readonly IncomingRoom[]
      readonly refusals: readonly Refusal[]
      readonly settings: Settings | null
    }

interface Locked {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What was read so far of the files handed in together. */
export interface Intake {
  readonly found: readonly ReadLibrary[]
  readonly refusals: readonly Refusal[]
  /** Encrypted files that wait for their passphrases. */
  readonly locked: readonly Locked[]
}

export const NOTHING_READ: Intake = { found: [], refusals: [], locked: [] }

/** The bytes of a file; one that is too large is not even read. */
export async function bytesOf(file: IncomingFile): Promise<Result<Uint8Array, ImportProblem>> {
  if (file.size > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  try {
    return success(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // Moved, locked by another program, or only in a cloud.
    return failure({ kind: 'notReadable' })
  }
}

function refused(intake: Intake, fileName: string | null, problem: ImportProblem): Intake {
  return { ...intake, refusals: [...intake.refusals, { fileName, place: null, list: null, problem }] }
}

/** Adds what the bytes of a file hold, whatever that is. */
export function withBytes(intake: Intake, fileName: string, bytes: Uint8Array): Intake {
  const content = readFile(bytes, builtInBanks)
  if (!content.ok) return refused(intake, fileName, content.error)
  if (content.value.kind === 'encrypted') return { ...intake, locked: [...intake.locked, { fileName, bytes }] }
  const { unreadable } = content.value
  const unread = LIBRARY_LISTS.flatMap((list) => unreadable[list].map((each) => ({ fileName, list, ...each })))
  return { ...intake, found: [...intake.found, content.value], refusals: [...intake.refusals, ...unread] }
}

/** Reads a file and adds what it holds; never rejects. */
export async function withFile(intake: Intake, file: IncomingFile): Promise<Intake> {
  const bytes = await bytesOf(file)
  return bytes.ok ? withBytes(intake, file.name, bytes.value) : refused(intake, file.name, bytes.error)
}

/** Reads a link or a code and adds the assessment in it; what reads links is fetched for the first of them. */
export async function withLink(intake: Intake, text: string): Promise<Intake> {
  const { readLink } = await import('@/exchange/link/assessmentLink')
  const read = readLink(text, builtInBanks)
  if (!read.ok) return refused(intake, null, read.error)
  return { ...intake, found: [...intake.found, libraryOfOne(read.value)] }
}

function countDifferences(incoming: AssessmentRecord, existing: AssessmentRecord | null): ImportEntry['differences'] {
  if (!existing) return {}
  const counts: Partial<Record<PartGroup, number>> = {}
  for (const part of changedParts(stateOf(incoming).content, stateOf(existing).content)) {
    const group = groupOfPart(part)
    counts[group] = (counts[group] ?? 0) + 1
  }
  return counts
}

/** Later saves first, so that of two files of one assessment the later one comes first. */
function byAge(a: AssessmentRecord, b: AssessmentRecord): number {
  return b.savedAt.localeCompare(a.savedAt) || b.revision - a.revision
}

/** Sets each incoming assessment beside the kept one of its id. */
export function compareAll(
  incoming: readonly AssessmentRecord[],
  kept: ReadonlyMap<string, AssessmentRecord>,
  marks: ReadonlyMap<string, FileMark>,
): ImportEntry[] {
  const seen = new Set<string>()
  return [...incoming].sort(byAge).map((record) => {
    const { id } = record.assessment
    const existing = kept.get(id) ?? null
    const shared = marks.get(id)?.state ?? null
    const standing = standingOf({ incoming: stateOf(record), kept: existing && stateOf(existing), shared })
    const canTake = !seen.has(id)
    seen.add(id)
    return { incoming: record, existing, standing, canTake, differences: countDifferences(record, existing) }
  })
}

const FIRST_CHOICE: Readonly<Record<Standing, Choice>> = {
  new: 'take',
  same: 'skip',
  newer: 'take',
  older: 'skip',
  // Nothing of either side is lost when both stay.
  conflict: 'copy',
}

/** What is chosen for an entry until the person chooses. */
export function firstChoice({ standing, canTake }: ImportEntry): Choice {
  return canTake ? FIRST_CHOICE[standing] : 'skip'
}

/** How an entry is taken in when it is chosen: in the kept one's place only where nothing can be lost by that. */
export function chosenWay(entry: ImportEntry): Choice {
  const first = firstChoice(entry)
  return first === 'skip' ? 'copy' : first
}

/** The chosen records as they will be kept; a copy gets an id of its own and, beside its original, another name. */
export function recordsToTake(
  entries: readonly ImportEntry[],
  choices: readonly Choice[],
  { newId, nameOfCopy }: { readonly newId: () => string; readonly nameOfCopy: (name: string) => string },
): AssessmentRecord[] {
  return entries.flatMap(({ incoming, existing }, index) => {
    const choice = choices[index] ?? 'skip'
    if (choice === 'skip') return []
    if (choice === 'take') return [incoming]
    const { organization } = incoming.assessment
    const name = existing ? nameOfCopy(organization.name) : organization.name
    return [
      { ...incoming, assessment: { ...incoming.assessment, id: newId(), organization: { ...organization, name } } },
    ]
  })
}
