/** A link that opens an assessment. `base` is the address of the app up to its fragment, which is never sent to a server. */
export function assessmentLink(base: string, code: string): string {
  return `${base}#/import?a=${code}`
}
