/** Marks a place that the type checker knows to be unreachable; throws when it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
