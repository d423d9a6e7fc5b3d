import { expect } from 'vitest'

/** Compares two values deeply; numbers may differ by 1e-9. Reports the path of the first difference. */
export function expectClose(actual: unknown, expected: unknown, path = 'result'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (Math.abs(actual - expected) > 1e-9) expect.fail(`${path}: ${String(actual)} instead of ${String(expected)}`)
    return
  }
  if (expected === null || typeof expected !== 'object' || actual === null || typeof actual !== 'object') {
    expect(actual, path).toEqual(expected)
    return
  }
  expect(Object.keys(actual).sort(), path).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected)) {
    expectClose((actual as Record<string, unknown>)[key], value, `${path}.${key}`)
  }
}
