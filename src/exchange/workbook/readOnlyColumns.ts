import type { AssessmentWorkbookTexts, ReferenceLine, ScoreLine, StepLine } from './content'
import type { SheetColumn } from './tableSheet'

/** The columns of the scores, 0…100: what no question applies to or nobody answered is empty. */
export function scoreColumns({ headings }: AssessmentWorkbookTexts): readonly SheetColumn<ScoreLine>[] {
  const figure = (key: 'lower' | 'score' | 'upper'): SheetColumn<ScoreLine> => ({
    name: `scores.${key}`,
    heading: headings[key],
    width: 12,
    look: 'decimal',
    of: ({ score }) => score?.[key] ?? null,
  })
  return [
    { name: 'scores.group', heading: headings.group, width: 14, look: 'text', of: ({ group }) => group },
    { name: 'scores.title', heading: headings.name, width: 36, look: 'text', of: ({ title }) => title },
    figure('lower'),
    figure('score'),
    figure('upper'),
  ]
}

/** The columns of the next steps; gains are points of lower bounds, the last one percentage points. */
export function stepColumns({ headings }: AssessmentWorkbookTexts): readonly SheetColumn<StepLine>[] {
  const gains = ['wider', 'longer'] as const
  return [
    { name: 'steps.title', heading: headings.question, width: 30, look: 'text', of: ({ title }) => title },
    { name: 'steps.action', heading: headings.action, width: 50, look: 'text', of: ({ action }) => action },
    { name: 'steps.from', heading: headings.from, width: 10, look: 'whole', of: ({ gain }) => gain.from },
    { name: 'steps.to', heading: headings.to, width: 10, look: 'whole', of: ({ gain }) => gain.to },
    { name: 'steps.effort', heading: headings.effort, width: 8, look: 'whole', of: ({ effort }) => effort },
    ...gains.map((axis): SheetColumn<StepLine> => ({
      name: `steps.${axis}`,
      heading: headings[axis],
      width: 12,
      look: 'decimal',
      of: ({ gain }) => gain[`${axis}Gain`],
    })),
    {
      name: 'steps.capacity',
      heading: headings.capacity,
      width: 16,
      look: 'decimal',
      of: ({ gain: { capacityGain } }) => capacityGain && 100 * capacityGain,
    },
    { name: 'steps.stage', heading: headings.stage, width: 20, look: 'text', of: ({ stage }) => stage },
  ]
}

/** The columns of the references: a fact a row, with what is needed to look it up. */
export function referenceColumns({ headings }: AssessmentWorkbookTexts): readonly SheetColumn<ReferenceLine>[] {
  return [
    { name: 'references.body', heading: headings.body, width: 20, look: 'text', of: ({ body }) => body },
    { name: 'references.fact', heading: headings.fact, width: 60, look: 'text', of: ({ text }) => text },
    { name: 'references.date', heading: headings.date, width: 16, look: 'text', of: ({ date }) => date },
    { name: 'references.source', heading: headings.source, width: 44, look: 'text', of: ({ source }) => source },
    { name: 'references.address', heading: headings.address, width: 44, look: 'text', of: ({ address }) => address },
    { name: 'references.origin', heading: headings.origin, width: 14, look: 'text', of: ({ origin }) => origin },
    {
      name: 'references.confidence',
      heading: headings.confidence,
      width: 10,
      look: 'text',
      of: ({ confidence }) => confidence,
    },
  ]
}
