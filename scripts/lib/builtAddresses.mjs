/** Addresses that name something and are never opened: XML namespaces, and where messages of libraries say to look. */
const NAMES = [
  /^http:\/\/www\.w3\.org\//u,
  /^http:\/\/schemas\.openxmlformats\.org\//u,
  /^http:\/\/schemas\.microsoft\.com\/office\//u,
  /^http:\/\/purl\.org\/dc\//u,
  /^http:\/\/purl\.oclc\.org\/ooxml\//u,
  /^https:\/\/vuejs\.org\/error-reference\//u,
  // docx, pptxgenjs, jszip and the bundler around it, in what they throw.
  /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-more-than-9-list-levels\//u,
  /^https:\/\/gitbrent\.github\.io\/PptxGenJS\/docs\//u,
  /^https:\/\/github\.com$/u,
  /^https:\/\/rolldown\.rs\/in-depth\/bundling-cjs#require-external-modules$/u,
  /^https:\/\/stuk\.github\.io\/jszip\/documentation\//u,
]
/** The notice that a licence asks to keep: a comment, which a browser does not follow. */
const NOTICE = /\/\*(?:!|[\s*]*@(?:license|preserve))[^]*?\*\//gu
/** What ends an address in a program or a style sheet. */
const ADDRESS = /(?:https?|wss?|ftp):\/\/[^\s"'`\\<>()]+/giu
/** A program or a style sheet that loads from elsewhere, by a full address or one that begins with two slashes. */
const LOADS =
  /(?:\bfrom|\bimport|@import|\bimport\(|\bfetch\(|\bsendBeacon\(|\bimportScripts\(|\bnew (?:Worker|SharedWorker|WebSocket|EventSource|URL)\(|\.(?:src|href|action)=|\burl\()\s*["'`]?(?:(?:https?|wss?|ftp):)?\/\/[a-z0-9[][^"'`)\s]*/giu
/** Attributes of a page that a browser follows by itself; `href` does so in `<link>` and `<base>` only. */
const FOLLOWED =
  /<(?!a\b)([a-z]+)\b[^>]*?\s(?:src|srcset|href|poster|data|action|formaction|ping|background)\s*=\s*["']?\s*((?:[a-z][a-z+.-]*:)?\/\/[^"'\s>]*)/giu
const REFRESH = /<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/giu

/**
 * What a browser would fetch from elsewhere by itself, or might: every address in a built file that is neither a link
 * of the content, which opens by a click only, nor a mere name.
 * @param {string} file its name tells the kind: .html, .css, .js and others
 * @param {string} text
 * @param {ReadonlySet<string>} links the addresses that the content links to
 * @returns {string[]} in the order of the file; empty when nothing would be fetched
 */
export function fetchedAddresses(file, text, links) {
  const markup = file.endsWith('.html') ? text.replace(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/giu, '$1') : ''
  const page = [...markup.matchAll(FOLLOWED)].map(([, , address]) => address ?? '')
  const refreshes = [...markup.matchAll(REFRESH)].map(([tag]) => tag)
  const loads = [...text.matchAll(LOADS)].map(([load]) => load)
  const unknown = [...text.replace(NOTICE, '').matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter((address) => !isKnown(address, links))
  return [...new Set([...page, ...refreshes, ...loads, ...unknown])]
}

/** @param {string} address @param {ReadonlySet<string>} links */
function isKnown(address, links) {
  return links.has(address) || NAMES.some((name) => name.test(address))
}

/** Every address in a text of the content. @param {string} text @returns {string[]} */
export function addressesIn(text) {
  return [...text.matchAll(ADDRESS)].map(([address]) => address)
}
