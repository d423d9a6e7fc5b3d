import type { Check, Measurement, Samples } from './measurement'
import { median, quantile } from './statistics'

/** A measurement with what came of it. */
export interface Measured {
  readonly measurement: Measurement
  readonly samples: readonly Samples[]
}

/** A figure as it is written; of ratios and shares the small parts count. */
function written(value: number, unit: Samples['unit']): string {
  if (unit === '') return value.toFixed(2)
  const digits = unit === 'frames' ? 0 : value < 100 ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`
}

function row({ what, unit, values }: Samples): string {
  const [least, most] = [quantile(values, 0), quantile(values, 1)]
  const cells = [median(values), quantile(values, 0.95)].map((value) => written(value, unit))
  const spread = `${written(least, unit).replace(` ${unit}`, '')}–${written(most, unit)}`
  return `| ${[what, String(values.length), ...cells, spread].join(' | ')} |`
}

/** The table of one measurement, as Markdown. */
export function tableOf(samples: readonly Samples[]): string {
  return [
    '| what | measured | median | p95 | least–most |',
    '| --- | --: | --: | --: | --: |',
    ...samples.map(row),
  ].join('\n')
}

function checkRow({ what, value, bound, stretch }: Check): string {
  const goal = `≤ ${String(bound)}${stretch === undefined ? '' : ` (better ≤ ${String(stretch)})`}`
  return `| ${what} | ${value.toFixed(2)} | ${goal} | ${value <= bound ? 'met' : '**not met**'} |`
}

/** The goals of one measurement, as Markdown. */
export function goalsOf(checks: readonly Check[]): string {
  return ['| goal | now | bound | |', '| --- | --: | --: | --- |', ...checks.map(checkRow)].join('\n')
}

/** What came of one measurement: its goals first, then all figures. */
export function outcomeOf({ measurement, samples }: Measured): string {
  const { checksOf, readingOf, findings } = measurement
  return [
    ...(checksOf ? [goalsOf(checksOf(samples))] : []),
    tableOf(samples),
    ...(readingOf ? [readingOf(samples)] : []),
    ...(findings === undefined ? [] : [findings]),
  ].join('\n\n')
}

/** The section of a measurement in an earlier document; null where it has none. */
function sectionIn(document: string, { title }: Measurement): string | null {
  const section = document.split(/^(?=## )/mu).find((each) => each.startsWith(`## ${title}\n`))
  return section?.trimEnd() ?? null
}

/**
 * docs/performance.md: every measurement with what came of it and what it was measured with. What was not measured this
 * time stays as it stands in the document before.
 */
export function performanceDocument(
  { all, before }: { readonly all: readonly Measurement[]; readonly before: string },
  measured: readonly Measured[],
  circumstances: string,
): string {
  const sections = all.flatMap((measurement) => {
    const now = measured.find((each) => each.measurement === measurement)
    if (!now) return sectionIn(before, measurement) ?? []
    const { name, title, how } = measurement
    return [
      `## ${title}`,
      `${how} \`npm run bench -- ${name}\` measures this alone.`,
      `Measured ${circumstances}.`,
      outcomeOf(now),
    ].join('\n\n')
  })
  return `${[
    '# Performance',
    'What was measured in the built app, and with what. This page is written by `npm run bench`, which builds the app first; nobody edits it. It is no part of `npm test`: a slow machine fails nothing. Figures of one machine and one run are to be compared with each other only, which is why most goals are ratios: to pages that do the same job (`tests/bench/`), measured in turn with the app and served alike, with gzip. “4× slower” is the browser’s own throttling of the processor.',
    ...sections,
  ].join('\n\n')}\n`
}
