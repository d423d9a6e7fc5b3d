import * as v from 'valibot'

/** Characters that the words for what was counted may have. */
export const LONGEST_COUNTED = 100

const counted = v.pipe(v.string('text'), v.regex(/\S/u, 'text'), v.maxLength(LONGEST_COUNTED, 'shortText'))

/** What a person works a team ratio out from: two published figures and what each of them counts. */
export const RatioFromSchema = v.pipe(
  v.strictObject(
    {
      numerator: v.pipe(v.number('nonNegativeNumber'), v.minValue(0, 'nonNegativeNumber')),
      /** In the person's own words, for example days teleworked in a year. */
      numeratorOf: counted,
      denominator: v.pipe(v.number('positiveNumber'), v.gtValue(0, 'positiveNumber')),
      denominatorOf: counted,
    },
    'object',
  ),
  v.check(({ numerator, denominator }) => numerator <= denominator, 'ratio'),
)
export type RatioFrom = Readonly<v.InferOutput<typeof RatioFromSchema>>

/** The ratio in percent, 0…100. */
export function percentFrom({ numerator, denominator }: Pick<RatioFrom, 'numerator' | 'denominator'>): number {
  return (numerator / denominator) * 100
}
