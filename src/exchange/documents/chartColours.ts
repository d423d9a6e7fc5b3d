/** Colours of series, told apart in grey as well: dark, middle, light. */
export const CHART_COLOURS = ['0031D8', '4979F5', '8B8B8B'] as const

/** The colour of a series by its place, from 0. */
export function colourOf(place: number): string {
  return CHART_COLOURS.slice(place % CHART_COLOURS.length)
    .slice(0, 1)
    .join('')
}
