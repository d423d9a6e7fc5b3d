/**
 * Spreadsheet programs write signs that XML cannot hold, and carriage returns, as `_x000D_`, and so take `_x0041_` that
 * somebody typed for a sign as well, unless its first line is written as a sign itself (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring).
 */
const SIGN = /_x([0-9a-f]{4})_/giu

/** A text in which programs find no sign that nobody meant. */
export function escapeHexSigns(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
}

/** The text that a program wrote with its signs as numbers. */
export function readHexSigns(text: string): string {
  return text.replace(SIGN, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
