/** Licences under which the project may build on others' work, also where it is only a tool. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
])
/** Licences that ask something of whoever passes the work on: for tools, which are not passed on. */
const ALLOWED_FOR_TOOLS = new Set([...ALLOWED, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'])

/** Licences read in a package whose own statement names none that exists: duck says "BSD". */
const READ_IN_PACKAGE = new Map([['duck@0.1.12', 'BSD-2-Clause']])

/**
 * The packages of a bill of materials (CycloneDX) whose licence is missing or not on the list.
 * @param {readonly import('./licences.d.mts').Component[]} components
 * @returns {string[]} one line for each
 */
export function refusedLicences(components) {
  return components.flatMap(({ name, version, scope, licenses = [] }) => {
    // The lock file calls optional what only tools need; all that the build takes in is required.
    const allowed = scope === 'optional' ? ALLOWED_FOR_TOOLS : ALLOWED
    const read = READ_IN_PACKAGE.get(`${name}@${version}`)
    const named = read
      ? [read]
      : licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
    const isFine = named.length > 0 && named.every((each) => isAllowed(each, allowed))
    return isFine ? [] : [`${name}@${version}: ${named.join(', ') || 'no licence'}`]
  })
}

/** Of a choice (`OR`) one is enough, of a sum (`AND`) all are needed. @param {string} expression @param {ReadonlySet<string>} allowed */
function isAllowed(expression, allowed) {
  return expression
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((choice) => choice.split(/ AND /u).every((id) => allowed.has(id.trim())))
}
