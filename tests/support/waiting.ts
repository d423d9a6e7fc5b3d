import { vi } from 'vitest'

/** A slow machine is no failure: what is waited for may take half as long as a test may. */
const PATIENCE = { timeout: 30_000 }

/** Waits until `check` throws nothing more, and gives what it gives. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, PATIENCE)
}

/** Waits until `holds` is true. */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, PATIENCE)
}
