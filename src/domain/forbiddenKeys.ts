/** Names that reach into every object of the language; in a file they are an attack or damage, never data. */
export const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'prototype', 'constructor']

/** A path of any depth is somebody's attack; its end is enough to find the place. */
const LONGEST_PATH = 200

/**
 * The dotted path of the first name in a parsed JSON value that must not be there; undefined when all is well.
 * Walks without recursion, so that no depth of nesting can exhaust the stack.
 */
export function findForbiddenKey(root: string, value: unknown): string | undefined {
  const open: { path: string; value: unknown }[] = [{ path: root, value }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [key, inner] of Object.entries(next.value)) {
      const path = `${next.path}.${key}`
      if (FORBIDDEN_NAMES.includes(key)) return path.slice(-LONGEST_PATH)
      open.push({ path, value: inner })
    }
  }
  return undefined
}
