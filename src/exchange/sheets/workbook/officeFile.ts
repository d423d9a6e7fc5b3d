const STARTS = [
  // A zip, as workbooks are.
  [0x50, 0x4b],
  // A compound file: a workbook of an old format or with a password.
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** Whether a file looks like one of a spreadsheet program, whatever it is called. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  return STARTS.some((start) => start.every((byte, place) => bytes[place] === byte))
}
