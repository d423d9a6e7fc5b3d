/** Slides can name one font only; Word is told which to take where there is none of that name. */
export const FONT = 'Yu Gothic'
export const SECOND_FONT = 'MS Gothic'
/** A box to tick by hand. */
export const BOX = '□'
