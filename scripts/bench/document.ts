import type { Measurement, Samples } from './measurement'
import { median, quantile } from './statistics'

/** A measurement with what came of it. */
export interface Measured {
  readonly measurement: Measurement
  readonly samples: readonly Samples[]
}

function written(value: number, unit: Samples['unit']): string {
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

/** docs/performance.md: every measurement with its table, and what it was measured with. */
export function performanceDocument(measured: readonly Measured[], ran: Readonly<Record<string, string>>): string {
  const sections = measured.map(({ measurement: { name, title, how, readingOf, findings }, samples }) =>
    [
      `## ${title}`,
      `${how} \`npm run bench -- ${name}\` measures this alone.`,
      tableOf(samples),
      ...(readingOf ? [readingOf(samples)] : []),
      ...(findings === undefined ? [] : [findings]),
    ].join('\n\n'),
  )
  const circumstances = Object.entries(ran).map(([name, value]) => `- ${name}: ${value}`)
  return `${[
    '# Performance',
    'What was measured in the built app, and with what. This page is written by `npm run bench`, which builds the app first; nobody edits it. It is no part of `npm test`: a slow machine fails nothing. Figures of one machine are to be compared with each other only; "4× slower" is the browser’s own throttling of the processor.',
    circumstances.join('\n'),
    ...sections,
  ].join('\n\n')}\n`
}
