import { builtInBankOf } from '@/content/bank'
import { type Assessment, scoringInputOf } from '@/domain/assessment'
import { progressOf } from '@/domain/progress'
import { score } from '@/domain/scoring/score'

function summarizeAnew(assessment: Assessment) {
  const bank = builtInBankOf(assessment.bank)
  const { answered, total } = progressOf(bank.forms[assessment.form], assessment.answers)
  const { stage, certain, axes } = score(bank, scoringInputOf(assessment))
  return { answered, total, stage, certain, axes }
}

/** Assessments are never changed in place, so a summary once made stays true for the object it was made of. */
const summaries = new WeakMap<Assessment, ReturnType<typeof summarizeAnew>>()

/** What a card says of a kept assessment: how far it has come, what stage can be defended, and its points. */
export function summarize(assessment: Assessment) {
  const known = summaries.get(assessment) ?? summarizeAnew(assessment)
  summaries.set(assessment, known)
  return known
}
