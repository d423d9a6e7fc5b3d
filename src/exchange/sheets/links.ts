/** A link that opens a request. `base` is the address of the app up to its fragment, which is never sent to a server. */
export function requestLink(base: string, requestText: string): string {
  return `${base}#/join?r=${requestText}`
}

/** A link that hands over a sheet: it opens where its host keeps the request, or is pasted there. */
export function sheetLink(base: string, code: string): string {
  return `${base}#/hand?c=${code}`
}

/** The request's text in such a link, whatever stands around the link; null where there is none. */
export function readRequestLink(text: string): string | null {
  return /#\/join\?r=([\w.-]*)/u.exec(text)?.[1] ?? null
}
