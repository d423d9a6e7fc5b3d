import { type Ref, shallowRef } from 'vue'
import { type BodyStanding, type OwnBody, standingOfBody } from '@/domain/ownBody'
import { LARGEST_FILE } from '@/exchange/fileText'
import { readBodiesFile } from '@/exchange/ownBodiesFile'
import type { ImportProblem } from './incoming'

/** A file of own bodies that was read and checked and waits for the person's word, or why it was not taken. */
export type BodiesIntake =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | {
      readonly kind: 'preview'
      readonly bodies: readonly OwnBody[]
      readonly fresh: number
      /** Those that would take the place of another content. */
      readonly replacing: number
    }
  | { readonly kind: 'taken'; readonly count: number }

/** Takes files of own bodies in: read and checked first, kept by `putAll` once the person agrees. */
export function bodiesIntake(kept: Ref<ReadonlyMap<string, OwnBody>>, putAll: (bodies: readonly OwnBody[]) => boolean) {
  const intake = shallowRef<BodiesIntake>({ kind: 'none' })
  /** Counts the files handed in: of two, the later one counts, however long each takes to be read. */
  let turn = 0

  function look(bodies: readonly OwnBody[]): BodiesIntake {
    const standings = bodies.map((body) => standingOfBody(body, kept.value.get(body.id)))
    const count = (wanted: BodyStanding) => standings.filter((standing) => standing === wanted).length
    return { kind: 'preview', bodies, fresh: count('new'), replacing: count('changed') }
  }

  /** Reads a file and says what taking it in would do; nothing changes yet. */
  async function readFile(file: Pick<File, 'size' | 'arrayBuffer'>) {
    const own = (turn += 1)
    if (file.size > LARGEST_FILE) {
      intake.value = { kind: 'refused', problem: { kind: 'tooLarge' } }
      return
    }
    const buffer = await file.arrayBuffer().catch(() => null)
    if (own !== turn) return
    if (!buffer) {
      intake.value = { kind: 'refused', problem: { kind: 'notReadable' } }
      return
    }
    const read = readBodiesFile(new Uint8Array(buffer))
    intake.value = read.ok ? look(read.value) : { kind: 'refused', problem: read.error }
  }

  /** Takes in what was previewed, all or nothing; false when it could not be stored. */
  function accept(): boolean {
    if (intake.value.kind !== 'preview' || !putAll(intake.value.bodies)) return false
    intake.value = { kind: 'taken', count: intake.value.bodies.length }
    return true
  }

  function dismiss() {
    turn += 1
    intake.value = { kind: 'none' }
  }

  return { intake, readFile, accept, dismiss }
}
