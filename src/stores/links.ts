import { defineStore } from 'pinia'
import { anonymized } from '@/domain/anonymized'
import type { Assessment } from '@/domain/assessment'
import type { LinkContent } from '@/domain/exportChoices'
import { lightened } from '@/domain/lightened'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import { usePorts } from './ports'

/** The codes of one assessment; null where it is too large for any link. */
export type LinkCodes = Readonly<Record<LinkContent, string | null>>

const MAKE: Readonly<Record<Exclude<LinkContent, 'whole'>, (assessment: Assessment, id: string) => Assessment>> = {
  light: lightened,
  anonymous: anonymized,
}

/** An assessment going out as a link, in every version of it; what makes links is fetched for the first of them. */
export const useLinksStore = defineStore('links', () => {
  const ports = usePorts()
  /** The ids of versions that have another one than the assessment, so that making them again gives the same link. */
  const ids = new Map<string, string>()

  function idOf(content: LinkContent, { id }: Assessment): string {
    const key = `${content} ${id}`
    const made = ids.get(key) ?? ports.newId()
    ids.set(key, made)
    return made
  }

  function versionOf(content: LinkContent, record: AssessmentRecord): AssessmentRecord {
    if (content === 'whole') return record
    const assessment = MAKE[content](record.assessment, idOf(content, record.assessment))
    // A new record of its own: how often the other one was saved is nobody's business.
    return { ...record, revision: 1, assessment }
  }

  /** The codes of an assessment as it is kept now; rejects where what makes them cannot be fetched. */
  async function codesOf(record: AssessmentRecord): Promise<LinkCodes> {
    const { writeLinkCode } = await import('@/exchange/link/assessmentLink')
    const code = (content: LinkContent) => writeLinkCode(versionOf(content, record))
    return { whole: code('whole'), light: code('light'), anonymous: code('anonymous') }
  }

  return { codesOf }
})
