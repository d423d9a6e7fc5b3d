/** Convention: how many of the widest gaps are shown at once. */
export const GAPS_SHOWN = 5
