import { defineStore } from 'pinia'
import { builtInBank, builtInBankOf } from '@/content/bank'
import { sampleAssessment } from '@/content/sample'
import { type Assessment, newAssessment, nextAssessment } from '@/domain/assessment'
import type { Form } from '@/domain/bank'
import type { Gathering } from '@/domain/gathering'
import { localDate } from '@/domain/localDate'
import { assessmentOfGathering } from '@/domain/reveal/groupAnswers'
import type { Sheet } from '@/domain/sheet'
import { useLibraryStore } from './library'
import { usePorts } from './ports'

/** The ways in which an assessment comes to be; each is kept in the library at once. */
export const useNewAssessmentsStore = defineStore('newAssessments', () => {
  const ports = usePorts()
  const library = useLibraryStore()

  function identity() {
    const { id, version } = builtInBank.bank
    return { id: ports.newId(), bank: { id, version }, createdOn: localDate(ports.now()) }
  }

  /** Starts an empty assessment, for a client or for nobody else, and gives its id. */
  function create(form: Form, client = ''): string {
    const assessment = newAssessment({ ...identity(), form, client })
    library.put(assessment)
    return assessment.id
  }

  /** Opens the made-up sample organization under the current bank, adding it once, and gives its id. */
  function openSample(locale: 'ja' | 'en'): string {
    const { version } = builtInBank.bank
    const kept = library.newestFirst.find(({ assessment }) => assessment.sample && assessment.bank.version === version)
    if (kept) return kept.assessment.id
    const sample = sampleAssessment({ ...identity(), locale })
    library.put(sample)
    return sample.id
  }

  /** Adds an assessment under a new id, and under another name if one is given, beside everything that is kept already. */
  function addCopy(assessment: Assessment, name = assessment.organization.name): string {
    const copy = { ...assessment, id: ports.newId(), organization: { ...assessment.organization, name } }
    library.put(copy)
    return copy.id
  }

  /** Starts the next assessment of the same organization, with the answers of this one as 「last time」. */
  function startNext(previous: Assessment): string {
    const next = nextAssessment(previous, identity())
    library.put(next)
    return next.id
  }

  /** Makes an assessment of a gathering and gives its id; null, and nothing is made, while another tab writes. */
  function makeOfGathering(gathering: Gathering, sheets: readonly Sheet[], name: string): string | null {
    const { id, createdOn } = identity()
    const { bank } = builtInBankOf(gathering.request.bank)
    const made = assessmentOfGathering(bank, gathering, sheets, { id, createdOn, name })
    return library.put(made) ? id : null
  }

  return { create, openSample, addCopy, startNext, makeOfGathering }
})
